// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.SystemState;
import entente.domain.Unit;
import entente.source.dyads.Gathered.Measure;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

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
    years(into, List.of(into.year() - BACK, into.year()));
  }

  /// Every year that the table covers.
  static void history(Gathered into) {
    if (into.has(TABLE) && !into.years(TABLE).isEmpty()) {
      years(into, into.years(TABLE));
    }
  }

  private static void years(Gathered into, List<Integer> years) {
    Map<Integer, List<Year>> byYear =
        into
            .store()
            .query(
                "SELECT ccode, year, "
                    + String.join(", ", COMPONENTS.stream().map(Component::column).toList())
                    + " FROM cow_nmc WHERE year BETWEEN ? AND ?",
                row ->
                    new Year(
                        row.integer("ccode"),
                        row.integer("year"),
                        COMPONENTS.stream().map(c -> row.findReal(c.column())).toList()),
                years.getFirst(),
                years.getLast())
            .stream()
            .collect(Collectors.groupingBy(Year::year));
    for (int year : years) {
      for (int at = 0; at < COMPONENTS.size(); at++) {
        component(into, at, year, byYear.getOrDefault(year, List.of()));
      }
    }
  }

  /// One state's components in one year, in the order of the list.
  private record Year(int ccode, int year, List<OptionalDouble> values) {}

  private static void component(Gathered into, int at, int year, List<Year> states) {
    Component component = COMPONENTS.get(at);
    double total = states.stream().mapToDouble(s -> s.values().get(at).orElse(0)).sum();
    if (total <= 0) {
      return;
    }
    for (SystemState state : into.both()) {
      states.stream()
          .filter(s -> s.ccode() == state.cow() && s.values().get(at).isPresent())
          .findFirst()
          .ifPresent(s ->
              into.indicator(
                  TABLE,
                  state.abbreviation() + "." + year + "." + component.column(),
                  year,
                  into.actor(state),
                  Gathered.SYSTEM,
                  component.measure(),
                  s.values().get(at).getAsDouble() * THOUSAND));
    }
    into.indicator(
        TABLE,
        "system." + year + "." + component.column(),
        year,
        Gathered.SYSTEM,
        null,
        component.measure(),
        total * THOUSAND);
  }
}
