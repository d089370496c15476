// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.SystemState;
import entente.domain.Unit;
import entente.source.dyads.Gathered.Measure;
import java.util.List;
import java.util.OptionalDouble;

/// The six components of national capability, of each state and of the system, for the year asked
/// about and for ten years before.
final class CapabilityRows {
  private static final String TABLE = "cow_nmc";
  private static final int BACK = 10;
  private static final double THOUSAND = 1_000;

  private record Component(String column, Measure measure) {}

  private static final List<Component> COMPONENTS =
      List.of(
          new Component("milex", new Measure("milex", "military spending", Unit.US_DOLLAR)),
          new Component("milper", new Measure("milper", "military personnel", Unit.PERSON)),
          new Component("irst", new Measure("irst", "iron and steel production", Unit.TONNE)),
          new Component(
              "pec", new Measure("pec", "energy consumption in coal equivalent", Unit.TONNE)),
          new Component("tpop", new Measure("tpop", "population", Unit.PERSON)),
          new Component("upop", new Measure("upop", "urban population", Unit.PERSON)));

  private CapabilityRows() {}

  static void read(Gathered into) {
    if (!into.has(TABLE)) {
      return;
    }
    for (int year : List.of(into.year() - BACK, into.year())) {
      for (Component component : COMPONENTS) {
        component(into, component, year);
      }
    }
  }

  private static void component(Gathered into, Component component, int year) {
    String column = component.column();
    record Value(int ccode, OptionalDouble value) {}
    List<Value> values =
        into.store()
            .query(
                "SELECT ccode, " + column + " AS value FROM cow_nmc WHERE year = ?",
                row -> new Value(row.integer("ccode"), row.findReal("value")),
                year);
    double total = values.stream().mapToDouble(v -> v.value().orElse(0)).sum();
    if (total <= 0) {
      return;
    }
    for (SystemState state : into.both()) {
      values.stream()
          .filter(v -> v.ccode() == state.cow() && v.value().isPresent())
          .findFirst()
          .ifPresent(v ->
              into.indicator(
                  TABLE,
                  state.abbreviation() + "." + year + "." + column,
                  year,
                  into.actor(state),
                  Gathered.SYSTEM,
                  component.measure(),
                  v.value().getAsDouble() * THOUSAND));
    }
    into.indicator(
        TABLE,
        "system." + year + "." + column,
        year,
        Gathered.SYSTEM,
        null,
        component.measure(),
        total * THOUSAND);
  }
}
