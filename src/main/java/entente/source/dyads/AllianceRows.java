// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.ActorId;
import entente.domain.LifeCycleStep;
import entente.domain.Obligation;
import entente.domain.PledgeCount;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.source.datasets.Row;
import entente.source.dyads.Gathered.Measure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The alliances between the two (ATOP), and each one's commitments to every state.
final class AllianceRows {
  private static final Measure COMMITMENT =
      new Measure("alliance-commitment", "level of alliance commitment", Unit.POINT);
  private static final Measure STATES =
      new Measure("states-in-system", "states in the system", Unit.STATE);
  private static final Measure BETWEEN =
      new Measure("alliances-between", "alliances between the two", Unit.ITEM);

  /// The obligations of ATOP, with what each says.
  private static final Map<String, Obligation> OBLIGATIONS =
      Map.of(
          "defense", Obligation.DEFENCE,
          "offense", Obligation.OFFENCE,
          "neutral", Obligation.NEUTRALITY,
          "nonagg", Obligation.NON_AGGRESSION,
          "consul", Obligation.CONSULTATION);

  private AllianceRows() {}

  static void read(Gathered into) {
    if (into.has("atop_alliance") && into.has("atop_member") && into.year() <= LAST_YEAR) {
      agreements(into);
    }
    if (into.has("alliance_fulfilment")) {
      fulfilment(into);
    }
    if (into.has("atop_dyad") && into.has("cow_states")) {
      portfolios(into);
    }
  }

  /// How often pledges of each kind were honoured when a war called upon them.
  private static void fulfilment(Gathered into) {
    When counted = When.parse("1816/2003");
    if (counted.earliest().isAfter(into.date())) {
      return;
    }
    for (PledgeCount count : FulfilmentRows.byKind(into.store())) {
      String kind = FulfilmentRows.words(java.util.Objects.requireNonNull(count.obligation()));
      into.count("pledges-honoured", kind, counted, count.honoured());
      into.count("pledges-invoked", kind, counted, count.invoked());
    }
  }

  /// One alliance while both are members.
  ///
  /// @param concluded when the alliance was, which may be before the two were both members
  private record Pact(
      int atopid,
      When concluded,
      When begins,
      @Nullable When ends,
      List<Integer> members,
      List<String> duties) {
    boolean inForce(LocalDate day) {
      return !begins.earliest().isAfter(day) && (ends == null || ends.latest().isAfter(day));
    }
  }

  /// Alliances that both were members of by the date, with the duties of the phase that was
  /// reached.
  private static void agreements(Gathered into) {
    int inForce = 0;
    for (Pact pact : pacts(into, into.date())) {
      if (pact.ends() == null || pact.ends().latest().isAfter(into.date())) {
        inForce++;
      }
      agreement(into, pact);
    }
    into.indicator(
        "atop_alliance",
        "between." + into.first().abbreviation() + "." + into.second().abbreviation(),
        When.on(into.date()),
        into.actor(into.first()),
        into.actor(into.second()),
        BETWEEN,
        inForce);
  }

  /// All alliances between the two up to the table's last year, and how many were in force when
  /// each year ended.
  static void history(Gathered into) {
    if (!into.has("atop_alliance") || !into.has("atop_member")) {
      return;
    }
    LocalDate last = LocalDate.of(LAST_YEAR, 12, 31);
    List<Pact> pacts = pacts(into, into.date().isBefore(last) ? into.date() : last);
    pacts.forEach(pact -> agreement(into, pact));
    for (int year : into.years("atop_alliance")) {
      LocalDate end = LocalDate.of(year, 12, 31);
      LocalDate day = end.isBefore(into.date()) ? end : into.date();
      into.between(
          "atop_alliance",
          "between",
          year,
          BETWEEN,
          (double) pacts.stream().filter(pact -> pact.inForce(day)).count());
    }
  }

  private static List<Pact> pacts(Gathered into, LocalDate date) {
    int day = day(date);
    return into.store()
        .query(
            """
            WITH spell AS (
              SELECT atopid, member, min(yrent * 10000 + coalesce(moent, 0) * 100 + coalesce(dayent, 0)) AS entry,
                max(CASE WHEN yrexit IS NULL THEN 99999999
                  ELSE yrexit * 10000 + coalesce(moexit, 0) * 100 + coalesce(dayexit, 0) END) AS leaving
              FROM atop_member GROUP BY ALL),
            pair AS (
              SELECT a.atopid, greatest(a.entry, b.entry) AS entry, least(a.leaving, b.leaving) AS leaving
              FROM spell a JOIN spell b ON b.atopid = a.atopid
              WHERE a.member = ? AND b.member = ? AND greatest(a.entry, b.entry) < least(a.leaving, b.leaving)),
            phase AS (
              SELECT atopid, begyr * 10000 + coalesce(begmo, 0) * 100 + coalesce(begday, 0) AS begins,
                defense, offense, neutral, nonagg, consul
              FROM atop_alliance WHERE atopid IN (SELECT atopid FROM pair))
            SELECT p.atopid, p.entry, p.leaving, l.defense, l.offense, l.neutral, l.nonagg, l.consul,
              (SELECT min(f.begins) FROM phase f WHERE f.atopid = p.atopid) AS concluded,
              (SELECT list(DISTINCT s.member) FROM spell s
                WHERE s.atopid = p.atopid AND s.entry < least(? + 1, p.leaving) AND s.leaving >= least(? + 1, p.leaving)) AS members
            FROM pair p JOIN phase l ON l.atopid = p.atopid AND l.begins <= ?
            WHERE p.entry <= ?
            QUALIFY row_number() OVER (PARTITION BY p.atopid ORDER BY l.begins DESC) = 1
            ORDER BY p.entry, p.atopid\
            """,
            row -> pact(row),
            into.first().cow(),
            into.second().cow(),
            day,
            day,
            day,
            day);
  }

  /// A day as a number that sorts: 19610706.
  private static int day(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  /// The last year that version 4 of the alliance-level table follows.
  private static final int LAST_YEAR = 2016;

  private static final int OPEN = 99_999_999;

  private static Pact pact(Row row) {
    int leaving = row.integer("leaving");
    return new Pact(
        row.integer("atopid"),
        when(row.integer("concluded")),
        when(row.integer("entry")),
        leaving == OPEN ? null : when(leaving),
        ConflictRows.numbers(row, "members"),
        OBLIGATIONS.keySet().stream()
            .sorted()
            .filter(column -> row.findInteger(column).orElse(0) == 1)
            .toList());
  }

  /// A date from its number, of which month and day may be 0.
  private static When when(int day) {
    int month = day / 100 % 100;
    String text = String.format(Locale.ROOT, "%04d", day / 10_000);
    if (month == 0) {
      return When.parse(text);
    }
    text += String.format(Locale.ROOT, "-%02d", month);
    try {
      return day % 100 == 0
          ? When.parse(text)
          : When.on(LocalDate.of(day / 10_000, month, day % 100));
    } catch (DateTimeException _) {
      return When.parse(text);
    }
  }

  private static void agreement(Gathered into, Pact pact) {
    List<ActorId> parties = into.both().stream().map(into::actor).toList();
    EvidenceId id = EvidenceId.of("atop-alliance." + pact.atopid());
    into.add(
        new Evidence.Agreement(
            into.attribution("atop_alliance", String.valueOf(pact.atopid()), pact.begins(), null),
            "the alliance of "
                + pact.concluded().words()
                + with(pact)
                + " (ATOP "
                + pact.atopid()
                + ")",
            parties,
            Evidence.EntryIntoForce.SIGNATURE,
            null,
            List.of()));
    into.add(
        new Evidence.Step(
            into.attribution("atop_alliance", pact.atopid() + ".begins", pact.begins(), null),
            id,
            LifeCycleStep.SIGNED,
            null,
            null,
            null));
    When ends = pact.ends();
    if (ends != null && !ends.earliest().isAfter(into.date())) {
      into.add(
          new Evidence.Step(
              into.attribution("atop_alliance", pact.atopid() + ".ends", ends, null),
              id,
              LifeCycleStep.LAPSED,
              null,
              null,
              null));
    }
    for (String duty : pact.duties()) {
      Obligation obligation = OBLIGATIONS.get(duty);
      if (obligation != null) {
        into.add(
            new Evidence.Article(
                into.attribution("atop_alliance", pact.atopid() + "." + duty, pact.begins(), null),
                id,
                "",
                obligation,
                says(obligation),
                List.of()));
      }
    }
  }

  private static String with(Pact pact) {
    int others = pact.members().size() - 2;
    return others <= 0 ? "" : " with " + others + (others == 1 ? " other" : " others");
  }

  private static String says(Obligation obligation) {
    return switch (obligation) {
      case DEFENCE -> "a member that is attacked is defended";
      case OFFENCE -> "members fight beside each other also where none was attacked";
      case NEUTRALITY -> "members stay neutral when another is at war";
      case NON_AGGRESSION -> "members do not use force against each other";
      case CONSULTATION -> "members consult each other in a crisis";
      default -> throw new IllegalArgumentException("ATOP has no obligation " + obligation);
    };
  }

  /// Which rows are of states that belonged to the system in a year.
  private static final String MEMBERS =
      "styear <= ? AND (endyear >= ? OR endyear = (SELECT max(endyear) FROM cow_states))";

  /// Each one's commitments to states of the system in the year: defence or offence 3, neutrality
  /// or consultation 2, non-aggression 1. A state that is not named is at 0.
  private static void portfolios(Gathered into) {
    record Tie(int from, int to, int year, int level) {}
    List<Tie> ties =
        into.store()
            .query(
                """
                SELECT ccode1, ccode2, year,
                  CASE WHEN atop_defense + atop_offense > 0 THEN 3 WHEN atop_neutral + atop_consul > 0 THEN 2
                    ELSE 1 END AS level
                FROM atop_dyad
                WHERE ccode1 IN (?, ?) AND year = ?
                  AND atop_defense + atop_offense + atop_neutral + atop_nonagg + atop_consul > 0
                  AND ccode2 IN (SELECT ccode FROM cow_states WHERE %s)
                ORDER BY ccode1, ccode2\
                """
                    .formatted(MEMBERS),
                row ->
                    new Tie(
                        row.integer("ccode1"),
                        row.integer("ccode2"),
                        row.integer("year"),
                        row.integer("level")),
                into.first().cow(),
                into.second().cow(),
                into.year(),
                into.year(),
                into.year());
    if (!into.covers("atop_dyad")) {
      return;
    }
    for (Tie tie : ties) {
      ActorId from = into.actor(tie.from());
      ActorId to = into.actor(tie.to());
      if (from != null && to != null) {
        into.indicator(
            "atop_dyad",
            tie.from() + "." + tie.to() + "." + tie.year(),
            tie.year(),
            from,
            to,
            COMMITMENT,
            tie.level());
      }
    }
    int states =
        into.store()
            .query(
                "SELECT count(DISTINCT ccode) AS n FROM cow_states WHERE " + MEMBERS,
                row -> row.integer("n"),
                into.year(),
                into.year())
            .getFirst();
    into.indicator(
        "cow_states", "members." + into.year(), into.year(), Gathered.SYSTEM, null, STATES, states);
  }
}
