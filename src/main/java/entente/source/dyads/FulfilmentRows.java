// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.Obligation;
import entente.domain.PledgeCount;
import entente.source.datasets.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Pledges called upon in war, counted anew from the tables of Berkemeier and Fuhrmann (2018; coded
/// by the rules of Leeds, Long and Mitchell) and of Leeds and Anac (2005).
///
/// Only alliances that a war called upon are in them; nothing follows for one that never was.
public final class FulfilmentRows {
  private static final String WARS = "alliance_fulfilment";
  private static final String MEMBERS = "alliance_performance";
  private static final int DEMOCRACY = 6;

  private static final Map<String, Obligation> KINDS =
      Map.of(
          "defense", Obligation.DEFENCE,
          "offense", Obligation.OFFENCE,
          "neutral", Obligation.NEUTRALITY,
          "nonagg", Obligation.NON_AGGRESSION);

  /// A war's first year: from the list of wars, else from the war's name.
  private static final String YEAR =
      """
      coalesce(
        (SELECT min(w.year) FROM cow_war_interstate w WHERE w.warnum = f.cowwarid),
        CASE WHEN f.warname LIKE 'WorldWarII%' THEN 1939 WHEN f.warname LIKE 'WorldWarI%' THEN 1914
          ELSE try_cast(regexp_extract(f.warname, '(1[89][0-9]{2}|20[0-9]{2})', 1) AS INTEGER) END)\
      """;

  private FulfilmentRows() {}

  /// Every count that the store's tables allow: by kind, by era, by regime.
  public static List<PledgeCount> all(Store store) {
    List<PledgeCount> counts = new ArrayList<>();
    if (store.has(WARS)) {
      counts.add(wars(store, "all", null, "true"));
      counts.add(wars(store, "Sabrosky's sample", null, "f.sample = 1"));
      counts.addAll(byKind(store));
      if (store.has("cow_war_interstate")) {
        counts.add(wars(store, "all, before 1945", null, YEAR + " < 1945"));
        counts.add(wars(store, "all, from 1945 on", null, YEAR + " >= 1945"));
        counts.addAll(byKind(store, false));
        counts.addAll(byKind(store, true));
      }
    }
    if (store.has(MEMBERS)) {
      counts.add(members(store, "all", "true"));
      if (store.has("cow_war_interstate", "democracy")) {
        String score =
            "(SELECT min(d.polity2) FROM democracy d WHERE d.ccode = f.ccode1 AND d.year ="
                + " (SELECT min(w.year) FROM cow_war_interstate w WHERE w.warnum = f.war))";
        counts.add(
            members(store, "all, of democracies (Polity 6 or more)", score + " >= " + DEMOCRACY));
        counts.add(members(store, "all, of others (Polity below 6)", score + " < " + DEMOCRACY));
      }
    }
    return counts;
  }

  /// The counts by kind of pledge.
  static List<PledgeCount> byKind(Store store) {
    return byKind(store, "", "true");
  }

  /// The counts by kind of pledge of one time: before 1945, or from then on.
  public static List<PledgeCount> byKind(Store store, boolean since1945) {
    return store.has(WARS, "cow_war_interstate")
        ? byKind(
            store,
            since1945 ? ", from 1945 on" : ", before 1945",
            YEAR + (since1945 ? " >= 1945" : " < 1945"))
        : List.of();
  }

  private static List<PledgeCount> byKind(Store store, String words, String when) {
    return List.of("defense", "offense", "neutral", "nonagg").stream()
        .map(column -> {
          Obligation kind = Objects.requireNonNull(KINDS.get(column));
          return wars(store, words(kind) + words, kind, "f." + column + " = 1 AND " + when);
        })
        .toList();
  }

  private static PledgeCount wars(
      Store store, String group, @Nullable Obligation kind, String where) {
    return store
        .query(
            "SELECT CAST(count(f.honorllm) AS INTEGER) AS honoured, CAST(count(f.violatellm) AS INTEGER) AS violated"
                + " FROM alliance_fulfilment f WHERE "
                + where,
            row ->
                new PledgeCount(
                    WARS, group, kind, row.integer("honoured"), row.integer("violated")))
        .getFirst();
  }

  private static PledgeCount members(Store store, String group, String where) {
    return store
        .query(
            "SELECT CAST(count(*) FILTER (f.honor3 = 1) AS INTEGER) AS honoured,"
                + " CAST(count(*) FILTER (f.honor3 = 0) AS INTEGER) AS violated"
                + " FROM alliance_performance f WHERE "
                + where,
            row ->
                new PledgeCount(
                    MEMBERS, group, null, row.integer("honoured"), row.integer("violated")))
        .getFirst();
  }

  static String words(Obligation kind) {
    return switch (kind) {
      case DEFENCE -> "defence";
      case OFFENCE -> "offence";
      case NEUTRALITY -> "neutrality";
      case NON_AGGRESSION -> "non-aggression";
      default -> throw new IllegalArgumentException(kind + " is no pledge that was counted");
    };
  }
}
