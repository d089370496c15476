// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import entente.source.Json;
import entente.source.datasets.Holding;
import entente.source.datasets.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What a panel was made from, with which it can be made again: the question, and the tables with
/// their versions and the checksums of their files.
///
/// @param tables the tables, with the files they came from
/// @param engine the version of the engine that joined them
record Recipe(Panel panel, List<Holding> tables, String engine, long rows) {
  Recipe {
    tables = List.copyOf(tables);
  }

  static Recipe of(Panels panels, Store store) {
    List<Holding> held =
        panels.panel().tables().stream().map(t -> store.holding(t).orElseThrow()).toList();
    return new Recipe(panels.panel(), held, held.getFirst().engine(), panels.rows());
  }

  /// The tables' entries, once each.
  String bibliography() {
    return tables.stream()
        .map(Holding::bibtex)
        .distinct()
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  /// What a file that can carry it says of itself.
  Map<String, String> told(List<PanelQuery.Column> columns) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("entente", json());
    told.put(
        "columns",
        columns.stream().map(c -> c.name() + ": " + c.meaning()).collect(Collectors.joining("\n")));
    told.put("bibtex", bibliography());
    return told;
  }

  /// As JSON, without what only the finished file can say.
  String json() {
    return Json.text(members());
  }

  /// As JSON, with the SHA-256 of the finished file.
  String json(String sha256) {
    Map<String, Object> all = members();
    all.put("sha256", sha256);
    return Json.text(all);
  }

  private Map<String, Object> members() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("entente", "panel");
    all.put("unit", panel.unit().word());
    all.put("system", panel.membership().word());
    all.put("from", panel.from());
    all.put("to", panel.to());
    all.put("with", panel.groups());
    all.put("rows", rows);
    all.put("engine", engine);
    all.put("tables", tables(tables));
    return all;
  }

  /// Tables, with the files that they came from.
  static List<Map<String, Object>> tables(List<Holding> held) {
    List<Map<String, Object>> tables = new ArrayList<>();
    for (Holding holding : held) {
      Map<String, Object> table = new LinkedHashMap<>();
      table.put("table", holding.table());
      table.put("version", holding.version());
      table.put("citation", holding.citation());
      table.put(
          "files",
          holding.files().stream()
              .map(f -> Map.of("name", f.name(), "sha256", f.sha256()))
              .toList());
      tables.add(table);
    }
    return tables;
  }

  /// What a record says that was asked and came out.
  ///
  /// @throws IllegalArgumentException where the text is no record of a panel
  static Recorded read(String text) {
    try {
      Object all = new Load(LoadSettings.builder().build()).loadFromString(text);
      Panel panel =
          new Panel(
              Unit.named(member(all, "unit", String.class)),
              Membership.named(member(all, "system", String.class)),
              member(all, "from", Integer.class),
              member(all, "to", Integer.class),
              members(all, "with", String.class));
      Map<String, List<String>> files = new LinkedHashMap<>();
      for (Map<?, ?> table : members(all, "tables", Map.class)) {
        files.put(
            member(table, "table", String.class),
            members(table, "files", Map.class).stream()
                .map(file -> member(file, "sha256", String.class))
                .toList());
      }
      return new Recorded(
          panel,
          member(all, "engine", String.class),
          member(all, "rows", Number.class).longValue(),
          member(all, "sha256", String.class),
          files);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("it is no record of a panel: " + e.getMessage(), e);
    }
  }

  private static <T> T member(Object node, String name, Class<T> kind) {
    return kind.cast(Objects.requireNonNull(((Map<?, ?>) node).get(name), name + " is missing"));
  }

  private static <T> List<T> members(Object node, String name, Class<T> kind) {
    List<T> all = new ArrayList<>();
    for (Object each : member(node, name, List.class)) {
      all.add(kind.cast(each));
    }
    return all;
  }

  /// A record, as read.
  ///
  /// @param files the checksums of each table's files
  record Recorded(
      Panel panel, String engine, long rows, String sha256, Map<String, List<String>> files) {}
}
