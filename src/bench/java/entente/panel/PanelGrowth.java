// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import entente.source.datasets.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/// One panel of a world with one, two and four times the states, which has one, about four and
/// about sixteen times the pairs: how time and memory grow.
///
/// A state is copied with all that the tables say of it; a tie of two states is copied to each pair
/// of their copies.
public final class PanelGrowth {
  private static final List<String> GROUPS =
      List.of("alliances", "capability", "contiguity", "disputes");

  private PanelGrowth() {}

  /// @param args the store, a folder to work in, and how many copies
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    int copies = Integer.parseInt(args[2]);
    Path copy = folder.resolve("copies.duckdb");
    Files.copy(Path.of(args[0]), copy, StandardCopyOption.REPLACE_EXISTING);
    try (Store store = Store.openToWrite(copy)) {
      multiply(store, copies);
    }
    Path file = folder.resolve("panel.parquet");
    long began = System.nanoTime();
    long used = PanelReport.processor();
    try (Store store = Store.open(copy);
        Panels panels =
            Panels.prepare(
                store,
                new Panel(Unit.DIRECTED_DYADS, Membership.COW, 1816, 2020, GROUPS),
                _ -> {})) {
      panels.write(file, Format.PARQUET);
      double wall = (System.nanoTime() - began) / 1e9;
      double cpu = (PanelReport.processor() - used) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%,12d %8.2f s %8.2f s %8.2f us %6.2f %8d MB %8d MB%n",
          panels.rows(),
          wall,
          cpu,
          cpu * 1e6 / panels.rows(),
          cpu / wall,
          PanelReport.peak(),
          Files.size(file) >> 20);
    }
  }

  /// Numbers the states from 1 and copies them, so that all copies have numbers below 1,000.
  private static void multiply(Store store, int copies) throws Exception {
    try (Statement statement = store.connection().createStatement()) {
      statement.execute(
          "CREATE TEMP TABLE number AS SELECT ccode, row_number() OVER (ORDER BY ccode)::INTEGER AS n"
              + " FROM (SELECT DISTINCT ccode FROM cow_states)");
      statement.execute(
          "CREATE TEMP TABLE copy AS SELECT ccode AS old, (n + (SELECT count(*) FROM number) * c)::INTEGER AS new"
              + " FROM number, range("
              + copies
              + ") t(c)");
      for (String table : List.of("cow_states", "cow_nmc")) {
        statement.execute(
            "CREATE OR REPLACE TABLE %s AS SELECT t.* REPLACE (k.new AS ccode) FROM %s t JOIN copy k ON k.old = t.ccode"
                .formatted(table, table));
      }
      pairs(statement, "atop_dyad", "ccode1", "ccode2");
      pairs(statement, "cow_contiguity", "state1no", "state2no");
      pairs(statement, "cow_mid_directed", "ccode1", "ccode2");
    }
  }

  private static void pairs(Statement statement, String table, String first, String second)
      throws Exception {
    statement.execute(
        "CREATE OR REPLACE TABLE %s AS SELECT t.* REPLACE (a.new AS %s, b.new AS %s) FROM %s t JOIN copy a ON a.old = t.%s JOIN copy b ON b.old = t.%s"
            .formatted(table, first, second, table, first, second));
  }
}
