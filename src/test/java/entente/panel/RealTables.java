// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.source.datasets.Catalogue;
import entente.source.datasets.Importer;
import entente.source.datasets.Outcome;
import entente.source.datasets.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A store of the maintainers' own files, where `ENTENTE_DATA` points at them.
final class RealTables {
  private static final List<String> FILES =
      List.of(
          "cow/cow_states.csv",
          "cow/cow_nmc.csv",
          "cow/contdird.csv",
          "cow/cow_mid_dirdisps.csv",
          "cow/gml_dirdisp.csv",
          "cow/cow_war_inter.csv",
          "cow/cow_trade_ndy.csv",
          "cow/cow_igo_ndy.csv",
          "cow/cow_majors.csv",
          "cow/cow_capitals.csv",
          "cow/cow_mindist.csv",
          "atop/atop_alliance.csv",
          "ucdp/archigos.csv",
          "codes/cw_gw_panel.csv");

  /// Gleditsch and Ward's list, which not every collection of tables has.
  private static final String GLEDITSCH_WARD = "codes/gw_system.csv";

  private RealTables() {}

  /// Imports the tables that a panel reads; the test is skipped where they are not to hand.
  static Store in(Path folder) throws Exception {
    String data = System.getenv("ENTENTE_DATA");
    assumeTrue(
        data != null && Files.isDirectory(Path.of(data)),
        "ENTENTE_DATA does not point at the maintainers' files");
    Store store = Store.openToWrite(folder.resolve("data.duckdb"));
    Importer importer = new Importer(store, Catalogue.shipped());
    for (String file : FILES) {
      assertThat(importer.add(Path.of(data, file), false)).isInstanceOf(Outcome.Added.class);
    }
    Path list = Path.of(data, GLEDITSCH_WARD);
    if (Files.exists(list)) {
      assertThat(importer.add(list, false)).isInstanceOf(Outcome.Added.class);
    }
    return store;
  }
}
