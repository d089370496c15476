// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.SystemState;
import entente.domain.Unit;
import entente.domain.When;
import entente.source.dyads.Gathered.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Events between the two by month in the year before the date, as news reports were coded (ICEWS):
/// cooperative where the intensity lies above zero, conflictual where it lies below.
final class EventRows {
  private static final String TABLE = "icews_events";
  private static final Measure COOPERATIVE =
      new Measure("events-cooperative", "cooperative events reported between the two", Unit.ITEM);
  private static final Measure CONFLICTUAL =
      new Measure("events-conflictual", "conflictual events reported between the two", Unit.ITEM);

  private EventRows() {}

  static void read(Gathered into) {
    if (!into.has(TABLE)) {
      return;
    }
    List<String> first = names(into, into.first());
    List<String> second = names(into, into.second());
    LocalDate since = into.date().minusYears(1);
    record Month(String month, int cooperative, int conflictual) {}
    List<Month> months =
        into.store()
            .query(
                """
                SELECT strftime(event_date, '%%Y-%%m') AS month,
                  CAST(count(*) FILTER (intensity > 0) AS INTEGER) AS cooperative,
                  CAST(count(*) FILTER (intensity < 0) AS INTEGER) AS conflictual
                FROM icews_events
                WHERE event_date > ? AND event_date <= ?
                  AND ((lower(source_country) IN (%1$s) AND lower(target_country) IN (%2$s))
                    OR (lower(source_country) IN (%2$s) AND lower(target_country) IN (%1$s)))
                GROUP BY month ORDER BY month\
                """
                    .formatted(quoted(first), quoted(second)),
                row ->
                    new Month(
                        row.text("month"), row.integer("cooperative"), row.integer("conflictual")),
                since,
                into.date());
    for (Month month : months) {
      When when = When.parse(month.month());
      String pair =
          into.first().abbreviation() + "." + into.second().abbreviation() + "." + month.month();
      into.indicator(
          TABLE,
          pair + ".cooperative",
          when,
          into.actor(into.first()),
          into.actor(into.second()),
          COOPERATIVE,
          month.cooperative());
      into.indicator(
          TABLE,
          pair + ".conflictual",
          when,
          into.actor(into.first()),
          into.actor(into.second()),
          CONFLICTUAL,
          month.conflictual());
    }
  }

  private static List<String> names(Gathered into, SystemState state) {
    List<String> names = new ArrayList<>();
    SystemState.Name name = state.nameOn(into.date());
    names.add(plain(name.name()));
    name.others().forEach(other -> names.add(plain(other)));
    return names;
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  private static String quoted(List<String> names) {
    return names.stream()
        .map(name -> "'" + name.replace("'", "''") + "'")
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
