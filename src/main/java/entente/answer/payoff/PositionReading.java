// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.payoff;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.ties.Ties;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.LifeCycleStep;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Series;
import entente.model.capability.Cinc;
import entente.model.payoff.RelativePosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How the parties' relative position moved: each one's share of what both have, by every series
/// that shows capability, before the subject agreement was signed and since.
///
/// A measure that ends before the signature cannot show what came of it; what it says of the time
/// before is said, and no more.
final class PositionReading {
  private static final int WEIGHT = 45;

  /// How many years before the last measurement the earlier one lies, at least.
  private static final int APART_YEARS = 4;

  /// How far back a table is asked.
  private static final int BACK_YEARS = 20;

  private final Setting in;
  private final ActorId one;
  private final ActorId other;

  private PositionReading(Setting in) {
    this.in = in;
    this.one = in.sorted().getFirst();
    this.other = in.sorted().getLast();
  }

  /// What a series says of both parties in one period.
  private record Point(When when, Interval first, Interval second, List<EvidenceId> evidence) {
    Point {
      evidence = List.copyOf(evidence);
    }
  }

  /// A measure of capability over time, in order of time.
  private record Measure(String id, Part name, List<Point> points) {
    Measure {
      points = List.copyOf(points);
    }
  }

  static Passage passage(Setting in) {
    PositionReading reading = new PositionReading(in);
    List<Measure> measures = reading.measures();
    List<Sentence> sentences = new ArrayList<>();
    measures.forEach(measure -> reading.say(measure, sentences));
    if (sentences.isEmpty()) {
      sentences.add(reading.nothing());
    }
    return new Passage(Question.WINNING, "Relative position", WEIGHT, sentences, null);
  }

  private List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (Series series : in.world().ledger().series()) {
      if (series.shows() == Series.Shows.CAPABILITY) {
        measures.add(new Measure(series.id(), in.voice().series(series.id()), points(series)));
      }
    }
    measures.add(
        new Measure(
            "cinc",
            Voice.outcome("the material capability that the added table measures"),
            ofTable()));
    return measures.stream().filter(measure -> !measure.points().isEmpty()).toList();
  }

  private List<Point> points(Series series) {
    TreeMap<When, Point> points = new TreeMap<>();
    for (Evidence.Indicator mine : of(series, one)) {
      of(series, other).stream()
          .filter(theirs -> theirs.when().equals(mine.when()))
          .findFirst()
          .ifPresent(theirs ->
              points.put(
                  mine.when(),
                  new Point(
                      mine.when(),
                      mine.amount().in(series.unit()).interval(),
                      theirs.amount().in(series.unit()).interval(),
                      List.of(mine.id(), theirs.id()))));
    }
    return List.copyOf(points.values());
  }

  private List<Evidence.Indicator> of(Series series, ActorId party) {
    return in.world().items(Evidence.Indicator.class).stream()
        .filter(i ->
            i.series().equals(series.id())
                && i.counterpart() == null
                && i.actor().equals(party)
                && i.attribution().credibility().carriesFact())
        .toList();
  }

  private List<Point> ofTable() {
    int last = in.world().date().getYear();
    List<Point> points = new ArrayList<>();
    for (int year = last - BACK_YEARS; year <= last; year++) {
      Optional<Finding<Cinc>> mine = Ties.cinc(in, one, year);
      Optional<Finding<Cinc>> theirs = Ties.cinc(in, other, year);
      if (mine.isPresent() && theirs.isPresent()) {
        points.add(
            new Point(
                When.parse(String.valueOf(year)),
                index(mine.get()),
                index(theirs.get()),
                Stream.concat(mine.get().evidence().stream(), theirs.get().evidence().stream())
                    .toList()));
      }
    }
    return points;
  }

  private static Interval index(Finding<Cinc> finding) {
    return Interval.point(((Finding.Known<Cinc>) finding.result()).value().index());
  }

  private void say(Measure measure, List<Sentence> sentences) {
    Optional<Evidence.Step> signed = signature(in);
    List<Point> before =
        measure.points().stream()
            .filter(point -> signed.isEmpty() || !ends(point).isAfter(day(signed.get())))
            .toList();
    List<Point> after =
        measure.points().stream()
            .filter(
                point -> signed.isPresent() && point.when().earliest().isAfter(day(signed.get())))
            .toList();
    if (before.isEmpty()) {
      return;
    }
    Point then = before.getLast();
    if (!after.isEmpty()) {
      moved(measure, then, after.getLast(), "since", sentences);
      return;
    }
    before.stream()
        .filter(point ->
            point.when().latest().getYear() <= then.when().latest().getYear() - APART_YEARS)
        .max(Comparator.comparing(Point::when))
        .ifPresentOrElse(
            earlier -> moved(measure, earlier, then, "before", sentences),
            () -> stood(measure, then, sentences));
    signed.ifPresent(step -> sentences.add(tooEarly(measure, then, step)));
  }

  private void stood(Measure measure, Point then, List<Sentence> sentences) {
    RelativePosition.Shift shift = shift(then, then);
    sentences.add(
        Sentence.of(
            in.id("winning.position", measure.id(), "before"),
            Label.ASSESSMENT,
            List.of(finding(measure, then, then, shift)),
            "of what both had by {}, {} had {} {}.",
            measure.name(),
            in.voice().name(one),
            Voice.share(shift.shareBefore()),
            Voice.phrase(then.when())));
  }

  private void moved(Measure measure, Point from, Point to, String what, List<Sentence> sentences) {
    RelativePosition.Shift shift = shift(from, to);
    String movement =
        shift.rose()
            ? "its position towards %s rose".formatted(in.voice().name(other).text())
            : shift.fell()
                ? "its position towards %s fell".formatted(in.voice().name(other).text())
                : "no change is established";
    sentences.add(
        Sentence.of(
            in.id("winning.position", measure.id(), what),
            Label.ASSESSMENT,
            List.of(finding(measure, from, to, shift)),
            "of what both had by {}, {} had {} {} and {} {}: {}.",
            measure.name(),
            in.voice().name(one),
            Voice.share(shift.shareBefore()),
            Voice.phrase(from.when()),
            Voice.share(shift.shareAfter()),
            Voice.phrase(to.when()),
            Voice.outcome(movement)));
  }

  private Sentence tooEarly(Measure measure, Point last, Evidence.Step signed) {
    String missing = "a measure of the years after " + When.words(day(signed));
    Finding<Object> finding =
        new Finding<>(
                in.id("relative-position", measure.id()),
                Methods.POSITION,
                Stream.concat(last.evidence().stream(), Stream.of(signed.id())).toList(),
                List.of(),
                new Finding.Unknown<>(Finding.Reason.TOO_LITTLE_EVIDENCE, missing),
                List.of())
            .with("reading", "relative position");
    return Sentence.of(
        in.id("winning.position", measure.id(), "since"),
        Label.GAP,
        List.of(finding, in.reported(signed)),
        "the measure ends with {}, before the agreement was signed on {}, and cannot show what came of it; what would settle that is {}.",
        Voice.time(last.when()),
        Voice.day(day(signed)),
        Voice.outcome(missing));
  }

  private Sentence nothing() {
    String missing = "a measure of capability of both, before and after";
    Finding<Object> finding =
        Finding.<Object>unknown(
                "relative-position", Methods.POSITION, Finding.Reason.TOO_LITTLE_EVIDENCE, missing)
            .with("reading", "relative position");
    return Sentence.of(
        "winning.position",
        Label.GAP,
        List.of(finding),
        "how the relative position of {} changed is not known; what would settle it is {}.",
        in.voice().names(in.sorted(), 2),
        Voice.outcome(missing));
  }

  private RelativePosition.Shift shift(Point from, Point to) {
    return RelativePosition.between(
        new RelativePosition.Measured(one, from.first(), to.first()),
        new RelativePosition.Measured(other, from.second(), to.second()));
  }

  private Finding<RelativePosition.Shift> finding(
      Measure measure, Point from, Point to, RelativePosition.Shift shift) {
    return Finding.known(
            in.id("relative-position", measure.id(), from.when(), to.when()),
            Methods.POSITION,
            Stream.concat(from.evidence().stream(), to.evidence().stream()).distinct().toList(),
            shift,
            shift.working())
        .with("reading", "relative position");
  }

  /// The first signature of the case's agreement.
  static Optional<Evidence.Step> signature(Setting in) {
    return in.world().items(Evidence.Step.class).stream()
        .filter(s -> s.agreement().equals(in.file().subject()) && s.step() == LifeCycleStep.SIGNED)
        .min(Comparator.comparing(s -> s.when().earliest()));
  }

  private static LocalDate day(Evidence.Step step) {
    return step.when().earliest();
  }

  private static LocalDate ends(Point point) {
    return point.when().latest();
  }
}
