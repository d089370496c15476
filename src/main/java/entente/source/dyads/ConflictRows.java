// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.ActorId;
import entente.domain.PloverType;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.source.dyads.Gathered.Measure;
import java.util.List;
import java.util.Locale;

/// Militarized disputes and wars between the two, and wars in which both fought on one side.
final class ConflictRows {
  private static final String DISPUTES = "cow_mid_directed";
  private static final String WARS = "cow_war_interstate";
  private static final int BACK = 50;

  private static final Measure BETWEEN =
      new Measure("disputes-between", "militarized disputes between the two", Unit.ITEM);

  private ConflictRows() {}

  static void read(Gathered into) {
    if (into.has(DISPUTES)) {
      disputes(into);
    }
    if (into.has(WARS)) {
      wars(into);
    }
  }

  private record Dispute(int number, int first, int last, int hostility, boolean secondActed) {}

  private static void disputes(Gathered into) {
    int since = into.year() - BACK;
    List<Dispute> disputes =
        into.store()
            .query(
                """
                SELECT dispnum, min(year) AS first, max(year) AS last,
                  max(greatest(coalesce(hostlev1, 0), coalesce(hostlev2, 0))) AS hostility,
                  arg_min(coalesce(sidea2, 0), year) AS second
                FROM cow_mid_directed
                WHERE ccode1 = ? AND ccode2 = ? AND year BETWEEN ? AND ?
                GROUP BY dispnum ORDER BY first, dispnum\
                """,
                row ->
                    new Dispute(
                        row.integer("dispnum"),
                        row.integer("first"),
                        row.integer("last"),
                        row.integer("hostility"),
                        row.integer("second") == 1),
                into.first().cow(),
                into.second().cow(),
                since,
                into.year());
    ActorId first = into.actor(into.first());
    ActorId second = into.actor(into.second());
    for (Dispute dispute : disputes) {
      When when =
          dispute.first() == dispute.last()
              ? When.parse(year(dispute.first()))
              : When.parse(year(dispute.first()) + "/" + year(dispute.last()));
      into.add(
          new Evidence.Event(
              into.attribution(DISPUTES, String.valueOf(dispute.number()), when, null),
              type(dispute.hostility()),
              "dispute",
              List.of(dispute.secondActed() ? second : first),
              List.of(dispute.secondActed() ? first : second),
              null,
              "%s and %s were in militarized dispute %d, which reached %s"
                  .formatted(
                      into.first().nameOn(into.date()).name(),
                      into.second().nameOn(into.date()).name(),
                      dispute.number(),
                      reached(dispute.hostility()))));
    }
    Integer covered = into.store().holding(DISPUTES).orElseThrow().lastYear();
    if (covered != null && into.year() <= covered) {
      into.indicator(
          DISPUTES,
          "between." + into.first().abbreviation() + "." + into.second().abbreviation(),
          into.year(),
          first,
          second,
          BETWEEN,
          disputes.size());
    }
  }

  private static PloverType type(int hostility) {
    return switch (hostility) {
      case 5, 4 -> PloverType.ASSAULT;
      case 3 -> PloverType.MOBILIZE;
      default -> PloverType.THREATEN;
    };
  }

  private static String reached(int hostility) {
    return switch (hostility) {
      case 5 -> "war";
      case 4 -> "the use of force";
      case 3 -> "a display of force";
      case 2 -> "a threat of force";
      default -> "no threat by either";
    };
  }

  private record War(int number, int first, int last, boolean sameSide) {}

  private static void wars(Gathered into) {
    int since = into.year() - BACK;
    List<War> wars =
        into.store()
            .query(
                """
                WITH side AS (
                  SELECT DISTINCT warnum, ccode1 AS ccode, sidea1 AS side, min(year) AS first, max(year) AS last
                  FROM cow_war_interstate GROUP BY ALL)
                SELECT a.warnum, greatest(a.first, b.first) AS first, least(a.last, b.last) AS last, a.side = b.side AS same
                FROM side a JOIN side b ON a.warnum = b.warnum AND a.ccode = ? AND b.ccode = ?
                WHERE greatest(a.first, b.first) BETWEEN ? AND ? AND greatest(a.first, b.first) <= least(a.last, b.last)
                ORDER BY first, a.warnum\
                """,
                row ->
                    new War(
                        row.integer("warnum"),
                        row.integer("first"),
                        row.integer("last"),
                        row.text("same").equals("true")),
                into.first().cow(),
                into.second().cow(),
                since,
                into.year());
    String one = into.first().nameOn(into.date()).name();
    String other = into.second().nameOn(into.date()).name();
    for (War war : wars) {
      int last = Math.min(war.last(), into.year());
      When when =
          war.first() == last
              ? When.parse(year(war.first()))
              : When.parse(year(war.first()) + "/" + year(last));
      into.add(
          new Evidence.Event(
              into.attribution(
                  WARS, war.number() + "." + (war.sameSide() ? "beside" : "against"), when, null),
              war.sameSide() ? PloverType.COOPERATE : PloverType.ASSAULT,
              "war",
              war.sameSide()
                  ? List.of(into.actor(into.first()), into.actor(into.second()))
                  : List.of(into.actor(into.first())),
              war.sameSide() ? List.of() : List.of(into.actor(into.second())),
              null,
              "%s and %s fought %s in inter-state war %d"
                  .formatted(
                      one, other, war.sameSide() ? "on one side" : "each other", war.number())));
    }
  }

  private static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }
}
