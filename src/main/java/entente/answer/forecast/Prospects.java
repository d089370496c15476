// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.forecast;

import entente.answer.Finding;
import entente.answer.Method;
import entente.answer.Methods;
import entente.answer.Setting;
import entente.answer.commitment.Commitment;
import entente.answer.forecast.Forecasts.Answered;
import entente.answer.goals.Gauges;
import entente.answer.goals.Wants;
import entente.answer.restriction.Restriction;
import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.Interval;
import entente.domain.LifeCycleStep;
import entente.domain.Obligation;
import entente.domain.Unit;
import entente.domain.When;
import entente.domain.Working;
import entente.evidence.Ask;
import entente.evidence.Criterion;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Figure;
import entente.model.commitment.LifeCycle;
import entente.model.forecast.Arrival;
import entente.model.forecast.BaseRate;
import entente.model.forecast.Behaviour;
import entente.model.forecast.NextValue;
import entente.model.forecast.Passing;
import entente.model.forecast.Prospect;
import entente.model.goals.Level;
import entente.model.record.Rate;
import entente.model.record.TrackRecord;
import entente.model.restriction.Council;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// From a question's criterion to the model that answers it.
final class Prospects {
  /// By how much a net interest of the whole stake raises the log-odds: an assumption.
  private static final double SENSITIVITY = 1;

  /// What an act costs who does it, in units of what it may gain: not known, so anything up to all.
  private static final Interval COST = Interval.of(0, 2);

  private static final int UNSURE = 4;

  private final Setting in;
  private final LocalDate date;

  private Prospects(Setting in) {
    this.in = in;
    this.date = in.world().date();
  }

  static Answered answer(Setting in, Ask ask) {
    return new Prospects(in).answer(ask);
  }

  private Answered answer(Ask ask) {
    return switch (ask.criterion()) {
      case Criterion.StepTaken(var agreement, var step, var by)
          when step == LifeCycleStep.INVOKED ->
          invoked(ask, agreement, by);
      case Criterion.StepTaken(var agreement, var step, var by) ->
          new Answered(ask, null, step(ask, agreement, step, by));
      case Criterion.FlowAbove flow -> new Answered(ask, null, flow(ask, flow));
      case Criterion.FigureAbove figure -> new Answered(ask, null, figure(ask, figure));
      case Criterion.SeriesAbove series -> new Answered(ask, null, series(ask, series));
      case Criterion.TrialSucceeds trial -> new Answered(ask, null, trial(ask, trial));
      case Criterion.MeasureStands(var measure, var by) ->
          new Answered(ask, null, stands(ask, measure, by));
      case Criterion.Serves serves -> serves(ask, serves);
      case Criterion.ActHappens act -> new Answered(ask, null, act(ask, act));
      case Criterion.Pledged pledged -> new Answered(ask, null, pledged(ask, pledged));
    };
  }

  private Finding<Prospect> finding(
      Ask ask, Method method, List<EvidenceId> evidence, Prospect prospect) {
    return Finding.known(Forecasts.id(ask), method, evidence, prospect, prospect.working())
        .with("asked as of", date.toString());
  }

  private double ahead(LocalDate by) {
    return Math.max(0, ChronoUnit.DAYS.between(date, by));
  }

  private static double days(LocalDate from, LocalDate to) {
    return Math.max(1, ChronoUnit.DAYS.between(from, to));
  }

  /// How soon agreements took a step after their signature, the one asked about included as one
  /// that has not yet. Others of which no such step is on record are left out: that a case does not
  /// say when an old treaty entered into force does not mean that it never did.
  private Finding<Prospect> step(Ask ask, EvidenceId agreement, LifeCycleStep step, LocalDate by) {
    List<EvidenceId> evidence = new ArrayList<>();
    for (Evidence.Step taken : in.world().items(Evidence.Step.class)) {
      if (taken.agreement().equals(agreement)
          && taken.attribution().credibility().carriesFact()
          && reaches(taken.step(), step)) {
        return finding(
            ask,
            Methods.LIFE_CYCLE,
            List.of(taken.id()),
            Prospect.settled("it took that step " + taken.when().phrase()));
      }
    }
    int taken = 0;
    double exposed = 0;
    for (Map.Entry<EvidenceId, LocalDate> signed : signatures().entrySet()) {
      Evidence.@Nullable Step then =
          in
              .world()
              .items(
                  Evidence.Step.class,
                  s -> s.agreement().equals(signed.getKey()) && reaches(s.step(), step))
              .stream()
              .min(Comparator.comparing(Evidence::when))
              .orElse(null);
      if (then == null && !signed.getKey().equals(agreement)) {
        continue;
      }
      exposed += days(signed.getValue(), then == null ? date : then.when().latest());
      evidence.add(signed.getKey());
      if (then != null) {
        taken++;
        evidence.add(then.id());
      }
    }
    Prospect prospect =
        exposed == 0
            ? Prospect.unknown("no agreement is known to have been signed")
            : Arrival.within(taken, exposed, ahead(by));
    return finding(ask, Methods.ARRIVAL, evidence, prospect)
        .with("counted", "agreements by the days from signature to that step")
        .with("days ahead", Long.toString((long) ahead(by)));
  }

  /// Whether having taken one step means that another one was taken.
  private static boolean reaches(LifeCycleStep taken, LifeCycleStep step) {
    return taken == step
        || (step == LifeCycleStep.RATIFIED
            && (taken == LifeCycleStep.INSTRUMENTS_EXCHANGED
                || taken == LifeCycleStep.ENTERED_INTO_FORCE));
  }

  private Map<EvidenceId, LocalDate> signatures() {
    Map<EvidenceId, LocalDate> signed = new TreeMap<>();
    for (Evidence.Step step : in.world().items(Evidence.Step.class)) {
      if (step.step() == LifeCycleStep.SIGNED) {
        signed.merge(step.agreement(), step.when().latest(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return signed;
  }

  private Prospect inForce(@Nullable EvidenceId pledge, LocalDate by, List<EvidenceId> evidence) {
    if (pledge == null || !(in.world().find(pledge) instanceof Evidence.Agreement agreement)) {
      return Prospect.of(
          Interval.point(0), 0, List.of(new Working("no agreement is known that obliges to it")));
    }
    Finding<LifeCycle.Status> status = Commitment.status(in, agreement);
    evidence.addAll(status.evidence());
    LifeCycle.Stage stage = ((Finding.Known<LifeCycle.Status>) status.result()).value().stage();
    if (stage.binds()) {
      return Prospect.settled("the agreement is " + stage.words());
    }
    Finding<Prospect> later =
        step(
            new Ask(
                "in-force",
                "",
                date,
                new Criterion.StepTaken(pledge, LifeCycleStep.ENTERED_INTO_FORCE, by)),
            pledge,
            LifeCycleStep.ENTERED_INTO_FORCE,
            by);
    evidence.addAll(later.evidence());
    Prospect known = Forecasts.prospect(later);
    List<Working> working = new ArrayList<>();
    working.add(new Working("the agreement is " + stage.words() + ": it obliges to nothing yet"));
    working.addAll(known.working());
    return new Prospect(known.range(), known.point(), working);
  }

  private static Interval honoured() {
    return BaseRate.prior(BaseRate.published(), Obligation.DEFENCE, BaseRate.Era.SINCE_1945);
  }

  private static Prospect rate(Interval share) {
    return Prospect.of(
        share,
        share.middle(),
        List.of(new Working("base rates of honoured defence pledges: " + share)));
  }

  private Answered serves(Ask ask, Criterion.Serves serves) {
    List<EvidenceId> legal = new ArrayList<>();
    Prospect force = inForce(serves.pledge(), serves.by(), legal);
    @Nullable Finding<Prospect> law =
        serves.pledge() == null
            ? null
            : Finding.known(
                    "forecast-law." + ask.id(),
                    Methods.LAW,
                    legal,
                    force.and(rate(honoured())),
                    force.and(rate(honoured())).working())
                .with("asked as of", date.toString());
    String good = serves.good();
    if (good != null) {
      for (Evidence.Flow flow : in.world().items(Evidence.Flow.class)) {
        if (flow.good().equals(good)
            && flow.attribution().credibility().carriesFact()
            && state(flow.from()).equals(serves.actor())
            && state(flow.to()).equals(serves.other())) {
          return new Answered(
              ask,
              law,
              finding(
                  ask,
                  Methods.REPORTED,
                  List.of(flow.id()),
                  Prospect.settled("a delivery is reported")));
        }
      }
    }
    List<EvidenceId> evidence = new ArrayList<>();
    Interval wanted = Interval.UNIT;
    if (in.world().find(serves.goal()) instanceof Evidence.Goal goal) {
      evidence.add(goal.id());
      wanted = lacking(goal, evidence);
    }
    Interval hoped = lacking(serves.actor(), evidence);
    return new Answered(
        ask,
        law,
        behaviour(ask, evidence, wanted, hoped)
            .with("wanted by " + serves.other(), wanted.toString())
            .with("lacking to " + serves.actor(), hoped.toString()));
  }

  private Finding<Prospect> behaviour(
      Ask ask, List<EvidenceId> evidence, Interval wanted, Interval hoped) {
    Interval net = wanted.plus(hoped).minus(COST);
    Behaviour.Chance chance = Behaviour.of(honoured(), net, SENSITIVITY);
    double point =
        Behaviour.of(
                Interval.point(middle(honoured())),
                Interval.point(wanted.middle() + hoped.middle() - COST.middle()),
                SENSITIVITY)
            .chance()
            .low();
    List<Working> working = new ArrayList<>(chance.working());
    working.add(
        new Working(
            "net interest: what the other lacks "
                + wanted
                + " + what the actor lacks "
                + hoped
                + " - cost "
                + COST));
    return Finding.known(
            Forecasts.id(ask),
            Methods.BEHAVIOUR,
            evidence,
            Prospect.of(chance.chance(), point, working),
            working)
        .with("sensitivity", "1 on log-odds (assumed)")
        .with("cost", "0 to 2 (not known)");
  }

  /// The middle of a range of probabilities on the scale of log-odds.
  private static double middle(Interval probability) {
    double odds =
        Math.sqrt(
            probability.low()
                / (1 - probability.low())
                * (probability.high() / (1 - probability.high())));
    return odds / (1 + odds);
  }

  /// How far a goal is from satisfied.
  private Interval lacking(Evidence.Goal goal, List<EvidenceId> evidence) {
    Finding<Level> level = Gauges.level(in, goal);
    evidence.addAll(level.evidence());
    return level.result() instanceof Finding.Known<Level>(Level known)
        ? Interval.point(1).minus(known.level())
        : Interval.UNIT;
  }

  /// How far an actor's goals are from satisfied, on average.
  private Interval lacking(ActorId actor, List<EvidenceId> evidence) {
    List<Evidence.Goal> goals = Wants.goals(in, actor);
    if (goals.isEmpty()) {
      return Interval.UNIT;
    }
    Interval sum = Interval.point(0);
    for (Evidence.Goal goal : goals) {
      evidence.add(goal.id());
      sum = sum.plus(lacking(goal, evidence));
    }
    return sum.dividedBy(goals.size());
  }

  /// That a pledge is invoked: it has to be in force, and pledges are seldom invoked; by behaviour,
  /// who is at war and has it will point to it as often as such pledges are honoured.
  private Answered invoked(Ask ask, EvidenceId pledge, LocalDate by) {
    List<EvidenceId> legal = new ArrayList<>();
    Prospect force = inForce(pledge, by, legal);
    List<Evidence.Step> invocations =
        in.world().items(Evidence.Step.class, s -> s.step() == LifeCycleStep.INVOKED);
    for (Evidence.Step step : invocations) {
      if (step.agreement().equals(pledge) && step.attribution().credibility().carriesFact()) {
        Prospect settled = Prospect.settled("it was invoked " + step.when().phrase());
        return new Answered(
            ask, null, finding(ask, Methods.LIFE_CYCLE, List.of(step.id()), settled));
      }
    }
    double years = 0;
    for (Evidence.Step step : in.world().items(Evidence.Step.class)) {
      if (step.step() == LifeCycleStep.ENTERED_INTO_FORCE) {
        legal.add(step.id());
        years += days(step.when().latest(), date);
      }
    }
    invocations.forEach(step -> legal.add(step.id()));
    Prospect invoking =
        years == 0
            ? Prospect.unknown("no agreement is known to have been in force")
            : Arrival.within(invocations.size(), years, ahead(by));
    Prospect law = force.and(invoking);
    List<EvidenceId> evidence = new ArrayList<>(legal);
    Interval lacked = Interval.point(0);
    for (ActorId party : in.sorted()) {
      lacked = lacked.plus(lacking(party, evidence).dividedBy(2));
    }
    Finding<Prospect> acted = behaviour(ask, evidence, Interval.UNIT, lacked);
    Prospect both = force.and(Forecasts.prospect(acted));
    return new Answered(
        ask,
        Finding.known("forecast-law." + ask.id(), Methods.LAW, legal, law, law.working())
            .with("asked as of", date.toString()),
        Finding.known(Forecasts.id(ask), Methods.BEHAVIOUR, evidence, both, both.working())
            .with("sensitivity", "1 on log-odds (assumed)")
            .with("cost", "0 to 2 (not known)"));
  }

  private ActorId state(ActorId actor) {
    return in.world().ledger().stateOf(actor);
  }

  private Finding<Prospect> flow(Ask ask, Criterion.FlowAbove asked) {
    Unit unit = asked.amount().unit();
    List<Evidence.Flow> flows =
        in.world()
            .items(
                Evidence.Flow.class,
                f ->
                    f.good().equals(asked.good())
                        && state(f.from()).equals(asked.from())
                        && state(f.to()).equals(asked.to())
                        && f.amount().unit().convertsTo(unit)
                        && asked.in().contains(f.when().earliest())
                        && asked.in().contains(f.when().latest())
                        && f.attribution().credibility().grade() < UNSURE);
    return passing(
        ask, flows, unit, asked.amount().figure(), asked.in().earliest(), asked.in().latest());
  }

  private Finding<Prospect> figure(Ask ask, Criterion.FigureAbove asked) {
    Figure figure = in.world().ledger().getFigure(asked.figure());
    Unit unit = asked.amount().unit();
    List<Evidence.Measured> claims =
        in.world()
            .items(
                Evidence.Measured.class,
                m ->
                    figure.id().equals(m.figure())
                        && m.amount().unit().convertsTo(unit)
                        && m.attribution().credibility().grade() < UNSURE);
    LocalDate start =
        claims.stream()
            .filter(m -> !m.when().openStart())
            .map(m -> m.when().earliest())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    return passing(ask, claims, unit, asked.amount().figure(), start, asked.by());
  }

  /// Reports of one running total: the largest lower bound leads, and its own time gives the pace.
  private Finding<Prospect> passing(
      Ask ask,
      List<? extends Evidence.Measured> reports,
      Unit unit,
      double amount,
      LocalDate start,
      LocalDate end) {
    Evidence.@Nullable Measured best = null;
    double most = 0;
    for (Evidence.Measured report : reports) {
      double low = report.amount().in(unit).interval().low();
      if (low > most) {
        most = low;
        best = report;
      }
    }
    List<EvidenceId> evidence = reports.stream().map(Evidence::id).toList();
    if (best == null) {
      return finding(
          ask, Methods.PASSING, evidence, Prospect.unknown("no report gives a pace to go by"));
    }
    LocalDate from = best.when().openStart() ? start : best.when().earliest();
    if (from.equals(LocalDate.MIN)) {
      return finding(
          ask, Methods.PASSING, evidence, Prospect.unknown("no report says when the count begins"));
    }
    double length = days(from, best.when().latest().plusDays(1));
    double ahead = Math.max(0, ChronoUnit.DAYS.between(best.when().latest(), end));
    return finding(ask, Methods.PASSING, evidence, Passing.of(most, length, ahead, amount))
        .with("leading report", best.id().value());
  }

  private Finding<Prospect> series(Ask ask, Criterion.SeriesAbove asked) {
    Unit unit = asked.amount().unit();
    TreeMap<Integer, Evidence.Indicator> byYear = new TreeMap<>();
    for (Evidence.Indicator value : in.world().items(Evidence.Indicator.class)) {
      if (value.series().equals(asked.series())
          && state(value.actor()).equals(asked.actor())
          && value.counterpart() == null
          && value.amount().unit().convertsTo(unit)) {
        byYear.merge(
            value.when().latest().getYear(),
            value,
            (a, b) ->
                Comparator.comparing((Evidence.Indicator i) -> i.attribution().credibility())
                            .thenComparing(Evidence::id)
                            .compare(a, b)
                        <= 0
                    ? a
                    : b);
      }
    }
    List<EvidenceId> evidence = byYear.values().stream().map(Evidence::id).toList();
    int year = asked.in().latest().getYear();
    double amount = asked.amount().figure();
    Evidence.@Nullable Indicator known = byYear.get(year);
    if (known != null) {
      Interval value = known.amount().in(unit).interval();
      List<Working> working = List.of(new Working("reported: " + known.amount().words()));
      return finding(
          ask,
          Methods.REPORTED,
          List.of(known.id()),
          Prospect.of(
              Interval.point(value.low() > amount ? 1 : 0), value.low() > amount ? 1 : 0, working));
    }
    if (byYear.size() < NextValue.LEAST_VALUES || byYear.lastKey() > year) {
      return finding(
          ask, Methods.NEXT_VALUE, evidence, Prospect.unknown("too few values to go by"));
    }
    return finding(
        ask,
        Methods.NEXT_VALUE,
        evidence,
        NextValue.above(
            byYear.values().stream().map(i -> i.amount().in(unit).figure()).toList(),
            year - byYear.lastKey(),
            amount));
  }

  private Finding<Prospect> trial(Ask ask, Criterion.TrialSucceeds asked) {
    List<Evidence.Trial> trials =
        in.world()
            .items(
                Evidence.Trial.class,
                t ->
                    t.capability().equals(asked.capability())
                        && state(t.actor()).equals(asked.actor()));
    List<EvidenceId> evidence = trials.stream().map(Evidence::id).toList();
    if (trials.isEmpty()) {
      return finding(ask, Methods.ARRIVAL, evidence, Prospect.unknown("no trial is known"));
    }
    for (Evidence.Trial trial : trials) {
      if (trial.succeeded() && !trial.when().earliest().isBefore(ask.asked())) {
        return finding(
            ask,
            Methods.REPORTED,
            List.of(trial.id()),
            Prospect.settled("a trial succeeded " + trial.when().phrase()));
      }
    }
    int successes = (int) trials.stream().filter(Evidence.Trial::succeeded).count();
    return finding(
            ask,
            Methods.ARRIVAL,
            evidence,
            Arrival.within(
                successes, days(trials.getFirst().when().earliest(), date), ahead(asked.by())))
        .with("counted", "successes since the earliest known trial");
  }

  /// A mandate that a body let lapse comes back if the body adopts it and who stopped it lets it.
  private Finding<Prospect> stands(Ask ask, EvidenceId id, LocalDate by) {
    if (!(in.world().find(id) instanceof Evidence.Measure measure)) {
      return finding(ask, Methods.MANDATE, List.of(), Prospect.unknown("the mandate is not known"));
    }
    if (measure.ends() == null || !measure.ends().latest().isBefore(by)) {
      return finding(
          ask, Methods.MANDATE, List.of(id), Prospect.settled("the mandate runs until then"));
    }
    List<Evidence.Vote> votes =
        in.world()
            .items(
                Evidence.Vote.class,
                v ->
                    v.body().equals(measure.by())
                        && v.about().stream().anyMatch(measure.on()::contains));
    List<ActorId> vetoers = new ArrayList<>();
    List<EvidenceId> evidence = new ArrayList<>(List.of(id));
    for (Evidence.Vote vote : votes) {
      Finding<Council.Decision> finding = Restriction.decision(in, vote);
      if (finding != null
          && finding.result() instanceof Finding.Known<Council.Decision>(var decision)) {
        if (!decision.vetoes().isEmpty()) {
          vetoers.clear();
          vetoers.addAll(decision.vetoes());
        }
      }
    }
    // Only votes since whoever blocked last began to vote against.
    @Nullable LocalDate since =
        votes.stream()
            .filter(v -> vetoers.stream().anyMatch(m -> v.ballots().get(m) == Choice.NO))
            .map(v -> v.when().earliest())
            .min(LocalDate::compareTo)
            .orElse(null);
    if (since == null) {
      return finding(
          ask,
          Methods.COUNCIL,
          evidence,
          Prospect.unknown("no veto is known that could be lifted"));
    }
    int adopted = 0;
    int failed = 0;
    for (Evidence.Vote vote : votes) {
      Finding<Council.Decision> finding = Restriction.decision(in, vote);
      if (finding != null
          && !vote.when().earliest().isBefore(since)
          && finding.result() instanceof Finding.Known<Council.Decision>(var decision)) {
        evidence.add(vote.id());
        if (decision.adopted()) {
          adopted++;
        } else {
          failed++;
        }
      }
    }
    Rate rate = TrackRecord.of(adopted, failed);
    boolean interested = vetoers.stream().anyMatch(in::isParty);
    Interval net = interested ? Interval.of(-2, 0) : Interval.of(-1, 1);
    Behaviour.Chance chance =
        Behaviour.of(Interval.of(Math.max(1e-6, rate.q05()), rate.q95()), net, SENSITIVITY);
    double point =
        Behaviour.of(Interval.point(rate.mean()), Interval.point(net.middle()), SENSITIVITY)
            .chance()
            .low();
    List<Working> working = new ArrayList<>(rate.working());
    working.addAll(chance.working());
    return Finding.known(
            Forecasts.id(ask),
            Methods.BEHAVIOUR,
            evidence,
            Prospect.of(chance.chance(), point, working),
            working)
        .with("counted", "votes on the target since who blocked last began to vote against")
        .with("net interest of who blocked", net.toString());
  }

  private Finding<Prospect> act(Ask ask, Criterion.ActHappens asked) {
    List<EvidenceId> evidence =
        in.world().items(Evidence.Event.class, e -> matches(e, asked)).stream()
            .map(Evidence::id)
            .toList();
    for (EvidenceId id : evidence) {
      When when = in.world().getClaimed(id).when();
      if (!when.earliest().isBefore(ask.asked())) {
        return finding(
            ask,
            Methods.REPORTED,
            List.of(id),
            Prospect.settled("it is reported to have happened " + when.phrase()));
      }
    }
    return finding(
            ask,
            Methods.ARRIVAL,
            evidence,
            Arrival.within(evidence.size(), days(asked.since(), date), ahead(asked.by())))
        .with("counted since", asked.since().toString());
  }

  private boolean matches(Evidence.Event event, Criterion.ActHappens asked) {
    List<ActorId> targets = in.states(event.whom());
    List<ActorId> all = new ArrayList<>(in.states(event.who()));
    all.addAll(targets);
    return event.type() == asked.type()
        && (asked.mode() == null || asked.mode().equals(event.mode()))
        && !event.when().earliest().isBefore(asked.since())
        && all.containsAll(asked.who())
        && (asked.against().isEmpty() || asked.against().stream().anyMatch(targets::contains));
  }

  private Finding<Prospect> pledged(Ask ask, Criterion.Pledged asked) {
    Map<EvidenceId, LocalDate> signed = signatures();
    List<EvidenceId> evidence = new ArrayList<>();
    for (Evidence.Article article : in.world().items(Evidence.Article.class)) {
      LocalDate on = signed.get(article.agreement());
      if (article.obligation() == asked.obligation()
          && on != null
          && !on.isBefore(asked.since())
          && in.world().find(article.agreement()) instanceof Evidence.Agreement agreement
          && agreement.parties().containsAll(asked.parties())) {
        if (!on.isBefore(ask.asked())) {
          return finding(
              ask,
              Methods.REPORTED,
              List.of(article.id()),
              Prospect.settled("they signed one on " + on));
        }
        evidence.add(article.id());
      }
    }
    return finding(
            ask,
            Methods.ARRIVAL,
            evidence,
            Arrival.within(evidence.size(), days(asked.since(), date), ahead(asked.by())))
        .with("counted since", asked.since().toString());
  }
}
