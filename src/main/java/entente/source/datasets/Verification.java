// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import entente.source.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks that a store still holds what was put into it.
public final class Verification {
  private final Store store;
  private final Catalogue catalogue;

  public Verification(Store store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /// What is wrong with one table, and what could not be checked.
  public record Result(List<String> faults, List<String> unchecked) {
    public Result {
      faults = List.copyOf(faults);
      unchecked = List.copyOf(unchecked);
    }
  }

  /// Counts a table's rows again, adds up its rows' checksums, looks for repeated keys, and hashes
  /// the files that are still where they were.
  public Result of(Holding holding) throws IOException {
    List<String> faults = new ArrayList<>();
    List<String> unchecked = new ArrayList<>();
    String name = Importer.quoted(holding.table());
    long rows =
        store.query("SELECT count(*) AS n FROM " + name, r -> r.findLong("n").orElse(0)).getFirst();
    if (rows != holding.rows()) {
      faults.add(String.format("%,d rows, where %,d were recorded", rows, holding.rows()));
    }
    long inFiles = holding.files().stream().mapToLong(Holding.HeldFile::rows).sum();
    if (inFiles != holding.rows()) {
      faults.add(
          String.format(
              "its files brought %,d rows, where %,d were recorded", inFiles, holding.rows()));
    }
    catalogue
        .find(holding.table())
        .ifPresentOrElse(
            table -> {
              contents(holding, table, faults, unchecked);
              if (!table.key().isEmpty()) {
                keys(table, name, faults);
              }
            },
            () -> unchecked.add("the catalogue of this version does not describe it"));
    for (Holding.HeldFile file : holding.files()) {
      Path path = Path.of(file.path());
      if (!Files.isRegularFile(path)) {
        unchecked.add(file.path() + " is no longer there");
      } else if (!Sha256.of(path).equals(file.sha256())) {
        unchecked.add(file.path() + " has changed since it was added");
      }
    }
    return new Result(faults, unchecked);
  }

  private void contents(Holding holding, Table table, List<String> faults, List<String> unchecked) {
    String engine = store.query("SELECT version() AS v", r -> r.text("v")).getFirst();
    if (!engine.equals(holding.engine())) {
      unchecked.add(
          "its checksum is of storage engine " + holding.engine() + ", and this is " + engine);
      return;
    }
    String content =
        store
            .query(
                "SELECT " + Content.of(table) + " AS c FROM " + Importer.quoted(table.name()),
                r -> r.findText("c").orElse(""))
            .getFirst();
    if (!content.equals(holding.content())) {
      faults.add("its rows are not those that were added: the checksum differs");
    }
  }

  private void keys(Table table, String name, List<String> faults) {
    String keys = String.join(", ", table.key().stream().map(Importer::quoted).toList());
    long repeated =
        store
            .query(
                "SELECT count(*) AS n FROM (SELECT 1 FROM "
                    + name
                    + " GROUP BY "
                    + keys
                    + " HAVING count(*) > 1)",
                r -> r.findLong("n").orElse(0))
            .getFirst();
    if (repeated > 0) {
      faults.add(
          String.format(
              "%,d keys (%s) stand more than once", repeated, String.join(" ", table.key())));
    }
  }
}
