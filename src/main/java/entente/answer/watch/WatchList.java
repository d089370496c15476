// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.watch;

import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.commitment.Commitment;
import entente.answer.goals.Wants;
import entente.answer.payoff.Winning;
import entente.answer.pooling.RivalClaims;
import entente.answer.record.Capability;
import entente.answer.restriction.Restriction;
import entente.answer.trend.Condition;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.LifeCycleStep;
import entente.domain.Quantity;
import entente.domain.When;
import entente.evidence.Assumption;
import entente.evidence.Attribution;
import entente.evidence.Credibility;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Figure;
import entente.evidence.Gauge;
import entente.model.commitment.LifeCycle;
import entente.model.pooling.Pooling;
import entente.model.record.Rate;
import entente.model.restriction.CapUse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The watch list of a brief, worked out and not typed: for each thing that can be observed, the
/// answers are worked out once more in a world in which it lies on the other side of its threshold,
/// and what then reads otherwise is what it moves. Nothing is listed that moves no answer.
public final class WatchList {
  /// How far beyond a bound an observation is supposed to lie.
  private static final double BEYOND = 0.1;

  /// How many sentences a table names of those that would move.
  private static final int NAMED = 3;

  /// How the list came about.
  public static final String NOTE =
      "Worked out by supposing each on the other side of its threshold, and asking what would then read otherwise.";

  private final Setting in;
  private final List<Indicator> indicators = new ArrayList<>();

  private WatchList(Setting in) {
    this.in = in;
  }

  /// What to watch, what has a date first.
  public static List<Indicator> of(Setting in) {
    return in.recall("watch-list", at -> new WatchList(at).all());
  }

  private List<Indicator> all() {
    agreement();
    Restriction.caps(in).forEach(this::cap);
    mandates();
    trials();
    in.world().ledger().figures().forEach(this::figure);
    series();
    return indicators.stream()
        .sorted(
            Comparator.comparing(
                    Indicator::by, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Indicator::id))
        .toList();
  }

  private void agreement() {
    EvidenceId subject = in.file().subject();
    if (subject == null || !(in.world().find(subject) instanceof Evidence.Agreement agreement)) {
      return;
    }
    LifeCycle.Stage stage =
        ((Finding.Known<LifeCycle.Status>) Commitment.status(in, agreement).result())
            .value()
            .stage();
    LifeCycleStep next =
        switch (stage) {
          case NOT_SIGNED -> LifeCycleStep.SIGNED;
          case SIGNED, RATIFIED_BY_SOME, RATIFIED_BY_ALL -> LifeCycleStep.ENTERED_INTO_FORCE;
          case IN_FORCE -> LifeCycleStep.NOTICE_GIVEN;
          case NOTICE_GIVEN -> LifeCycleStep.TERMINATED;
          case ENDED -> LifeCycleStep.SIGNED;
        };
    add(
        in.id("watch.agreement", agreement.id()),
        "a step in the life of " + agreement.title(),
        switch (next) {
          case SIGNED -> "it is signed";
          case ENTERED_INTO_FORCE -> "it enters into force";
          case NOTICE_GIVEN -> "notice of termination is given";
          default -> "it is terminated";
        },
        stage.words(),
        null,
        List.of(
            new Assumption.Add(
                new Evidence.Step(
                    supposed(agreement, in.world().date()),
                    agreement.id(),
                    next,
                    next == LifeCycleStep.NOTICE_GIVEN ? agreement.parties().getFirst() : null,
                    null,
                    null))));
  }

  /// Deliveries of a year against a cap: what would carry the sure total over it, or, where it is
  /// over, back under.
  private void cap(Evidence.Measure cap) {
    Finding<CapUse.Use> finding = Restriction.use(in, cap);
    if (finding == null
        || !(finding.result() instanceof Finding.Known<CapUse.Use>(CapUse.Use use))) {
      return;
    }
    List<Evidence.Flow> ofYear =
        Restriction.restricted(in, cap).stream()
            .filter(f -> f.when().latest().getYear() == use.from().getYear())
            .toList();
    Evidence.Flow like = ofYear.getLast();
    Quantity limit = Objects.requireNonNull(cap.limit()).in(use.unit());
    double missing = limit.figure() - use.total().low();
    LocalDate end = use.to();
    LocalDate by = end.isBefore(in.world().date()) ? null : end;
    String good = in.voice().good(like.good()).text();
    String now = Voice.amount(use.total(), use.unit()).text();
    String id = in.id("watch.cap", cap.id());
    if (missing >= 0) {
      add(
          id,
          "reports of deliveries of " + good + " in " + use.from().getYear(),
          "they come to more than " + limit.words(),
          now,
          by,
          List.of(
              flow(
                  like,
                  Quantity.of(missing + limit.figure() * BEYOND, use.unit()),
                  When.on(by == null ? end : in.world().date()))));
      return;
    }
    List<Assumption> fewer = new ArrayList<>();
    ofYear.forEach(f -> fewer.add(new Assumption.WithoutItem(f.id())));
    fewer.add(flow(like, Quantity.of(limit.figure() * (1 - BEYOND), use.unit()), like.when()));
    add(
        id,
        "a better count of deliveries of " + good + " in " + use.from().getYear(),
        "it stays under " + limit.words(),
        now,
        by,
        fewer);
  }

  private Assumption flow(Evidence.Flow like, Quantity amount, When when) {
    return new Assumption.Add(
        new Evidence.Flow(
            supposed(like, when), like.from(), like.to(), like.good(), amount, null, null));
  }

  private void mandates() {
    for (Evidence.Measure mandate : in.world().items(Evidence.Measure.class)) {
      When ends = mandate.ends();
      if (mandate.kind() != Evidence.MeasureKind.MANDATE
          || ends == null
          || mandate.on().stream().noneMatch(in.file().parties()::contains)) {
        continue;
      }
      LocalDate end = ends.latest();
      boolean lapsed = end.isBefore(in.world().date());
      LocalDate otherwise =
          lapsed ? in.world().date().plusYears(1) : in.world().date().minusDays(1);
      add(
          in.id("watch.mandate", mandate.id()),
          "a vote on " + mandate.what(),
          lapsed ? "it adopts the mandate anew" : "it does not renew it",
          (lapsed ? "ended on " : "runs until ") + When.words(end),
          lapsed ? null : end,
          List.of(
              new Assumption.Add(
                  new Evidence.Measure(
                      mandate.attribution(),
                      mandate.kind(),
                      mandate.by(),
                      mandate.on(),
                      mandate.under(),
                      mandate.good(),
                      mandate.direction(),
                      mandate.limit(),
                      When.on(otherwise),
                      mandate.what()))));
    }
  }

  private void trials() {
    Map<String, List<Evidence.Trial>> trials = new TreeMap<>();
    for (Evidence.Trial trial : in.world().items(Evidence.Trial.class)) {
      if (in.isParty(trial.actor())) {
        trials
            .computeIfAbsent(trial.actor() + "." + trial.capability(), _ -> new ArrayList<>())
            .add(trial);
      }
    }
    trials.forEach((key, list) -> {
      Evidence.Trial last = list.getLast();
      Rate rate = ((Finding.Known<Rate>) Capability.rate(list).result()).value();
      add(
          in.id("watch.trial", key),
          "the next trial of "
              + last.capability().replace('-', ' ')
              + " by "
              + in.voice().name(last.actor()).text(),
          "it succeeds",
          Figures.number((double) rate.successes())
              + " of "
              + Figures.number((double) rate.trials())
              + " succeeded",
          null,
          List.of(
              new Assumption.Add(
                  new Evidence.Trial(
                      supposed(last, in.world().date()),
                      last.actor(),
                      last.capability(),
                      true,
                      "the trial is supposed"))));
    });
  }

  /// An independent figure beyond either bound of what the rival ones leave.
  private void figure(Figure figure) {
    List<Evidence.Measured> claims = RivalClaims.claims(in, figure);
    if (claims.size() < 2) {
      return;
    }
    Pooling.Pool pool =
        ((Finding.Known<Pooling.Pool>) RivalClaims.pool(in, figure, claims).result()).value();
    Interval bounds = pool.interval();
    if (bounds == null) {
      return;
    }
    Evidence.Measured like = claims.getLast();
    LocalDate until = like.when().openEnd() ? null : like.when().latest();
    LocalDate by = until == null || until.isBefore(in.world().date()) ? null : until;
    List<String> thresholds = new ArrayList<>();
    Set<String> moves = new LinkedHashSet<>();
    if (!Double.isInfinite(bounds.high())) {
      thresholds.add("above " + Quantity.of(bounds.high(), pool.unit()).words());
      moves.addAll(moves(List.of(count(like, beyond(bounds.high(), 1, pool)))));
    }
    if (bounds.low() != 0 && !Double.isInfinite(bounds.low())) {
      thresholds.add("below " + Quantity.of(bounds.low(), pool.unit()).words());
      moves.addAll(moves(List.of(count(like, beyond(bounds.low(), -1, pool)))));
    }
    if (moves.contains(in.id("doing.figure", figure.id()))) {
      indicators.add(
          new Indicator(
              in.id("watch.figure", figure.id()),
              "an independent figure of " + figure.name(),
              bounds.isPoint()
                  ? "it is other than " + Quantity.of(bounds.low(), pool.unit()).words()
                  : "it lies " + String.join(" or ", thresholds),
              Voice.amount(bounds, pool.unit()).text()
                  + ", last reported on "
                  + When.words(like.attribution().published().latest()),
              by,
              List.copyOf(moves)));
    }
  }

  private static Quantity beyond(double bound, int way, Pooling.Pool pool) {
    return Quantity.of(bound + way * BEYOND * Math.abs(bound), pool.unit());
  }

  private Assumption count(Evidence.Measured like, Quantity amount) {
    Attribution supposed = supposed(like, like.when());
    return new Assumption.Add(
        switch (like) {
          case Evidence.Flow f ->
              new Evidence.Flow(supposed, f.from(), f.to(), f.good(), amount, f.figure(), null);
          case Evidence.Indicator i ->
              new Evidence.Indicator(
                  supposed, i.actor(), i.counterpart(), i.series(), amount, i.figure(), null);
        });
  }

  /// The next value of a series by which a goal is measured, at the half of its scale.
  private void series() {
    for (ActorId party : in.sorted()) {
      for (Evidence.Goal goal : Wants.goals(in, party)) {
        if (!(goal.measuredBy()
            instanceof Gauge.SeriesLevel(String series, Quantity none, Quantity full))) {
          continue;
        }
        List<Evidence.Indicator> values =
            in.world()
                .items(
                    Evidence.Indicator.class,
                    i -> i.series().equals(series) && i.actor().equals(goal.holder()));
        if (values.isEmpty()) {
          continue;
        }
        Evidence.Indicator last = values.getLast();
        double half = (none.figure() + full.in(none.unit()).figure()) / 2;
        double scale = full.in(none.unit()).figure() - none.figure();
        boolean over = (last.amount().in(none.unit()).figure() - half) * scale > 0;
        double other = over ? half - BEYOND * scale : half + BEYOND * scale;
        boolean above = other > half;
        add(
            in.id("watch.series", goal.id()),
            "the next figure of "
                + in.voice().series(series).text()
                + " of "
                + in.voice().name(party).text(),
            "it lies "
                + (above ? "above " : "below ")
                + Quantity.of(half, none.unit()).words()
                + ", half way to what is wanted",
            last.amount().words() + ", " + last.when().phrase(),
            due(values),
            List.of(
                new Assumption.Add(
                    new Evidence.Indicator(
                        supposed(last, in.world().date()),
                        last.actor(),
                        last.counterpart(),
                        series,
                        Quantity.of(other, none.unit()),
                        null,
                        null))));
      }
    }
  }

  /// When the next figure is due, as long after the last as that was after the one before; null
  /// where there is no such rhythm or the day has gone by.
  private @Nullable LocalDate due(List<Evidence.Indicator> values) {
    List<LocalDate> published =
        values.stream().map(v -> v.attribution().published().latest()).distinct().sorted().toList();
    if (published.size() < 2) {
      return null;
    }
    LocalDate last = published.getLast();
    long days = ChronoUnit.DAYS.between(published.get(published.size() - 2), last);
    LocalDate due = last.plusDays(days);
    return due.isBefore(in.world().date()) ? null : due;
  }

  private Attribution supposed(Evidence like, LocalDate day) {
    return supposed(like, When.on(day));
  }

  /// Says of a supposed item that it became known on the world's day, by the sources of one like it
  /// and probably true.
  private Attribution supposed(Evidence like, When when) {
    LocalDate known = in.world().known();
    return new Attribution(
        EvidenceId.of("supposed-" + like.id()),
        like.attribution().sources(),
        Credibility.PROBABLY_TRUE,
        List.of(),
        when,
        When.on(known.isBefore(when.earliest()) ? when.earliest() : known),
        List.of(),
        List.of(),
        null);
  }

  private void add(
      String id,
      String observable,
      String threshold,
      String now,
      @Nullable LocalDate by,
      List<Assumption> otherSide) {
    List<String> moves = moves(otherSide);
    if (!moves.isEmpty()) {
      indicators.add(new Indicator(id, observable, threshold, now, by, moves));
    }
  }

  /// The sentences that do not say the same in both worlds.
  private List<String> moves(List<Assumption> otherSide) {
    Map<String, String> then = said(in.in(in.world().assuming(otherSide)));
    return said(in).entrySet().stream()
        .filter(sentence -> !sentence.getValue().equals(then.get(sentence.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What the mechanisms that an observation bears on have to say, by sentence.
  private static Map<String, String> said(Setting in) {
    Map<String, String> said = new LinkedHashMap<>();
    in.recall("winning.heads", Winning::heads)
        .forEach(head -> said.putIfAbsent(head.id(), judgement(head)));
    Stream.of(
            in.recall("restriction", Restriction::passages),
            in.recall("commitment", Commitment::passages),
            in.recall("figures", RivalClaims::passages),
            in.recall("wants", Wants::passages),
            in.recall("capability", Capability::passages),
            in.recall("condition", Condition::passages))
        .flatMap(List::stream)
        .map(Passage::sentences)
        .flatMap(List::stream)
        .forEach(sentence ->
            said.putIfAbsent(sentence.id(), sentence.label().word() + " " + sentence.text()));
    return said;
  }

  /// Of whom a sentence speaks and how likely it puts it: its figures follow every observation.
  private static String judgement(Sentence head) {
    return head.label().word()
        + head.parts().stream()
            .filter(part -> part instanceof Part.Name || part instanceof Part.Chance)
            .map(part -> " " + part.text())
            .collect(Collectors.joining());
  }

  /// The list as a table.
  public static Exhibit.Grid table(List<Indicator> indicators) {
    return new Exhibit.Grid(
        "watch-list",
        "what to watch, and what it would move",
        Question.WINNING,
        NOTE,
        List.of("What to watch", "Threshold", "Now", "By", "Would move"),
        indicators.stream()
            .map(indicator ->
                new Exhibit.Line(
                    null,
                    List.of(
                        indicator.observable(),
                        indicator.threshold(),
                        indicator.now(),
                        day(indicator),
                        moved(indicator))))
            .toList());
  }

  /// An indicator in a line: "by 1 January 2026: the next figure of ...: it lies above ...".
  public static String line(Indicator indicator) {
    return day(indicator)
        + ": "
        + indicator.observable()
        + "; watch whether "
        + indicator.threshold()
        + " (now "
        + indicator.now()
        + "). That would move "
        + moved(indicator)
        + ".";
  }

  private static String day(Indicator indicator) {
    LocalDate by = indicator.by();
    return by == null ? "no date" : "by " + When.words(by);
  }

  private static String moved(Indicator indicator) {
    List<String> moves = indicator.moves();
    int named = Math.min(NAMED, moves.size());
    return String.join(", ", moves.subList(0, named))
        + (moves.size() > named ? " and " + (moves.size() - named) + " more" : "");
  }
}
