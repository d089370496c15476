// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.DecisionRule;
import entente.domain.Direction;
import entente.domain.Interval;
import entente.domain.LifeCycleStep;
import entente.domain.Obligation;
import entente.domain.PloverType;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.domain.clause.Act;
import entente.domain.clause.Area;
import entente.domain.clause.Casus;
import entente.domain.clause.Clause;
import entente.domain.clause.Condition;
import entente.domain.clause.Delay;
import entente.domain.clause.Duty;
import entente.domain.clause.Exemption;
import entente.domain.clause.Hold;
import entente.domain.clause.Means;
import entente.domain.clause.Point;
import entente.domain.clause.Reading;
import entente.domain.clause.Scope;
import entente.domain.clause.Target;
import entente.domain.clause.Trigger;
import entente.evidence.Attribution;
import entente.evidence.Case;
import entente.evidence.Credibility;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Figure;
import entente.evidence.Gauge;
import entente.evidence.Good;
import entente.evidence.Ledger;
import entente.evidence.Proposition;
import entente.evidence.Reliability;
import entente.evidence.Series;
import entente.evidence.Source;
import entente.evidence.SourceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Valid cases at random, with texts that are hard to write.
final class Cases {
  private static final List<String> HARD =
      List.of(
          "a: b",
          "- a",
          "#",
          "'",
          "\"quoted\" \\ and 'single'",
          "no",
          "true",
          "null",
          "~",
          "3.1",
          "1e6",
          "*a &b !c",
          "{x: [y]}",
          "Türkiye — Côte d’Ivoire 조선",
          "\uD83D\uDE00",
          "two\nlines",
          "%",
          "> 5",
          "@at `tick`",
          "x".repeat(2000));

  private static final List<String> PROSE =
      List.of("envoys met", "a text: with a colon", "“quoted” and 'single'", "no", "~", "조선");

  private final Random random;
  private final List<EvidenceId> made = new ArrayList<>();

  Cases(Random random) {
    this.random = random;
  }

  Case next() {
    List<Actor> actors = new ArrayList<>(States.all());
    actors.add(
        new Actor.Leader(ActorId.of("leader"), hard(), hards(), ActorId.of("PRK"), hard(), when()));
    actors.add(
        new Actor.Body(
            ActorId.of("body"),
            hard(),
            hards(),
            maybe(ActorId.of("KOR")),
            maybe(one(DecisionRule.values()))));
    actors.add(new Actor.Bloc(ActorId.of("bloc"), hard(), hards(), states()));
    actors.replaceAll(actor ->
        actor instanceof Actor.State state && state.id().value().equals("FRA")
            ? new Actor.State(
                state.id(), hard(), hards(), hard(), maybe(state.cow()), maybe(state.gw()))
            : actor);
    List<Source> sources =
        Stream.of("s1", "s2", "s3")
            .map(id ->
                new Source(
                    SourceId.of(id),
                    "report",
                    maybe(hard()),
                    hard(),
                    hard(),
                    when(),
                    maybe("https://example.org/a?b=c#d"),
                    one(Reliability.values()),
                    maybe(ActorId.of("RUS")),
                    maybe(hard())))
            .toList();
    List<Good> goods = List.of(new Good("oil", hard()));
    List<Series> series = List.of(new Series("growth", hard(), Unit.PERCENT));
    List<Figure> figures =
        List.of(new Figure("total", hard(), Unit.TONNE, one(Figure.Kind.values())));
    Ledger ledger = Ledger.of(actors, sources, items(), goods, series, figures);
    return new Case(
        "any",
        hard(),
        List.of(ActorId.of("RUS"), ActorId.of("PRK")),
        maybe(EvidenceId.of("agreement")),
        maybe(LocalDate.of(2025, 1, 31)),
        propositions(),
        List.of(),
        List.of(),
        ledger);
  }

  private List<Proposition> propositions() {
    return List.of(
        new Proposition.After("p1", id(), id(), "weeks"),
        new Proposition.Moving("p2", actor(), "growth", random.nextBoolean(), when()),
        new Proposition.OnlyDeepened("p3", List.of(ActorId.of("RUS"), ActorId.of("PRK")), when()),
        new Proposition.Alternative("p4", actor(), "growth", "growth", actor(), "oil"));
  }

  private List<Evidence> items() {
    List<Evidence> items = new ArrayList<>();
    items.add(
        new Evidence.Agreement(
            attribution("agreement"),
            hard(),
            List.of(ActorId.of("RUS"), ActorId.of("PRK")),
            one(Evidence.EntryIntoForce.values()),
            maybe(hard()),
            List.of()));
    EvidenceId agreement = EvidenceId.of("agreement");
    items.add(
        new Evidence.Conversion(
            attribution("conversion"),
            "oil",
            Unit.BARREL,
            Unit.TONNE,
            Interval.of(random.nextDouble() + 1e-9, 1 + random.nextDouble()),
            prose()));
    items.add(
        new Evidence.Measure(
            attribution("measure"),
            Evidence.MeasureKind.CAP,
            actor(),
            List.of(ActorId.of("PRK")),
            maybe(hard()),
            "oil",
            one(Evidence.Trade.values()),
            quantity(Unit.MEGATONNE),
            null,
            prose()));
    EvidenceId measure = EvidenceId.of("measure");
    for (int i = 0; i < 3; i++) {
      items.add(
          new Evidence.Event(
              attribution("event-" + i),
              one(PloverType.values()),
              maybe("some-mode"),
              List.of(actor()),
              random.nextBoolean() ? List.of() : List.of(actor()),
              maybe(hard()),
              prose()));
      items.add(
          new Evidence.Vote(
              attribution("vote-" + i), ActorId.of("body"), hard(), prose(), states(), ballots()));
      items.add(
          new Evidence.Article(
              attribution("article-" + i),
              agreement,
              one("4", "preamble", "4 bis"),
              one(Obligation.values()),
              prose(),
              List.of(clause("c-" + i))));
      items.add(
          new Evidence.Step(
              attribution("step-" + i),
              agreement,
              one(LifeCycleStep.values()),
              maybe(actor()),
              maybe(hard()),
              maybe(prose())));
      items.add(
          new Evidence.Flow(
              attribution("flow-" + i),
              actor(),
              actor(),
              "oil",
              quantity(Unit.KILOTONNE),
              maybe("total"),
              maybe(EvidenceId.of("conversion"))));
      items.add(
          new Evidence.Indicator(
              attribution("indicator-" + i),
              actor(),
              maybe(actor()),
              "growth",
              quantity(Unit.PERCENT),
              null,
              null));
      items.add(
          new Evidence.Statement(
              attribution("statement-" + i), actor(), states(), states(), prose(), maybe(hard())));
      items.add(
          new Evidence.Recognition(attribution("recognition-" + i), actor(), List.of(actor())));
      items.add(new Evidence.Denial(attribution("denial-" + i), actor(), List.of(id()), prose()));
      items.add(
          new Evidence.Trial(
              attribution("trial-" + i), actor(), "launch", random.nextBoolean(), prose()));
      items.add(
          new Evidence.Goal(
              attribution("goal-" + i),
              actor(),
              "energy",
              one(Direction.values()),
              prose(),
              maybe(gauge(agreement, measure)),
              List.of(id()),
              List.of(),
              List.of(id())));
    }
    return items;
  }

  private Gauge gauge(EvidenceId agreement, EvidenceId measure) {
    return one(
        new Gauge.NeedMet("oil", maybe(actor()), "growth"),
        new Gauge.SeriesLevel("growth", quantity(Unit.PERCENT), quantity(Unit.PERCENT)),
        new Gauge.TrialRate("launch"),
        new Gauge.MeasureEnded(measure),
        new Gauge.AgreementInForce(agreement));
  }

  private Attribution attribution(String id) {
    List<EvidenceId> earlier = made.isEmpty() ? List.of() : List.of(id());
    made.add(EvidenceId.of(id));
    When published =
        one(
            When.parse("2024-06-19"),
            When.parse("2024-06"),
            When.parse("2024"),
            When.parse("2024-06~"));
    return new Attribution(
        EvidenceId.of(id),
        one(List.of(SourceId.of("s1")), List.of(SourceId.of("s3"), SourceId.of("s2"))),
        one(Credibility.values()),
        random.nextBoolean() ? List.of() : List.of(actor()),
        when(),
        published,
        random.nextBoolean() ? earlier : List.of(),
        random.nextBoolean() ? earlier : List.of(),
        hard());
  }

  private SortedMap<ActorId, Choice> ballots() {
    SortedMap<ActorId, Choice> ballots = new TreeMap<>();
    States.all().stream()
        .filter(state -> random.nextInt(4) == 0)
        .forEach(state -> ballots.put(state.id(), one(Choice.values())));
    ballots.put(ActorId.of("RUS"), Choice.NO);
    return ballots;
  }

  private Quantity quantity(Unit unit) {
    double low =
        one(
            0.0,
            1.0,
            -0.2,
            1e15,
            1e-7,
            random.nextDouble() * 1e6,
            Math.rint(random.nextDouble() * 1e6));
    if (random.nextBoolean()) {
      return Quantity.between(Math.min(low, 2e6), Math.max(low, 2e6), unit);
    }
    Quantity.Bound bound = one(Quantity.Bound.values());
    return bound == Quantity.Bound.BETWEEN
        ? Quantity.of(low, unit)
        : new Quantity(bound, low, low, unit);
  }

  private Clause clause(String id) {
    Trigger trigger =
        one(
            new Trigger.On(List.of(Casus.INVASION, Casus.THREAT)),
            new Trigger.Occasion(hard()),
            new Trigger.Standing());
    Scope scope =
        one(
            Scope.ANYWHERE,
            new Scope(List.of(Target.FORCES), List.of(Area.PACIFIC), true, Hold.ADMINISTERED),
            new Scope(List.of(), List.of(Area.EUROPE, Area.PACIFIC), false, null));
    TreeMap<Point, Boolean> settles = new TreeMap<>();
    settles.put(one(Point.values()), random.nextBoolean());
    settles.put(one(Point.values()), random.nextBoolean());
    return new Clause(
        id,
        one(Obligation.values()),
        maybe(When.parse(one("2022/..", "2022-02-24/2026-11"))),
        trigger,
        random.nextBoolean() ? List.of() : List.of(ActorId.of("RUS")),
        states(),
        scope,
        random.nextBoolean()
            ? List.of(Condition.REQUEST, new Condition.DomesticLaw(hard()))
            : List.of(Condition.SELF_DEFENCE, new Condition.Unanimity(hard())),
        random.nextBoolean()
            ? List.of(Exemption.OWN_WAR, new Exemption.Acts(List.of(one(Act.values()))))
            : List.of(new Exemption.By(List.of(ActorId.of("JPN")))),
        new Duty(
            hard(),
            random.nextBoolean() ? List.of() : List.of(one(Means.values())),
            one(Delay.values())),
        maybe(hard()),
        List.of(new Reading("r", prose(), List.of(actor()), List.of("agreement"), settles)));
  }

  private When when() {
    return When.parse(
        one(
            "2023",
            "2023-07",
            "2023-07-26",
            "2023-07-26?",
            "2023~",
            "2023-07%",
            "202X",
            "2023-21",
            "2023-XX-XX",
            "2022-02-24/2023-11",
            "2022/..",
            "../2023"));
  }

  private ActorId actor() {
    return ActorId.of(one("RUS", "PRK", "USA", "leader", "body", "bloc"));
  }

  private List<ActorId> states() {
    return random.nextBoolean() ? List.of() : List.of(ActorId.of("USA"), ActorId.of("JPN"));
  }

  private EvidenceId id() {
    return made.isEmpty() ? EvidenceId.of("agreement") : made.get(random.nextInt(made.size()));
  }

  private String hard() {
    return HARD.get(random.nextInt(HARD.size()));
  }

  private List<String> hards() {
    return IntStream.range(0, random.nextInt(4)).mapToObj(i -> hard()).distinct().toList();
  }

  private String prose() {
    return PROSE.get(random.nextInt(PROSE.size()));
  }

  private <T> @Nullable T maybe(@Nullable T value) {
    return random.nextBoolean() ? value : null;
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
