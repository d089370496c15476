// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Bearing;
import entente.evidence.claim.Stems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares a trend that an article asserts ("declining since 2022", "shrank in 2020 and 2021")
/// with the published values of the series.
final class Series {
  private static final int RECENT_YEARS = 3;

  private Series() {}

  /// A value of a series for a year.
  private record Value(int year, double value, Evidence.Indicator item) {}

  static List<Ruling> of(Matter matter) {
    Claim.Trend trend = matter.claim().trend();
    if (trend == null) {
      return List.of();
    }
    long most =
        matter.ledger().series().stream()
            .filter(s -> speaksOf(matter, s))
            .mapToLong(s -> overlap(matter, s))
            .max()
            .orElse(0);
    SequencedMap<entente.evidence.Series, List<Value>> named = new LinkedHashMap<>();
    for (entente.evidence.Series series : matter.ledger().series()) {
      List<Value> values = values(matter, series);
      if (!values.isEmpty() && speaksOf(matter, series) && overlap(matter, series) == most) {
        named.put(series, values);
      }
    }
    int newest = named.values().stream().mapToInt(v -> v.getLast().year).max().orElse(0);
    List<Ruling> rulings = new ArrayList<>();
    named.forEach((series, values) -> {
      // What is said of the present is judged by the series that reaches furthest.
      if (!matter.claim().times().isEmpty() || values.getLast().year == newest) {
        Ruling ruling =
            series.name().contains("growth")
                ? signs(matter, trend, series, values)
                : levels(matter, trend, series, values);
        if (ruling != null) {
          rulings.add(ruling);
        }
      }
    });
    return rulings;
  }

  private static final double CHANGE = 0.25;
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\b(larger|smaller|bigger|higher|lower|more|less|fewer) than (that of|those of|in) ");

  /// "About 14 per cent more than the year before": the change between two published values.
  static List<Ruling> changes(Matter matter) {
    Claim claim = matter.claim();
    Claim.Amount share =
        claim.amounts().stream()
            .filter(a -> a.measure() == Claim.Measure.SHARE)
            .findFirst()
            .orElse(null);
    boolean change =
        COMPARED.matcher(matter.words()).find()
            || matter.says(
                "increase of",
                "rise of",
                "growth of",
                "decrease of",
                "fall of",
                "drop of",
                "decline of",
                "more than the year before",
                "less than the year before",
                "more than in the year before",
                "up on the year",
                "down on the year");
    if (share == null || !change) {
      return List.of();
    }
    boolean rising =
        !matter.says(
            "decrease",
            "fall",
            "drop",
            "decline",
            "less than",
            "down on",
            "smaller than",
            "lower than");
    Matter before = matter.before();
    Matter dated = years(matter).isEmpty() ? before : matter;
    if (dated == null || years(dated).isEmpty()) {
      return List.of();
    }
    for (entente.evidence.Series series : matter.ledger().series()) {
      boolean spoken =
          speaksOf(matter, series)
              || (before != null && speaksOf(before, series))
              || (before != null && before.before() != null && speaksOf(before.before(), series));
      List<Value> values = spoken ? values(matter, series) : List.of();
      List<Integer> years = years(dated);
      int last = years.getLast();
      int first = years.size() > 1 ? years.getFirst() : last - 1;
      Value from = values.stream().filter(v -> v.year == first).findFirst().orElse(null);
      Value to = values.stream().filter(v -> v.year == last).findFirst().orElse(null);
      if (from == null || to == null || from.value == 0 || from.value == to.value) {
        continue;
      }
      double known = 100 * (to.value - from.value) / from.value;
      double said = (rising ? 1 : -1) * share.low();
      boolean holds =
          Math.abs(known - said) <= Math.max(share.slack() + 0.5, CHANGE * Math.abs(known) / 2);
      if (!holds && Math.abs(known - said) <= CHANGE * Math.abs(known)) {
        continue;
      }
      String words =
          entente.domain.Figures.decimals(Math.abs(known), 1)
              + " % "
              + (known > 0 ? "more" : "less");
      List<EvidenceId> ids = List.of(from.item.id(), to.item.id());
      return List.of(
          new Ruling(
              holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
              "percentage",
              Methods.MOVEMENT,
              9,
              holds ? ids : List.of(),
              holds ? List.of() : ids,
              holds ? "" : words,
              "the published values of {} make {}.",
              List.of(new Part.Term(series.id(), series.name()), new Part.Outcome(words)),
              List.of()));
    }
    return List.of();
  }

  private static List<Integer> years(Matter matter) {
    return matter.claim().times().stream()
        .filter(t -> t.when().days() > 300)
        .flatMap(t -> Stream.of(t.when().earliest().getYear(), t.when().latest().getYear()))
        .distinct()
        .sorted()
        .toList();
  }

  /// How many words the claim has of a series' name.
  private static long overlap(Matter matter, entente.evidence.Series series) {
    Set<String> own = new HashSet<>();
    matter.claim().terms().forEach(t -> own.add(t.stem()));
    return new HashSet<>(Stems.in(series.name())).stream().filter(own::contains).count();
  }

  /// Whether the claim, or what it leans on, names what the series measures.
  private static boolean speaksOf(Matter matter, entente.evidence.Series series) {
    Set<String> stems = new HashSet<>(Stems.in(series.name()));
    stems.removeAll(Set.of("grow", "real", "total"));
    for (ActorId actor : matter.mentioned()) {
      stems.removeAll(Stems.in(matter.name(actor)));
    }
    Set<String> own = new HashSet<>(matter.own());
    for (Claim.Term term : matter.claim().terms()) {
      own.add(term.stem());
    }
    Set<String> key = new HashSet<>(stems);
    key.retainAll(own);
    if (own.contains("share") != stems.contains("share")) {
      return false;
    }
    if (!key.isEmpty()) {
      return key.size() * 2 >= stems.size() || stems.size() - key.size() <= 1;
    }
    Set<String> near = new HashSet<>(stems);
    near.retainAll(matter.claim().context().stems());
    return !stems.isEmpty() && near.size() == stems.size() && matter.says("it ", "that ");
  }

  private static List<Value> values(Matter matter, entente.evidence.Series series) {
    TreeMap<Integer, Value> byYear = new TreeMap<>();
    List<ActorId> states =
        matter.claim().actors().stream()
            .filter(m -> m.form() != Claim.Form.PRONOUN || matter.index().isState(m.actor()))
            .map(m -> matter.ledger().stateOf(m.actor()))
            .distinct()
            .toList();
    List<ActorId> context =
        matter.claim().context().actors().stream()
            .map(m -> matter.ledger().stateOf(m.actor()))
            .toList();
    for (Evidence.Indicator item : matter.index().world().items(Evidence.Indicator.class)) {
      boolean year = item.when().days() > 360 && !item.when().isInterval();
      boolean about =
          states.isEmpty()
              ? context.isEmpty()
                  || context.contains(item.actor())
                  || matter.file().parties().contains(item.actor())
              : states.contains(item.actor())
                  || !java.util.Collections.disjoint(states, matter.index().statesIn(series.name()))
                  || (item.counterpart() != null && states.contains(item.counterpart()));
      if (item.series().equals(series.id()) && year && about && Matter.decides(item)) {
        int when = item.when().earliest().getYear();
        byYear.putIfAbsent(when, new Value(when, item.amount().figure(), item));
      }
    }
    return List.copyOf(byYear.values());
  }

  /// A growth rate: the sign of each year that the claim speaks of.
  private static @Nullable Ruling signs(
      Matter matter, Claim.Trend trend, entente.evidence.Series series, List<Value> values) {
    List<Value> asked = asked(matter, values, trend, false);
    if (asked.isEmpty()) {
      return null;
    }
    List<Value> against =
        asked.stream().filter(v -> v.value != 0 && v.value > 0 != trend.rising()).toList();
    return ruling(series, asked, against);
  }

  /// By how much it must have moved, where the words say: "doubled", "halved"; 0 where they do not.
  private static double factor(Matter matter) {
    return matter.says("doubled")
        ? 2
        : matter.says("tripled", "trebled")
            ? 3
            : matter.says("quadrupled") ? 4 : matter.says("halved") ? 0.5 : 0;
  }

  /// A level: each step from one published value to the next.
  private static @Nullable Ruling levels(
      Matter matter, Claim.Trend trend, entente.evidence.Series series, List<Value> values) {
    List<Value> asked = asked(matter, values, trend, true);
    if (asked.size() < 2) {
      return null;
    }
    List<Value> against = new ArrayList<>();
    boolean only =
        trend.only() || matter.claim().times().stream().anyMatch(t -> t.bearing() == Bearing.SINCE);
    boolean ends = (matter.claim().times().size() > 1 || !only) && factor(matter) == 0;
    if (ends) {
      Value first = asked.getFirst();
      Value last = asked.getLast();
      if (last.value > first.value != trend.rising() && last.value != first.value) {
        against.add(last);
      }
    } else if (factor(matter) > 0) {
      double ratio = asked.getLast().value / asked.getFirst().value;
      double factor = factor(matter);
      boolean bound = matter.says("more than", "over", "nearly", "almost");
      if (Math.abs(ratio - factor) > 0.2 * factor && !(bound && ratio > factor)) {
        against.add(asked.getLast());
      }
    } else {
      for (int i = 1; i < asked.size(); i++) {
        if (asked.get(i).value != asked.get(i - 1).value
            && asked.get(i).value > asked.get(i - 1).value != trend.rising()) {
          against.add(asked.get(i));
        }
      }
    }
    Ruling figures = against.isEmpty() ? ends(matter, asked) : null;
    return figures == null ? ruling(series, asked, against) : figures;
  }

  /// "From over two billion to about ten": a change is as claimed only if both its ends are.
  private static @Nullable Ruling ends(Matter matter, List<Value> asked) {
    List<Claim.Amount> amounts =
        matter.claim().amounts().stream()
            .filter(a -> a.unit() != null && a.measure() != Claim.Measure.ORDINAL)
            .toList();
    List<Value> ends =
        amounts.size() == 2
            ? List.of(asked.getFirst(), asked.getLast())
            : amounts.size() == 1 && matter.says(" to ", " at ")
                ? List.of(asked.getLast())
                : List.of();
    for (int i = 0; i < ends.size(); i++) {
      Evidence.Indicator item = ends.get(i).item;
      if (Comparison.of(amounts.get(i), item.amount()) == Comparison.OTHER) {
        return Ruling.reported(
            matter, false, "figure", 9, item, item.amount().words() + " in " + ends.get(i).year);
      }
    }
    return null;
  }

  /// The values that the claim speaks of: of the years it names, or since the one it names, or the
  /// last ones where it speaks of the present.
  private static List<Value> asked(
      Matter matter, List<Value> values, Claim.Trend trend, boolean levels) {
    List<Value> asked = new ArrayList<>();
    List<Claim.Time> times =
        matter.claim().times().stream().filter(t -> t.when().days() > 300).toList();
    boolean since = times.stream().anyMatch(t -> t.bearing() == Bearing.SINCE);
    if (times.isEmpty()) {
      boolean now =
          matter.says(
              "currently", "now", "continues", "is in", "keeps", "is on", "throughout", "still");
      int recent = values.getLast().year - (levels || trend.only() ? RECENT_YEARS : 0);
      int step = levels && values.size() > 1 ? values.get(values.size() - 2).year : recent;
      int from = Math.min(recent, step);
      return now ? values.stream().filter(v -> v.year >= from).toList() : List.of();
    }
    for (Value value : values) {
      for (Claim.Time time : times) {
        int first = time.when().earliest().getYear();
        int last = time.when().latest().getYear();
        boolean open =
            since
                && time.bearing() == Bearing.SINCE
                && times.size() == 1
                && !time.when().isInterval();
        if (open
            ? value.year >= first + (levels ? 0 : 1)
            : first <= value.year && value.year <= last) {
          asked.add(value);
          break;
        }
      }
    }
    if (levels && !since && asked.size() == 1) {
      Value only = asked.getFirst();
      for (Value value : values) {
        if (value.year == only.year - 1) {
          asked.addFirst(value);
        }
      }
    }
    return asked;
  }

  private static @Nullable Ruling ruling(
      entente.evidence.Series series, List<Value> asked, List<Value> against) {
    List<EvidenceId> ids = asked.stream().map(v -> v.item.id()).toList();
    List<String> words =
        asked.stream().map(v -> v.item.amount().words() + " (" + v.year + ")").toList();
    boolean holds = against.isEmpty();
    Value worst = holds ? asked.getLast() : against.getLast();
    return new Ruling(
        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        "trend",
        Methods.MOVEMENT,
        9,
        holds ? ids : List.of(),
        holds ? List.of() : ids,
        holds ? "" : worst.item.amount().words() + " in " + worst.year,
        "the published values of {} are {}.",
        List.of(new Part.Term(series.id(), series.name()), new Part.Outcome(Voice.joined(words))),
        List.of());
  }
}
