// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import entente.source.datasets.Table.Credit;
import entente.source.datasets.Table.Download;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// All tables that are recognised, read from `catalogue/*.yaml`: one file for each family of
/// maintainers.
///
/// A column is described in one line: its type, its range, its codes for "not known", the words
/// allowed in it, and after a bar its meaning, as in `int 0..6 missing -9 | deaths, in classes`.
/// `mem1..mem59` and `defense, offense` describe several columns at once.
public final class Catalogue {
  private static final List<String> FAMILIES =
      List.of(
          "cow",
          "atop",
          "votes",
          "conflict",
          "events",
          "sanctions",
          "economy",
          "geography",
          "codes");

  private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)?";
  private static final Pattern COLUMN =
      Pattern.compile(
          "(int|long|real|text|date|us-date)(?: "
              + NUMBER
              + "\\.\\."
              + NUMBER
              + ")?(?: missing ([^|]+?))?(?: of ([^|]+?))?(?: *\\| *(.+))?");
  private static final Pattern RUN = Pattern.compile("([a-z_0-9]*?)([0-9]+)\\.\\.\\1([0-9]+)");

  private final List<Table> tables;

  private Catalogue(List<Table> tables) {
    this.tables = List.copyOf(tables);
  }

  /// The catalogue that ships with the program.
  public static Catalogue shipped() {
    List<Table> tables = new ArrayList<>();
    for (String family : FAMILIES) {
      tables.addAll(read(family));
    }
    return new Catalogue(tables);
  }

  /// The one table of roll calls that a user has, as `entente ideal-points --votes` reads it.
  public static Catalogue ownVotes() {
    return new Catalogue(read("own"));
  }

  /// All tables, family by family.
  public List<Table> tables() {
    return tables;
  }

  /// A table by its name.
  public Optional<Table> find(String name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  private static List<Table> read(String family) {
    String resource = "catalogue/" + family + ".yaml";
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      Part all =
          new Part(resource, new Load(LoadSettings.builder().build()).loadFromInputStream(in));
      List<Table> tables = new ArrayList<>();
      Part each = all.part("tables");
      for (String name : each.names()) {
        tables.add(table(name, each.part(name), all));
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  private static Table table(String name, Part part, Part family) {
    List<Column> columns = new ArrayList<>();
    Part described = part.part("columns");
    for (String names : described.names()) {
      for (String column : spread(names)) {
        columns.add(column(column, described.text(names)));
      }
    }
    List<Shape> shapes = new ArrayList<>();
    Part forms = part.part("shapes");
    for (String form : forms.names()) {
      shapes.add(shape(form, forms.part(form), columns));
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    Part counts = part.part("rows");
    counts.names().forEach(version -> rows.put(version, Long.valueOf(counts.text(version))));
    Part file = part.part("download");
    return new Table(
        name,
        part.text("title"),
        part.text("row"),
        part.list("key"),
        part.list("years"),
        part.or("accumulates", "false").equals("true"),
        rows,
        new Credit(
            part.or("maintainers", family.or("maintainers", "")),
            part.or("cite", family.or("cite", "")).strip(),
            part.or("bibtex", family.or("bibtex", "")).strip(),
            part.or("page", family.or("page", "")),
            part.or("licence", family.or("licence", ""))),
        file.names().isEmpty()
            ? null
            : new Download(
                file.text("url"),
                file.list("inside"),
                file.has("sha256") ? file.text("sha256") : null,
                file.has("bytes") ? Long.valueOf(file.text("bytes")) : null),
        part.lines("notes"),
        columns,
        shapes);
  }

  private static Shape shape(String name, Part part, List<Column> columns) {
    Set<String> without = new LinkedHashSet<>();
    part.list("without").forEach(names -> without.addAll(spread(names)));
    Map<String, String> names = new LinkedHashMap<>();
    Part called = part.part("names");
    called.names().forEach(column -> names.put(column, called.text(column)));
    @Nullable Character separator =
        switch (part.or("separator", "")) {
          case "tab" -> '\t';
          case "semicolon" -> ';';
          default -> null;
        };
    return new Shape(
        name,
        columns.stream().map(Column::name).filter(c -> !without.contains(c)).toList(),
        names,
        Set.copyOf(part.list("ignored")),
        !part.or("header", "").equals("none"),
        Set.copyOf(part.list("missing")),
        separator,
        part.or("file", ""),
        damaged(part.or("damaged", "")),
        version(part.or("version", "last year")));
  }

  /// "6..8": the cells, counted from 1.
  private static MendedQuotes.@Nullable Texts damaged(String cells) {
    int dots = cells.indexOf("..");
    return dots < 0
        ? null
        : new MendedQuotes.Texts(
            Integer.parseInt(cells.substring(0, dots)),
            Integer.parseInt(cells.substring(dots + 2)));
  }

  private static VersionRule version(String rule) {
    List<String> words = List.of(rule.split(" +", -1));
    if (words.getFirst().equals("column")) {
      return new VersionRule.InColumn(words.get(1), named(words.subList(2, words.size())));
    }
    if (rule.startsWith("last year")) {
      Map<Integer, String> versions = new LinkedHashMap<>();
      named(words.subList(2, words.size()))
          .forEach((year, version) -> versions.put(Integer.valueOf(year), version));
      return new VersionRule.LastYear(versions);
    }
    if (rule.equals("record beside")) {
      return new VersionRule.RecordBeside();
    }
    return new VersionRule.Fixed(rule);
  }

  private static Map<String, String> named(List<String> pairs) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      names.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return names;
  }

  private static Column column(String name, String description) {
    Matcher said = COLUMN.matcher(description.strip());
    if (!said.matches()) {
      throw new IllegalStateException(
          "the catalogue describes " + name + " as '" + description + "', which is no column");
    }
    @Nullable String missing = said.group(4);
    @Nullable String values = said.group(5);
    @Nullable String meaning = said.group(6);
    return new Column(
        name,
        Column.Kind.valueOf(said.group(1).toUpperCase(Locale.ROOT).replace('-', '_')),
        number(said.group(2)),
        number(said.group(3)),
        missing == null ? Set.of() : Set.of(missing.split(" +", -1)),
        values == null ? List.of() : List.of(values.split(" *, *", -1)),
        meaning == null ? "" : meaning);
  }

  private static @Nullable Double number(@Nullable String digits) {
    return digits == null ? null : Double.valueOf(digits);
  }

  /// The single columns of `defense, offense` or of `mem1..mem59`.
  private static List<String> spread(String names) {
    List<String> all = new ArrayList<>();
    for (String name : names.split(" *, *", -1)) {
      Matcher run = RUN.matcher(name);
      if (run.matches()) {
        int last = Integer.parseInt(run.group(3));
        for (int i = Integer.parseInt(run.group(2)); i <= last; i++) {
          all.add(run.group(1) + i);
        }
      } else {
        all.add(name);
      }
    }
    return all;
  }

  /// A mapping of the description, with the place to name when something is missing in it.
  private record Part(String place, Object value) {
    private Map<?, ?> map() {
      if (value instanceof Map<?, ?> map) {
        return map;
      }
      throw new IllegalStateException(place + " must be a mapping");
    }

    List<String> names() {
      return map().keySet().stream().map(String::valueOf).toList();
    }

    boolean has(String name) {
      return map().containsKey(name);
    }

    Part part(String name) {
      Object inner = map().get(name);
      return new Part(place + "/" + name, inner == null ? Map.of() : inner);
    }

    String text(String name) {
      Object inner = map().get(name);
      if (inner == null) {
        throw new IllegalStateException(place + " lacks " + name);
      }
      return String.valueOf(inner);
    }

    String or(String name, String otherwise) {
      return has(name) ? text(name) : otherwise;
    }

    List<String> list(String name) {
      return has(name) ? List.of(text(name).strip().split(" *, *", -1)) : List.of();
    }

    List<String> lines(String name) {
      Object inner = map().get(name);
      return inner instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }
  }
}
