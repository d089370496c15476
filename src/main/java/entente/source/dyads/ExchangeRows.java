// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.ActorId;
import entente.domain.Quantity;
import entente.domain.SystemState;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.source.datasets.Row;
import entente.source.dyads.Gathered.Measure;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Trade between the two beside each one's trade with all, and arms that went from one to the
/// other.
final class ExchangeRows {
  private static final int ARMS_BACK = 10;

  private static final Measure IMPORTS_FROM =
      new Measure("imports-from", "imports from the other", Unit.MILLION_US_DOLLARS);
  private static final Measure IMPORTS =
      new Measure("imports-total", "imports from all", Unit.MILLION_US_DOLLARS);
  private static final Measure EXPORTS =
      new Measure("exports-total", "exports to all", Unit.MILLION_US_DOLLARS);
  private static final Measure OUTPUT =
      new Measure("gdp", "gross domestic product", Unit.US_DOLLAR);

  private ExchangeRows() {}

  /// How far back the last year with figures is looked for: wars leave gaps.
  private static final int YEARS_BACK = 5;

  static void read(Gathered into) {
    OptionalInt year = OptionalInt.empty();
    if (into.has("cow_trade_dyadic")) {
      year = between(into);
    }
    if (into.has("cow_trade_national") && year.isPresent()) {
      totals(into, year.getAsInt());
    }
    if (into.has("wb_gdp") && year.isPresent()) {
      int of = year.getAsInt();
      into.both().forEach(state -> output(into, state, of));
    }
    if (into.has("sipri_transfers")) {
      arms(into, into.first(), into.second());
      arms(into, into.second(), into.first());
    }
  }

  /// What each bought from the other in the last year of which the table knows both.
  private static OptionalInt between(Gathered into) {
    SystemState low = into.first().cow() < into.second().cow() ? into.first() : into.second();
    SystemState high = low.equals(into.first()) ? into.second() : into.first();
    return into
        .store()
        .query(
            """
            SELECT year, flow1, flow2 FROM cow_trade_dyadic
            WHERE ccode1 = ? AND ccode2 = ? AND year BETWEEN ? AND ? AND flow1 IS NOT NULL AND flow2 IS NOT NULL
            ORDER BY year DESC LIMIT 1\
            """,
            row -> {
              imports(into, row, "flow1", low, high);
              imports(into, row, "flow2", high, low);
              return row.integer("year");
            },
            low.cow(),
            high.cow(),
            into.year() - YEARS_BACK,
            into.year())
        .stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  private static void imports(
      Gathered into, Row row, String column, SystemState of, SystemState from) {
    row.findReal(column)
        .ifPresent(value ->
            into.indicator(
                "cow_trade_dyadic",
                of.abbreviation() + "." + from.abbreviation() + "." + row.integer("year"),
                row.integer("year"),
                into.actor(of),
                into.actor(from),
                IMPORTS_FROM,
                value));
  }

  private static void totals(Gathered into, int year) {
    into.store()
        .query(
            "SELECT ccode, year, imports, exports FROM cow_trade_national WHERE ccode IN (?, ?) AND year = ?",
            row -> {
              SystemState state =
                  row.integer("ccode") == into.first().cow() ? into.first() : into.second();
              total(into, row, "imports", state, IMPORTS);
              total(into, row, "exports", state, EXPORTS);
              return state;
            },
            into.first().cow(),
            into.second().cow(),
            year);
  }

  private static void total(
      Gathered into, Row row, String column, SystemState state, Measure measure) {
    row.findReal(column)
        .ifPresent(value ->
            into.indicator(
                "cow_trade_national",
                state.abbreviation() + "." + row.integer("year") + "." + column,
                row.integer("year"),
                into.actor(state),
                Gathered.SYSTEM,
                measure,
                value));
  }

  private static void output(Gathered into, SystemState state, int of) {
    @Nullable ActorId iso = state.iso();
    if (iso == null) {
      return;
    }
    into.store()
        .query(
            "SELECT year, value FROM wb_gdp WHERE code = ? AND year = ? AND value IS NOT NULL",
            row -> {
              into.indicator(
                  "wb_gdp",
                  iso + "." + row.integer("year"),
                  row.integer("year"),
                  into.actor(state),
                  Gathered.SYSTEM,
                  OUTPUT,
                  row.real("value"));
              return row.integer("year");
            },
            iso.value(),
            of);
  }

  private static void arms(Gathered into, SystemState from, SystemState to) {
    into.good("major-arms", "major conventional arms");
    into.store()
        .query(
            """
            SELECT min(year) AS first, max(year) AS last, sum(value) AS value FROM sipri_transfers
            WHERE supplier_cown = ? AND recipient_cown = ? AND year BETWEEN ? AND ? HAVING sum(value) > 0\
            """,
            row -> {
              int first = row.integer("first");
              int last = row.integer("last");
              into.add(
                  new Evidence.Flow(
                      into.attribution(
                          "sipri_transfers",
                          from.abbreviation() + "." + to.abbreviation() + "." + first + "-" + last,
                          Gathered.inYears(first, last),
                          "trend-indicator values measure military worth, not price"),
                      into.actor(from),
                      into.actor(to),
                      "major-arms",
                      Quantity.of(row.real("value"), Unit.TREND_INDICATOR_VALUE),
                      null,
                      null));
              return last;
            },
            from.cow(),
            to.cow(),
            into.year() - ARMS_BACK,
            into.year());
  }
}
