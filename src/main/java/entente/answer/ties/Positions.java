// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.ties;

import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.evidence.Evidence;
import entente.evidence.Source;
import entente.model.alignment.Apart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where each stood in the General Assembly, how far apart, and whether they moved.
///
/// Positions of one source are compared with each other only: Entente's own estimates where they
/// have been kept and were known, else the published ones.
public final class Positions {
  private static final String SERIES = "ideal-point";
  private static final String OWN = "entente-ideal-points";
  private static final int BACK = 10;
  private static final LocalDate FIRST_MEETING = LocalDate.of(1946, 1, 10);

  private Positions() {}

  /// Positions by the year in which the session began.
  private static NavigableMap<Integer, Evidence.Indicator> path(
      Setting in, ActorId party, Source source) {
    NavigableMap<Integer, Evidence.Indicator> path = new TreeMap<>();
    for (Evidence.Indicator value : Measured.all(in, SERIES)) {
      if (value.actor().equals(party) && value.attribution().sources().contains(source.id())) {
        path.put(value.when().earliest().getYear(), value);
      }
    }
    return path;
  }

  /// Whose positions are used: Entente's own before the published ones.
  private static Optional<Source> source(Setting in) {
    return Measured.all(in, SERIES).stream()
        .map(value -> in.world().ledger().getSource(value.attribution().sources().getFirst()))
        .distinct()
        .min(Comparator.comparing((Source source) -> !source.id().value().equals(OWN)));
  }

  static @Nullable Passage passage(Setting in) {
    Optional<Source> source = source(in);
    if (source.isEmpty() && in.world().date().isBefore(FIRST_MEETING)) {
      return in.fromTables() ? beforeTheAssembly() : null;
    }
    if (source.isEmpty()) {
      return Measured.gap(in, "why.positions", "un-ideal-points", "their positions in votes")
          .map(gap -> new Passage(Question.WHY, "Positions in votes", 22, List.of(gap), null))
          .orElse(null);
    }
    ActorId a = in.sorted().getFirst();
    ActorId b = in.sorted().getLast();
    NavigableMap<Integer, Evidence.Indicator> ofA = path(in, a, source.get());
    NavigableMap<Integer, Evidence.Indicator> ofB = path(in, b, source.get());
    Optional<Integer> last = ofA.descendingKeySet().stream().filter(ofB::containsKey).findFirst();
    if (last.isEmpty()) {
      return Measured.gap(
              in, "why.positions", source.get().id().value(), "how far apart they stood in votes")
          .map(gap -> new Passage(Question.WHY, "Positions in votes", 22, List.of(gap), null))
          .orElse(null);
    }
    int session = last.get();
    Finding<Apart> now = apart(in, at(ofA, session), at(ofB, session));
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
            "why.positions",
            Label.ASSESSMENT,
            List.of(now),
            "on the scale of positions that votes imply, {} stood at {} and {} at {} in the session of {}: {} apart ({}).",
            in.voice().name(a),
            mean(at(ofA, session)),
            in.voice().name(b),
            mean(at(ofB, session)),
            year(session),
            Voice.decimals(value(now).distance(), 2),
            range(value(now).interval())));
    Passage.@Nullable Gist gist = null;
    int before = session - BACK;
    if (ofA.containsKey(before) && ofB.containsKey(before)) {
      Finding<Apart> then = apart(in, at(ofA, before), at(ofB, before));
      sentences.add(
          Sentence.of(
              "why.positions.before",
              Label.ASSESSMENT,
              List.of(then),
              "in that of {}, they were {} apart ({}).",
              year(before),
              Voice.decimals(value(then).distance(), 2),
              range(value(then).interval())));
      Apart.Change change = value(now).since(value(then));
      Finding<Apart.Change> moved =
          Finding.known(
              "position-change",
              Methods.IDEAL_POINTS,
              Finding.evidenceOf(List.of(now, then)).stream().sorted().toList(),
              change,
              change.working());
      String verdict =
          switch (change.verdict()) {
            case CLOSER -> "closer together";
            case FURTHER -> "further apart";
            case OPEN -> "";
          };
      if (verdict.isEmpty()) {
        sentences.add(
            Sentence.of(
                "why.positions.change",
                Label.ASSESSMENT,
                List.of(moved),
                "whether they came closer since then cannot be said: the change lies between {} and {}.",
                signed(change.interval().low()),
                signed(change.interval().high())));
      } else {
        Part words = Voice.outcome(verdict);
        sentences.add(
            Sentence.of(
                "why.positions.change",
                Label.ASSESSMENT,
                List.of(moved),
                "since then they came {}: by {} ({}).",
                words,
                Voice.decimals(Math.abs(change.by()), 2),
                range(
                    change.by() < 0
                        ? Interval.of(-change.interval().high(), -change.interval().low())
                        : change.interval())));
        gist = Passage.Gist.of("their votes came {} since {}", words, year(before));
      }
    }
    boolean own = source.get().id().value().equals(OWN);
    sentences.add(
        Sentence.of(
            "why.positions.caution",
            Label.ASSUMPTION,
            List.of(now),
            own
                ? "the positions are estimates of this program ({}); a range holds {} of the posterior, and errors of different states are taken as independent."
                : "the positions are the published ones ({}); a range holds {} of the posterior, and errors of different states are taken as independent.",
            Voice.outcome(source.get().title()),
            Voice.percent(Apart.HELD)));
    return new Passage(Question.WHY, "Positions in votes", 22, sentences, gist);
  }

  private static Passage beforeTheAssembly() {
    Finding<Object> none =
        Finding.unknown(
            "searched.why.positions",
            Methods.SEARCH,
            Finding.Reason.NOT_APPLICABLE,
            "the General Assembly first met on " + FIRST_MEETING);
    return new Passage(
        Question.WHY,
        "Positions in votes",
        22,
        List.of(
            Sentence.of(
                "why.positions",
                Label.GAP,
                List.of(none),
                "there are no votes to compare: {} met only from {} on.",
                Voice.outcome("the General Assembly of the United Nations"),
                Voice.day(FIRST_MEETING))),
        null);
  }

  /// Both states' positions over time, as a picture and a table.
  public static List<Exhibit> exhibits(Setting in) {
    Optional<Source> source = source(in);
    if (source.isEmpty()) {
      return List.of();
    }
    List<Exhibit.Path> paths = new ArrayList<>();
    for (ActorId party : List.of(in.first(), in.second())) {
      SortedMap<Integer, Evidence.Indicator> path = path(in, party, source.get());
      if (path.size() < 2) {
        return List.of();
      }
      List<Exhibit.Point> points = new ArrayList<>();
      path.forEach((year, value) ->
          points.add(new Exhibit.Point(value.id(), year, value.amount().interval())));
      paths.add(new Exhibit.Path(in.voice().name(party).text(), points));
    }
    return List.of(
        new Exhibit.Paths(
            "positions",
            "Positions in votes over time",
            Question.WHY,
            "By the year in which a session of the General Assembly began; up is nearer to the United States. "
                + "A band holds 95 %. "
                + source.get().title()
                + ".",
            paths));
  }

  private static Finding<Apart> apart(
      Setting in, Evidence.Indicator one, Evidence.Indicator other) {
    Apart apart =
        Apart.of(
            Apart.Place.of(one.amount().interval()), Apart.Place.of(other.amount().interval()));
    return Finding.known(
        in.id("position-distance", one.when().earliest().getYear()),
        Methods.IDEAL_POINTS,
        List.of(one.id(), other.id()),
        apart,
        apart.working());
  }

  private static Apart value(Finding<Apart> finding) {
    return ((Finding.Known<Apart>) finding.result()).value();
  }

  private static Evidence.Indicator at(
      NavigableMap<Integer, Evidence.Indicator> path, int session) {
    return Objects.requireNonNull(path.get(session));
  }

  private static Part mean(Evidence.Indicator value) {
    return Voice.decimals(value.amount().figure(), 2);
  }

  private static Part year(int year) {
    return new Part.Time(String.valueOf(year), String.valueOf(year));
  }

  private static Part range(Interval interval) {
    return new Part.Number(
        interval.low(),
        entente.domain.Figures.decimals(interval.low(), 2)
            + " to "
            + entente.domain.Figures.decimals(interval.high(), 2));
  }

  private static Part signed(double value) {
    return new Part.Number(
        value, (value > 0 ? "+" : "") + entente.domain.Figures.decimals(value, 2));
  }
}
