// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.ActorId;
import entente.domain.PloverType;
import entente.domain.SystemState;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.source.datasets.Row;
import entente.source.dyads.Gathered.Measure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Militarized disputes and wars of the half-century before, between the two and with both on one
/// side.
///
/// Of the year of the date itself a row counts only where a table gives its day, or the year was
/// over: a row that names the year alone may lie after the date.
final class ConflictRows {
  private static final String DISPUTES = "cow_mid_directed";
  private static final String DATES = "cow_mid_dyadic";
  private static final String WARS = "cow_war_interstate";
  private static final int BACK = 50;

  private static final Measure BETWEEN =
      new Measure("disputes-between", "militarized disputes between the two", Unit.ITEM);
  private static final Measure BESIDE =
      new Measure(
          "disputes-beside", "militarized disputes in which the two stood on one side", Unit.ITEM);
  private static final Measure WARS_BETWEEN =
      new Measure("wars-between", "inter-state wars between the two", Unit.ITEM);
  private static final Measure WARS_BESIDE =
      new Measure("wars-beside", "inter-state wars in which the two fought on one side", Unit.ITEM);

  private static final Measure AT_WAR =
      new Measure("inter-state-wars", "inter-state wars in which it fought", Unit.ITEM);

  private ConflictRows() {}

  static void read(Gathered into) {
    if (into.has(DISPUTES)) {
      int between = disputesBetween(into, since(into));
      int beside = disputesBeside(into, since(into));
      if (into.covers(DISPUTES)) {
        count(into, DISPUTES, BETWEEN, between);
        count(into, DISPUTES, BESIDE, beside);
      }
    }
    if (into.has(WARS)) {
      wars(into, since(into));
    }
  }

  /// All disputes and wars that the tables have, and how many there were in each year.
  static void history(Gathered into) {
    if (into.has(DISPUTES)) {
      disputesBetween(into, into.firstYear(DISPUTES));
      disputesBeside(into, into.firstYear(DISPUTES));
      yearly(into, DISPUTES, BETWEEN, "dispute");
    }
    if (into.has(WARS)) {
      wars(into, into.firstYear(WARS));
      yearly(into, WARS, WARS_BETWEEN, "war");
    }
  }

  /// How many went on between the two in each whole year that the table covers.
  private static void yearly(Gathered into, String table, Measure measure, String mode) {
    ActorId first = into.actor(into.first());
    ActorId second = into.actor(into.second());
    List<Evidence.Event> between =
        into.events(mode).filter(event -> !event.who().equals(List.of(first, second))).toList();
    for (int year : into.years(table)) {
      if (year <= into.lastWholeYear()) {
        When when = Gathered.inYear(year);
        into.between(
            table,
            measure.id(),
            year,
            measure,
            (double) between.stream().filter(event -> event.when().overlaps(when)).count());
      }
    }
  }

  private static void count(Gathered into, String table, Measure measure, int count) {
    into.indicator(
        table,
        measure.id() + "." + into.first().abbreviation() + "." + into.second().abbreviation(),
        When.parse(into.date().minusYears(BACK) + "/" + into.date()),
        into.actor(into.first()),
        into.actor(into.second()),
        measure,
        count);
  }

  private static int since(Gathered into) {
    return into.year() - BACK;
  }

  private record Dispute(int number, int first, int last, int hostility, boolean secondActed) {}

  private static int disputesBetween(Gathered into, int since) {
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
    Map<Integer, When> days = days(into);
    ActorId first = into.actor(into.first());
    ActorId second = into.actor(into.second());
    int counted = 0;
    for (Dispute dispute : disputes) {
      When when = when(into, days.get(dispute.number()), dispute.first(), dispute.last());
      if (when == null) {
        continue;
      }
      counted++;
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
                      into.named(into.first(), dispute.first()),
                      into.named(into.second(), dispute.first()),
                      dispute.number(),
                      reached(dispute.hostility()))));
    }
    return counted;
  }

  /// When each dispute between the two began and ended, where the table of pairs says it.
  private static Map<Integer, When> days(Gathered into) {
    Map<Integer, When> days = new HashMap<>();
    if (into.has(DATES)) {
      into.store()
          .query(
              """
              SELECT disno, strtyr, strtmnth, strtday, endyear, endmnth, endday FROM cow_mid_dyadic
              WHERE statea IN (?, ?) AND stateb IN (?, ?) ORDER BY disno, year\
              """,
              row -> {
                String start = day(row, "strtyr", "strtmnth", "strtday");
                String end = day(row, "endyear", "endmnth", "endday");
                When when = When.parse(start.equals(end) ? start : start + "/" + end);
                return days.merge(row.integer("disno"), when, ConflictRows::joined);
              },
              into.first().cow(),
              into.second().cow(),
              into.first().cow(),
              into.second().cow());
    }
    return days;
  }

  private static When joined(When one, When other) {
    When first = one.earliest().isAfter(other.earliest()) ? other : one;
    When last = one.latest().isBefore(other.latest()) ? other : one;
    String from = first.isInterval() ? first.text().split("/", 2)[0] : first.text();
    String to = last.isInterval() ? last.text().split("/", 2)[1] : last.text();
    return When.parse(from.equals(to) ? from : from + "/" + to);
  }

  /// As much of a day as the row gives.
  private static String day(Row row, String year, String month, String day) {
    OptionalInt m = row.findInteger(month);
    OptionalInt d = row.findInteger(day);
    int y = row.integer(year);
    try {
      return m.isEmpty()
          ? Gathered.inYear(y).text()
          : d.isEmpty()
              ? YearMonth.of(y, m.getAsInt()).toString()
              : LocalDate.of(y, m.getAsInt(), d.getAsInt()).toString();
    } catch (DateTimeException _) {
      return Gathered.inYear(y).text();
    }
  }

  /// When something was, as it stood on the date; null where it may have begun later.
  ///
  /// @param days from a table with days; null where there is none
  private static @Nullable When when(Gathered into, @Nullable When days, int first, int last) {
    if (days == null) {
      int whole = into.lastWholeYear();
      return first > whole ? null : Gathered.inYears(first, last, whole);
    }
    if (days.earliest().isAfter(into.date())) {
      return null;
    }
    return days.latest().isAfter(into.date()) && days.isInterval()
        ? When.parse(days.text().split("/", 2)[0] + "/..")
        : days;
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

  private record Beside(int number, int first, int last, int hostility, List<Integer> foes) {}

  /// Disputes in which both stood against the same states.
  private static int disputesBeside(Gathered into, int since) {
    List<Beside> disputes =
        into.store()
            .query(
                """
                SELECT a.dispnum, min(a.year) AS first, max(a.year) AS last,
                  max(greatest(coalesce(a.hostlev1, 0), coalesce(a.hostlev2, 0))) AS hostility,
                  list(DISTINCT a.ccode2) AS foes
                FROM cow_mid_directed a JOIN cow_mid_directed b
                  ON b.dispnum = a.dispnum AND b.ccode2 = a.ccode2 AND b.year = a.year
                WHERE a.ccode1 = ? AND b.ccode1 = ? AND a.year BETWEEN ? AND ?
                GROUP BY a.dispnum ORDER BY first, a.dispnum\
                """,
                row ->
                    new Beside(
                        row.integer("dispnum"),
                        row.integer("first"),
                        row.integer("last"),
                        row.integer("hostility"),
                        numbers(row, "foes")),
                into.first().cow(),
                into.second().cow(),
                since,
                into.lastWholeYear());
    for (Beside dispute : disputes) {
      beside(
          into,
          DISPUTES,
          dispute.number() + ".beside",
          "dispute",
          PloverType.COOPERATE,
          Gathered.inYears(dispute.first(), dispute.last()),
          dispute.foes(),
          "stood on one side in militarized dispute %d against %s, which reached %s"
              .formatted(
                  dispute.number(),
                  names(into, dispute.foes(), dispute.first()),
                  reached(dispute.hostility())));
    }
    return disputes.size();
  }

  private static void beside(
      Gathered into,
      String table,
      String id,
      String mode,
      PloverType type,
      When when,
      List<Integer> foes,
      String what) {
    List<ActorId> whom = new ArrayList<>();
    for (int foe : foes) {
      ActorId actor = into.actor(foe);
      if (actor != null) {
        whom.add(actor);
      }
    }
    into.add(
        new Evidence.Event(
            into.attribution(table, id, when, null),
            type,
            mode,
            List.of(into.actor(into.first()), into.actor(into.second())),
            whom,
            null,
            into.named(into.first(), when.earliest().getYear())
                + " and "
                + into.named(into.second(), when.earliest().getYear())
                + " "
                + what));
  }

  static List<Integer> numbers(Row row, String column) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String number : row.text(column).replaceAll("[\\[\\] ]", "").split(",", -1)) {
      if (!number.isEmpty()) {
        numbers.add(Integer.valueOf(number));
      }
    }
    return List.copyOf(numbers);
  }

  private static final int NAMED = 3;

  private static String names(Gathered into, List<Integer> states, int year) {
    List<String> names =
        new ArrayList<>(states.stream().limit(NAMED).map(n -> into.named(n, year)).toList());
    if (states.size() > NAMED) {
      int rest = states.size() - NAMED;
      names.add(rest + (rest == 1 ? " other" : " others"));
    }
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  /// The wars of each in the last year that was over, whoever fought beside it.
  private static void ofEach(Gathered into, Map<Integer, String> called) {
    int last = into.lastWholeYear();
    if (last < into.firstYear(WARS) || last > into.lastYear(WARS)) {
      return;
    }
    record Own(int number, int ccode, List<Integer> foes) {}
    List<Own> wars =
        into.store()
            .query(
                "SELECT warnum, ccode1, list(DISTINCT ccode2) AS foes FROM cow_war_interstate"
                    + " WHERE ccode1 IN (?, ?) AND year = ? GROUP BY warnum, ccode1 ORDER BY warnum, ccode1",
                row -> new Own(row.integer("warnum"), row.integer("ccode1"), numbers(row, "foes")),
                into.first().cow(),
                into.second().cow(),
                last);
    for (SystemState state : into.both()) {
      List<Own> own = wars.stream().filter(war -> war.ccode() == state.cow()).toList();
      into.indicator(
          WARS,
          "active." + state.abbreviation() + "." + last,
          last,
          into.actor(state),
          Gathered.SYSTEM,
          AT_WAR,
          own.size());
      for (Own war : own) {
        into.add(
            new Evidence.Event(
                into.attribution(
                    WARS,
                    war.number() + "." + state.abbreviation() + "." + last,
                    Gathered.inYear(last),
                    null),
                PloverType.ASSAULT,
                "at-war",
                List.of(into.actor(state)),
                List.of(),
                null,
                "%s was at war with %s in %s"
                    .formatted(
                        into.named(state, last),
                        names(into, war.foes(), last),
                        name(called, war.number()))));
      }
    }
  }

  private static String name(Map<Integer, String> called, int number) {
    return called.containsKey(number)
        ? called.get(number) + " (inter-state war " + number + ")"
        : "inter-state war " + number;
  }

  private record War(int number, int first, int last, boolean sameSide, List<Integer> foes) {}

  private static void wars(Gathered into, int since) {
    List<War> wars =
        into.store()
            .query(
                """
                WITH side AS (
                  SELECT warnum, ccode1 AS ccode, sidea1 AS side, min(year) AS first, max(year) AS last,
                    list(DISTINCT ccode2) AS foes
                  FROM cow_war_interstate WHERE ccode1 IN (?, ?) GROUP BY ALL)
                SELECT a.warnum, greatest(a.first, b.first) AS first, least(a.last, b.last) AS last, a.side = b.side AS same,
                  list_intersect(a.foes, b.foes) AS foes
                FROM side a JOIN side b ON a.warnum = b.warnum AND a.ccode = ? AND b.ccode = ?
                WHERE least(a.last, b.last) >= ? AND greatest(a.first, b.first) <= ?
                  AND greatest(a.first, b.first) <= least(a.last, b.last)
                ORDER BY first, a.warnum\
                """,
                row ->
                    new War(
                        row.integer("warnum"),
                        row.integer("first"),
                        row.integer("last"),
                        row.text("same").equals("true"),
                        numbers(row, "foes")),
                into.first().cow(),
                into.second().cow(),
                into.first().cow(),
                into.second().cow(),
                since,
                into.lastWholeYear());
    Map<Integer, String> called = Wars.names();
    for (War war : wars) {
      When when = Gathered.inYears(war.first(), war.last(), into.lastWholeYear());
      String name = name(called, war.number());
      if (war.sameSide()) {
        beside(
            into,
            WARS,
            war.number() + ".beside",
            "war",
            PloverType.COOPERATE,
            when,
            war.foes(),
            "fought on one side in " + name);
      } else {
        into.add(
            new Evidence.Event(
                into.attribution(WARS, war.number() + ".against", when, null),
                PloverType.ASSAULT,
                "war",
                List.of(into.actor(into.first())),
                List.of(into.actor(into.second())),
                null,
                "%s and %s fought each other in %s"
                    .formatted(
                        into.named(into.first(), war.first()),
                        into.named(into.second(), war.first()),
                        name)));
      }
    }
    if (since == since(into) && into.covers(WARS)) {
      int beside = (int) wars.stream().filter(War::sameSide).count();
      count(into, WARS, WARS_BETWEEN, wars.size() - beside);
      count(into, WARS, WARS_BESIDE, beside);
    }
    ofEach(into, called);
  }
}
