// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.StateSystem;
import entente.domain.SystemState;
import entente.evidence.Case;
import entente.source.datasets.Store;
import java.time.LocalDate;
import java.util.List;

/// A case of two states that nobody wrote: all its evidence comes from the added tables.
///
/// Rows of the year of the date and before are read, as far back as each table's use asks. Each is
/// an item with its table as its source: when it was so is the row's date, when it became known is
/// the table's publication, which lies later.
public final class DyadCase {
  private DyadCase() {}

  /// The case of two states on a day.
  public static Case of(
      Store store, StateSystem system, SystemState first, SystemState second, LocalDate date) {
    return of(into(store, system, first, second, date));
  }

  /// The same with all years before, as far back as each table goes: what an article may speak of.
  public static Case history(
      Store store, StateSystem system, SystemState first, SystemState second, LocalDate date) {
    Gathered into = into(store, system, first, second, date);
    AllianceRows.history(into);
    CapabilityRows.history(into);
    ConflictRows.history(into);
    ExchangeRows.history(into);
    GeographyRows.history(into);
    InstitutionRows.history(into);
    VoteRows.history(into);
    return of(into);
  }

  private static Gathered into(
      Store store, StateSystem system, SystemState first, SystemState second, LocalDate date) {
    Gathered into = new Gathered(store, system, date, first, second);
    AllianceRows.read(into);
    ArmedConflictRows.read(into);
    CapabilityRows.read(into);
    ConflictRows.read(into);
    EventRows.read(into);
    ExchangeRows.read(into);
    GeographyRows.read(into);
    InstitutionRows.read(into);
    VoteRows.read(into);
    return into;
  }

  private static Case of(Gathered into) {
    SystemState first = into.first();
    SystemState second = into.second();
    String name = first.id() + "-" + second.id();
    return new Case(
        name,
        capital(into.nameOf(first)) + " and " + into.nameOf(second),
        List.of(first.id(), second.id()),
        null,
        into.date(),
        List.of(),
        List.of(),
        List.of(),
        into.ledger());
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }
}
