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
import java.util.ArrayList;
import java.util.List;
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

  private static final Measure RANK =
      new Measure("trade-rank", "rank among the partners in trade", Unit.ITEM);
  private static final Measure ARMS_IMPORTS =
      new Measure("arms-imports", "major conventional arms from all", Unit.TREND_INDICATOR_VALUE);

  private ExchangeRows() {}

  /// Every year that the tables cover: trade between the two, each one's totals, output and rank
  /// among the other's partners, and arms.
  static void history(Gathered into) {
    if (into.has("cow_trade_dyadic")) {
      flows(into, "TRUE", List.of());
      into.both().forEach(state -> ranks(into, state));
    }
    if (into.has("cow_trade_national")) {
      into.both().forEach(state -> totals(into, state));
    }
    if (into.has("wb_gdp")) {
      into.both().forEach(state -> output(into, state, 0, into.year()));
    }
    if (into.has("sipri_transfers")) {
      yearly(into, into.first(), into.second());
      yearly(into, into.second(), into.first());
    }
  }

  /// What each bought from the other, in the years up to the date's of which a condition holds.
  ///
  /// @return the years of the rows
  private static List<Integer> flows(Gathered into, String condition, List<Object> arguments) {
    SystemState low = into.first().cow() < into.second().cow() ? into.first() : into.second();
    SystemState high = low.equals(into.first()) ? into.second() : into.first();
    List<Object> all = new ArrayList<>(List.of(low.cow(), high.cow(), into.year()));
    all.addAll(arguments);
    return into.store()
        .query(
            "SELECT year, flow1, flow2 FROM cow_trade_dyadic WHERE ccode1 = ? AND ccode2 = ? AND year <= ? AND "
                + condition,
            row -> {
              imports(into, row, "flow1", low, high);
              imports(into, row, "flow2", high, low);
              return row.integer("year");
            },
            all.toArray());
  }

  /// Where the other stands among a state's partners by the sum of both flows, the largest first.
  private static void ranks(Gathered into, SystemState state) {
    SystemState other = into.first().equals(state) ? into.second() : into.first();
    into.store()
        .query(
            """
            SELECT year, place FROM (
              SELECT year, CASE WHEN ccode1 = ? THEN ccode2 ELSE ccode1 END AS partner,
                rank() OVER (PARTITION BY year ORDER BY flow1 + flow2 DESC) AS place
              FROM cow_trade_dyadic
              WHERE (ccode1 = ? OR ccode2 = ?) AND flow1 IS NOT NULL AND flow2 IS NOT NULL AND flow1 + flow2 > 0)
            WHERE partner = ? AND year <= ?\
            """,
            row -> {
              int year = row.integer("year");
              into.indicator(
                  "cow_trade_dyadic",
                  "rank." + other.abbreviation() + "." + state.abbreviation() + "." + year,
                  year,
                  into.actor(other),
                  into.actor(state),
                  RANK,
                  row.integer("place"));
              return year;
            },
            state.cow(),
            state.cow(),
            state.cow(),
            other.cow(),
            into.year());
  }

  private static void totals(Gathered into, SystemState state) {
    into.store()
        .query(
            "SELECT year, imports, exports FROM cow_trade_national WHERE ccode = ? AND year <= ?",
            row -> {
              total(into, row, "imports", state, IMPORTS);
              total(into, row, "exports", state, EXPORTS);
              return state;
            },
            state.cow(),
            into.year());
  }

  /// Arms from one to the other year by year, beside all that the other had.
  private static void yearly(Gathered into, SystemState from, SystemState to) {
    into.good("major-arms", "major conventional arms");
    into.store()
        .query(
            """
            SELECT year, sum(value) AS whole, coalesce(sum(value) FILTER (supplier_cown = ?), 0) AS part
            FROM sipri_transfers WHERE recipient_cown = ? AND year <= ? GROUP BY year HAVING sum(value) > 0\
            """,
            row -> {
              int year = row.integer("year");
              String id = from.abbreviation() + "." + to.abbreviation() + "." + year;
              if (row.real("part") > 0) {
                into.add(
                    new Evidence.Flow(
                        into.attribution(
                            "sipri_transfers",
                            id,
                            Gathered.inYear(year),
                            "trend-indicator values measure military worth, not price"),
                        into.actor(from),
                        into.actor(to),
                        "major-arms",
                        Quantity.of(row.real("part"), Unit.TREND_INDICATOR_VALUE),
                        null,
                        null));
              }
              into.indicator(
                  "sipri_transfers",
                  "all." + to.abbreviation() + "." + year,
                  year,
                  into.actor(to),
                  Gathered.SYSTEM,
                  ARMS_IMPORTS,
                  row.real("whole"));
              return year;
            },
            from.cow(),
            to.cow(),
            into.year());
  }

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
      into.both().forEach(state -> output(into, state, of, of));
    }
    if (into.has("sipri_transfers")) {
      arms(into, into.first(), into.second());
      arms(into, into.second(), into.first());
    }
  }

  /// What each bought from the other in the last year of which the table knows both.
  private static OptionalInt between(Gathered into) {
    return flows(
            into,
            "year >= ? AND flow1 IS NOT NULL AND flow2 IS NOT NULL ORDER BY year DESC LIMIT 1",
            List.of(into.year() - YEARS_BACK))
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

  private static void output(Gathered into, SystemState state, int since, int until) {
    @Nullable ActorId iso = state.iso();
    if (iso == null) {
      return;
    }
    into.store()
        .query(
            "SELECT year, value FROM wb_gdp WHERE code = ? AND year BETWEEN ? AND ? AND value IS NOT NULL",
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
            since,
            until);
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
