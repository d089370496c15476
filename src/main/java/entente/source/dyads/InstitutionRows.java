// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.ActorId;
import entente.domain.SystemState;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.source.dyads.Gathered.Measure;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The organisations that both belong to, how each is governed, and the sanctions on each.
final class InstitutionRows {
  private static final Measure SHARED =
      new Measure(
          "shared-igos", "international organisations of which both are members", Unit.ITEM);
  private static final Measure POLITY =
      new Measure("polity", "Polity score of the regime", Unit.POINT);
  private static final Measure POLYARCHY =
      new Measure("polyarchy", "index of electoral democracy", Unit.POINT);

  private static final Measure TENURE = new Measure("in-office", "years in office", Unit.YEAR);

  private InstitutionRows() {}

  static void read(Gathered into) {
    if (into.has("cow_igo_dyadic")) {
      organisations(into, into.year() - EVERY, 1);
    }
    if (into.has("democracy")) {
      into.both().forEach(state -> regime(into, state, into.year()));
    }
    if (into.has("archigos")) {
      into.both().forEach(state -> leader(into, state));
    }
    if (into.has("gsdb")) {
      into.both().forEach(state -> sanctions(into, state, into.year()));
    }
  }

  /// Every year that the tables cover.
  static void history(Gathered into) {
    if (into.has("cow_igo_dyadic")) {
      organisations(into, 0, Integer.MAX_VALUE);
    }
    if (into.has("democracy")) {
      into.both().forEach(state -> regime(into, state, 0));
    }
    if (into.has("gsdb")) {
      into.both().forEach(state -> sanctions(into, state, into.firstYear("gsdb")));
    }
  }

  /// The newest years with a figure.
  private static void organisations(Gathered into, int since, int most) {
    into.store()
        .query(
            """
            SELECT year, dyadigos FROM cow_igo_dyadic
            WHERE ccode1 = least(?, ?) AND ccode2 = greatest(?, ?) AND year BETWEEN ? AND ? AND dyadigos IS NOT NULL
            ORDER BY year DESC LIMIT ?\
            """,
            row -> {
              into.indicator(
                  "cow_igo_dyadic",
                  into.first().abbreviation()
                      + "."
                      + into.second().abbreviation()
                      + "."
                      + row.integer("year"),
                  row.integer("year"),
                  into.actor(into.first()),
                  into.actor(into.second()),
                  SHARED,
                  row.integer("dyadigos"));
              return row.integer("year");
            },
            into.first().cow(),
            into.second().cow(),
            into.first().cow(),
            into.second().cow(),
            since,
            into.year(),
            most);
  }

  /// Before 1965 the table has every fifth year.
  private static final int EVERY = 4;

  private static void regime(Gathered into, SystemState state, int since) {
    into.store()
        .query(
            "SELECT year, polity2, v2x_polyarchy FROM democracy WHERE ccode = ? AND year BETWEEN ? AND ?",
            row -> {
              String id = state.abbreviation() + "." + row.integer("year");
              row.findReal("polity2")
                  .ifPresent(value ->
                      into.indicator(
                          "democracy",
                          id + ".polity",
                          row.integer("year"),
                          into.actor(state),
                          Gathered.SYSTEM,
                          POLITY,
                          value));
              row.findReal("v2x_polyarchy")
                  .ifPresent(value ->
                      into.indicator(
                          "democracy",
                          id + ".polyarchy",
                          row.integer("year"),
                          into.actor(state),
                          Gathered.SYSTEM,
                          POLYARCHY,
                          value));
              return id;
            },
            state.cow(),
            since,
            into.year());
  }

  /// Who led the state on the date, by Gleditsch-Ward number.
  private static void leader(Gathered into, SystemState state) {
    state
        .gw(into.date())
        .ifPresent(gw ->
            into.store()
                .query(
                    "SELECT obsid, leader, startdate, enddate FROM archigos"
                        + " WHERE gwcode = ? AND startdate <= ? AND enddate >= ?"
                        + " ORDER BY startdate DESC LIMIT 1",
                    row -> {
                      ActorId leader =
                          into.leader(
                              row.text("obsid"),
                              inOrder(row.text("leader")),
                              state,
                              row.date("startdate"));
                      into.indicator(
                          "archigos",
                          row.text("obsid"),
                          into.year(),
                          leader,
                          into.actor(state),
                          TENURE,
                          (double) ChronoUnit.YEARS.between(row.date("startdate"), into.date()));
                      return leader;
                    },
                    gw,
                    into.date(),
                    into.date()));
  }

  /// "Gandhi, I." as it is said: "I. Gandhi".
  private static String inOrder(String leader) {
    int comma = leader.indexOf(", ");
    return comma < 0 ? leader : leader.substring(comma + 2) + " " + leader.substring(0, comma);
  }

  private record Sanctions(int id, String on, String by, int begin, int end) {}

  /// @param since the earliest year in which they may have ended
  private static void sanctions(Gathered into, SystemState state, int since) {
    List<String> names = new ArrayList<>(List.of(plain(state.nameOn(into.date()).name())));
    state.nameOn(into.date()).others().forEach(name -> names.add(plain(name)));
    into
        .store()
        .query(
            "SELECT case_id, sanctioned_state, sanctioning_state, begin, \"end\" FROM gsdb"
                + " WHERE begin <= ? AND \"end\" >= ? ORDER BY begin, case_id",
            row ->
                new Sanctions(
                    row.integer("case_id"),
                    row.text("sanctioned_state"),
                    row.text("sanctioning_state"),
                    row.integer("begin"),
                    row.integer("end")),
            into.year(),
            since)
        .stream()
        .filter(found -> names.contains(plain(found.on())))
        .forEach(found -> measure(into, state, found));
  }

  private static void measure(Gathered into, SystemState state, Sanctions found) {
    ActorId by = into.sender(found.by());
    into.add(
        new Evidence.Measure(
            into.attribution(
                "gsdb",
                found.id() + "." + state.abbreviation(),
                Gathered.inYears(found.begin(), found.end()),
                null),
            Evidence.MeasureKind.SANCTION,
            by,
            List.of(into.actor(state)),
            null,
            null,
            null,
            null,
            null,
            "sanctions on " + state.nameOn(into.date()).name()));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT).strip();
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }
}
