// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.ActorId;
import entente.domain.PloverType;
import entente.domain.SystemState;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.source.datasets.Row;
import entente.source.dyads.Gathered.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Armed conflicts of at least 25 deaths in battle in a year (UCDP/PRIO): those of each state in
/// the last year that was over on the date, and those of the half-century before in which both took
/// part.
final class ArmedConflictRows {
  private static final String TABLE = "ucdp_acd";
  private static final int BACK = 50;
  private static final Measure ACTIVE =
      new Measure("armed-conflicts", "armed conflicts in which it took part", Unit.ITEM);

  private ArmedConflictRows() {}

  static void read(Gathered into) {
    if (!into.has(TABLE)) {
      return;
    }
    int last = into.lastWholeYear();
    List<ConflictYear> rows = rows(into, last);
    if (!into.covers(TABLE) || last < into.firstYear(TABLE)) {
      return;
    }
    for (SystemState state : into.both()) {
      state.gw(into.date()).ifPresent(gw -> active(into, state, gw, rows, last));
    }
    if (into.first().gw(into.date()).isPresent() && into.second().gw(into.date()).isPresent()) {
      shared(into, rows);
    }
  }

  /// One conflict in one year, with all who took part.
  ///
  /// @param about what it is over: "government", "territory", "both"
  private record ConflictYear(
      int id,
      int year,
      List<Integer> a,
      List<Integer> withA,
      List<Integer> b,
      List<Integer> withB,
      String about,
      String kind) {
    boolean onFirst(int state) {
      return a.contains(state) || withA.contains(state);
    }

    boolean onSecond(int state) {
      return b.contains(state) || withB.contains(state);
    }

    boolean has(int state) {
      return onFirst(state) || onSecond(state);
    }
  }

  /// The conflict-years in which either took part. A conflict with several states on its first side
  /// has a row for each.
  private static List<ConflictYear> rows(Gathered into, int last) {
    List<Integer> wanted = into.both().stream().flatMap(s -> s.gw(into.date()).stream()).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    String either = wanted.stream().map(String::valueOf).collect(Collectors.joining(", "));
    Map<String, ConflictYear> byYear = new TreeMap<>();
    into.store()
        .query(
            """
            SELECT conflict_id, year, list(DISTINCT gwno_a) FILTER (gwno_a IS NOT NULL) AS a,
              list(DISTINCT gwno_a_2nd) FILTER (gwno_a_2nd IS NOT NULL) AS with_a,
              list(DISTINCT gwno_b) FILTER (gwno_b IS NOT NULL) AS b,
              list(DISTINCT gwno_b_2nd) FILTER (gwno_b_2nd IS NOT NULL) AS with_b,
              min(incompatibility) AS about, min(type_of_conflict) AS kind
            FROM ucdp_acd WHERE year BETWEEN ? AND ?
            GROUP BY conflict_id, year
            HAVING count(*) FILTER (gwno_a IN (%1$s) OR gwno_a_2nd IN (%1$s) OR gwno_b IN (%1$s) OR gwno_b_2nd IN (%1$s)) > 0
            ORDER BY year, conflict_id\
            """
                .formatted(either),
            row -> {
              ConflictYear year =
                  new ConflictYear(
                      row.integer("conflict_id"),
                      row.integer("year"),
                      numbers(row, "a"),
                      numbers(row, "with_a"),
                      numbers(row, "b"),
                      numbers(row, "with_b"),
                      row.findText("about").orElse(""),
                      row.findText("kind").orElse(""));
              return byYear.put("%04d.%d".formatted(year.year(), year.id()), year);
            },
            last - BACK,
            Math.max(last, into.year()));
    return List.copyOf(byYear.values());
  }

  private static List<Integer> numbers(Row row, String column) {
    return row.findText(column).isEmpty() ? List.of() : ConflictRows.numbers(row, column);
  }

  private static void active(
      Gathered into, SystemState state, int gw, List<ConflictYear> rows, int last) {
    List<ConflictYear> own = rows.stream().filter(r -> r.year() == last && r.has(gw)).toList();
    into.indicator(
        TABLE,
        "active." + state.abbreviation() + "." + last,
        last,
        into.actor(state),
        Gathered.SYSTEM,
        ACTIVE,
        own.size());
    for (ConflictYear conflict : own) {
      into.add(
          new Evidence.Event(
              into.attribution(
                  TABLE,
                  conflict.id() + "." + state.abbreviation() + "." + last,
                  Gathered.inYear(last),
                  null),
              PloverType.ASSAULT,
              "armed-conflict",
              List.of(into.actor(state)),
              List.of(),
              null,
              into.named(state, last)
                  + " "
                  + part(into, conflict, gw)
                  + " "
                  + words(into, conflict)));
    }
  }

  private static String part(Gathered into, ConflictYear conflict, int gw) {
    return conflict.a().contains(gw) || conflict.b().contains(gw)
        ? "was a party to"
        : "lent troops to "
            + (conflict.withA().contains(gw)
                ? named(into, conflict, conflict.a())
                : conflict.b().isEmpty() ? "the opposition" : named(into, conflict, conflict.b()))
            + " in";
  }

  /// The conflict as a noun phrase.
  private static String words(Gathered into, ConflictYear conflict) {
    String number = " (UCDP " + conflict.id() + ")";
    String of = named(into, conflict, conflict.a());
    if (conflict.kind().equals("interstate")) {
      return "the armed conflict between "
          + of
          + " and "
          + named(into, conflict, conflict.b())
          + number;
    }
    String over =
        switch (conflict.about()) {
          case "government" -> "the government of " + of;
          case "territory" ->
              conflict.kind().equals("extrasystemic")
                  ? "a territory that " + of + " ruled"
                  : "a territory of " + of;
          default -> "government and territory of " + of;
        };
    return "the armed conflict over " + over + number;
  }

  private static String named(Gathered into, ConflictYear conflict, List<Integer> states) {
    List<String> names =
        states.stream().map(gw -> into.namedByGw(gw, conflict.year())).distinct().toList();
    return names.size() <= 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  /// Conflicts in which both took part, once each, with the years in which both did.
  private static void shared(Gathered into, List<ConflictYear> rows) {
    int first = into.first().gw(into.date()).orElseThrow();
    int second = into.second().gw(into.date()).orElseThrow();
    Map<Integer, List<ConflictYear>> byConflict = new TreeMap<>();
    int whole = into.lastWholeYear();
    rows.stream()
        .filter(r -> r.has(first) && r.has(second))
        .forEach(r -> byConflict.computeIfAbsent(r.id(), _ -> new ArrayList<>()).add(r));
    ActorId one = into.actor(into.first());
    ActorId other = into.actor(into.second());
    for (List<ConflictYear> years : byConflict.values()) {
      if (years.getFirst().year() > whole) {
        continue;
      }
      ConflictYear last = years.stream().filter(r -> r.year() <= whole).toList().getLast();
      boolean together = last.onFirst(first) == last.onFirst(second);
      into.add(
          new Evidence.Event(
              into.attribution(
                  TABLE,
                  last.id() + (together ? ".beside" : ".against"),
                  Gathered.inYears(years.getFirst().year(), years.getLast().year(), whole),
                  null),
              together ? PloverType.COOPERATE : PloverType.ASSAULT,
              "armed-conflict",
              together ? List.of(one, other) : List.of(one),
              together ? List.of() : List.of(other),
              null,
              "%s and %s took part on %s in %s"
                  .formatted(
                      into.named(into.first(), last.year()),
                      into.named(into.second(), last.year()),
                      together ? "one side" : "opposite sides",
                      words(into, last))));
    }
  }
}
