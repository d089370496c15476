// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.ActorId;
import entente.domain.Quantity;
import entente.domain.SystemState;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.source.datasets.Row;
import entente.source.dyads.Gathered.Measure;
import java.util.Locale;
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

  static void read(Gathered into) {
    if (into.has("cow_trade_dyadic")) {
      between(into);
    }
    if (into.has("cow_trade_national")) {
      into.both().forEach(state -> totals(into, state));
    }
    if (into.has("wb_gdp")) {
      into.both().forEach(state -> output(into, state));
    }
    if (into.has("sipri_transfers")) {
      arms(into, into.first(), into.second());
      arms(into, into.second(), into.first());
    }
  }

  private static void between(Gathered into) {
    SystemState low = into.first().cow() < into.second().cow() ? into.first() : into.second();
    SystemState high = low.equals(into.first()) ? into.second() : into.first();
    into.store()
        .query(
            "SELECT year, flow1, flow2 FROM cow_trade_dyadic WHERE ccode1 = ? AND ccode2 = ? AND year = ?",
            row -> {
              imports(into, row, "flow1", low, high);
              imports(into, row, "flow2", high, low);
              return row.integer("year");
            },
            low.cow(),
            high.cow(),
            into.year());
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

  private static void totals(Gathered into, SystemState state) {
    into.store()
        .query(
            "SELECT year, imports, exports FROM cow_trade_national WHERE ccode = ? AND year = ?",
            row -> {
              total(into, row, "imports", state, IMPORTS);
              total(into, row, "exports", state, EXPORTS);
              return row.integer("year");
            },
            state.cow(),
            into.year());
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

  private static void output(Gathered into, SystemState state) {
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
            into.year());
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
                          When.parse(first == last ? year(first) : year(first) + "/" + year(last)),
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

  private static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }
}
