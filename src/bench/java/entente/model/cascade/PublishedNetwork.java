// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.answer.cascade.Assumed;
import entente.answer.cascade.Attack;
import entente.answer.cascade.Entanglement;
import entente.answer.cascade.PriorTable;
import entente.domain.ActorId;
import entente.source.alliances.PledgesOnDay;
import entente.source.datasets.Catalogue;
import entente.source.datasets.Importer;
import entente.source.datasets.Store;
import entente.source.states.StateHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// The whole network of alliances of 2016, and attacks that reach much and little of it.
final class PublishedNetwork {
  static final LocalDate DAY = LocalDate.of(2016, 6, 1);

  private PublishedNetwork() {}

  /// Pledges from the maintainers' files below `$ENTENTE_DATA`.
  static PledgesOnDay read() throws Exception {
    String data =
        Objects.requireNonNull(System.getenv("ENTENTE_DATA"), "ENTENTE_DATA names no folder");
    Path folder = Files.createTempDirectory("cascade");
    Path file = folder.resolve("data.duckdb");
    try (Store store = Store.openToWrite(file)) {
      Importer importer = new Importer(store, Catalogue.shipped());
      for (String table : List.of("atop/atop-member-level.csv", "cow/cow_nmc.csv")) {
        importer.add(Path.of(data, table), false);
      }
      return PledgesOnDay.of(store, StateHistory.read(), DAY);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  static Situation attack(PledgesOnDay pledges, String attacker, String attacked) {
    return Entanglement.situation(
        new Entanglement.Given(
            new Attack(
                new TreeSet<>(List.of(ActorId.of(attacker))),
                new TreeSet<>(List.of(ActorId.of(attacked))),
                DAY,
                0),
            pledges.pledges(),
            pledges.capability(),
            PriorTable.published(),
            List.of(),
            Assumed.WIDE,
            false,
            null,
            1,
            1));
  }
}
