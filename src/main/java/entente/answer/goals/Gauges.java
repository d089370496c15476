// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.goals;

import entente.answer.Finding;
import entente.answer.Methods;
import entente.answer.Setting;
import entente.answer.commitment.Commitment;
import entente.answer.record.Capability;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Gauge;
import entente.model.commitment.LifeCycle;
import entente.model.goals.Level;
import entente.model.goals.Satisfaction;
import entente.model.record.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From the indicator that a goal names to how far the goal is satisfied, on a scale from nought to
/// one.
public final class Gauges {
  private static final long LONGEST_YEAR = 366;

  private Gauges() {}

  /// How far a goal is satisfied in the world; unknown where it names no indicator.
  public static Finding<Level> level(Setting in, Evidence.Goal goal) {
    return in.recall(List.of("level", goal), at -> measured(at, goal));
  }

  private static Finding<Level> measured(Setting in, Evidence.Goal goal) {
    String id = "satisfaction." + goal.id();
    return switch (goal.measuredBy()) {
      case null ->
          Finding.<Level>unknown(
                  id,
                  Methods.SATISFACTION,
                  Finding.Reason.NOT_APPLICABLE,
                  "no indicator is named that would measure it")
              .with("indicator", "none");
      case Gauge.NeedMet(String good, ActorId from, String need) ->
          needMet(in, id, goal, good, from, need);
      case Gauge.SeriesLevel(String series, Quantity none, Quantity full) ->
          seriesLevel(in, id, goal, series, none, full);
      case Gauge.TrialRate(String capability) -> trialRate(in, id, goal, capability);
      case Gauge.MeasureEnded(EvidenceId measure) -> ended(in, id, goal, measure);
      case Gauge.AgreementInForce(EvidenceId agreement) -> inForce(in, id, goal, agreement);
    };
  }

  /// What the indicator of a goal is, as a noun phrase.
  static String words(Setting in, Evidence.Goal goal) {
    return switch (goal.measuredBy()) {
      case null -> "no indicator";
      case Gauge.NeedMet(String good, ActorId from, String _) ->
          "the share of a year's need that deliveries of "
              + in.world().ledger().getGood(good).name()
              + (from == null ? "" : " from " + in.voice().name(from).text())
              + " met";
      case Gauge.SeriesLevel(String series, Quantity none, Quantity full) ->
          in.world().ledger().getSeries(series).name()
              + " on a scale from "
              + none.words()
              + " to "
              + full.words();
      case Gauge.TrialRate(String capability) ->
          "the record of trials of " + capability.replace('-', ' ');
      case Gauge.MeasureEnded(EvidenceId measure) ->
          "the end of "
              + (in.world().find(measure) instanceof Evidence.Measure m
                  ? m.what()
                  : measure.value());
      case Gauge.AgreementInForce(EvidenceId agreement) ->
          "the entry into force of "
              + (in.world().find(agreement) instanceof Evidence.Agreement a
                  ? a.title()
                  : agreement.value());
    };
  }

  private static Finding<Level> needMet(
      Setting in, String id, Evidence.Goal goal, String good, @Nullable ActorId from, String need) {
    ActorId holder = in.world().ledger().stateOf(goal.holder());
    Optional<Evidence.Indicator> needed = latest(in, holder, need);
    if (needed.isEmpty()) {
      return known(id, List.of(goal.id()), Satisfaction.shareOfNeed(Interval.UNIT, null));
    }
    Unit unit = needed.get().amount().unit();
    Optional<Supply> supply = supply(in, holder, good, from, unit);
    if (supply.isEmpty()) {
      return known(
          id,
          List.of(goal.id(), needed.get().id()),
          Satisfaction.shareOfNeed(null, needed.get().amount().interval()));
    }
    List<EvidenceId> evidence = new ArrayList<>(List.of(goal.id(), needed.get().id()));
    evidence.addAll(supply.get().reports());
    return known(
        id,
        evidence,
        Satisfaction.shareOfNeed(supply.get().perYear(), needed.get().amount().interval()));
  }

  /// What came to somebody of a good in a year.
  ///
  /// @param year of which the reports speak, the last that any of them does
  public record Supply(Interval perYear, int year, List<EvidenceId> reports) {
    public Supply {
      reports = List.copyOf(reports);
    }
  }

  /// What an actor was given of a good in the last year that the reports reach.
  ///
  /// @param from the only supplier that counts; null for all
  public static Optional<Supply> supply(
      Setting in, ActorId to, String good, @Nullable ActorId from, Unit unit) {
    List<Evidence.Flow> flows = flows(in, to, good, from, unit);
    if (flows.isEmpty()) {
      return Optional.empty();
    }
    int year = flows.stream().mapToInt(f -> f.when().latest().getYear()).max().orElseThrow();
    return Optional.of(
        of(flows.stream().filter(f -> f.when().latest().getYear() == year).toList(), year, unit));
  }

  /// The most that a supplier gave an actor of a good in a year since some year.
  public static Optional<Supply> best(
      Setting in, ActorId to, String good, ActorId from, Unit unit, int since) {
    return flows(in, to, good, from, unit).stream()
        .filter(f -> f.when().latest().getYear() >= since)
        .max(
            Comparator.comparingDouble((Evidence.Flow f) -> perYear(f, unit).low())
                .thenComparing(Evidence::id))
        .map(f -> of(List.of(f), f.when().latest().getYear(), unit));
  }

  private static List<Evidence.Flow> flows(
      Setting in, ActorId to, String good, @Nullable ActorId from, Unit unit) {
    return in.world()
        .items(
            Evidence.Flow.class,
            f ->
                f.good().equals(good)
                    && f.to().equals(to)
                    && (from == null || f.from().equals(from))
                    && f.amount().unit().convertsTo(unit)
                    && f.attribution().credibility().carriesFact());
  }

  private static Supply of(List<Evidence.Flow> flows, int year, Unit unit) {
    return new Supply(
        flows.stream()
            .map(f -> perYear(f, unit))
            .reduce(
                (a, b) -> new Interval(Math.max(a.low(), b.low()), Math.max(a.high(), b.high())))
            .orElseThrow(),
        year,
        flows.stream().map(Evidence::id).toList());
  }

  /// What a flow came to in a year: a report of more than a year is spread evenly, a shorter one
  /// stands as it is.
  private static Interval perYear(Evidence.Flow flow, Unit unit) {
    Interval amount = flow.amount().in(unit).interval();
    long days = flow.when().days();
    return days <= LONGEST_YEAR ? amount : amount.times((double) LONGEST_YEAR / days);
  }

  private static Finding<Level> seriesLevel(
      Setting in, String id, Evidence.Goal goal, String series, Quantity none, Quantity full) {
    ActorId holder = in.world().ledger().stateOf(goal.holder());
    Optional<Evidence.Indicator> value = latest(in, holder, series);
    if (value.isEmpty()) {
      return known(
          id,
          List.of(goal.id()),
          Satisfaction.seriesLevel(null, none.figure(), full.in(none.unit()).figure()));
    }
    Unit unit = none.unit();
    return known(
        id,
        List.of(goal.id(), value.get().id()),
        Satisfaction.seriesLevel(
            value.get().amount().in(unit).interval(), none.figure(), full.in(unit).figure()));
  }

  private static Finding<Level> trialRate(
      Setting in, String id, Evidence.Goal goal, String capability) {
    ActorId holder = in.world().ledger().stateOf(goal.holder());
    List<Evidence.Trial> trials =
        in.world()
            .items(
                Evidence.Trial.class,
                t ->
                    t.capability().equals(capability)
                        && in.world().ledger().stateOf(t.actor()).equals(holder));
    if (trials.isEmpty()) {
      return known(id, List.of(goal.id()), Satisfaction.trialRate(null));
    }
    Rate rate = ((Finding.Known<Rate>) Capability.rate(trials).result()).value();
    List<EvidenceId> evidence = new ArrayList<>(List.of(goal.id()));
    trials.forEach(t -> evidence.add(t.id()));
    return known(id, evidence, Satisfaction.trialRate(rate));
  }

  private static Finding<Level> ended(
      Setting in, String id, Evidence.Goal goal, EvidenceId measure) {
    if (!(in.world().find(measure) instanceof Evidence.Measure m)) {
      return known(id, List.of(goal.id()), Satisfaction.ended(false, false));
    }
    boolean over = m.ends() != null && m.ends().latest().isBefore(in.world().date());
    return known(id, List.of(goal.id(), measure), Satisfaction.ended(true, over));
  }

  private static Finding<Level> inForce(
      Setting in, String id, Evidence.Goal goal, EvidenceId agreement) {
    if (!(in.world().find(agreement) instanceof Evidence.Agreement a)) {
      return known(id, List.of(goal.id()), Satisfaction.inForce(false, false));
    }
    Finding<LifeCycle.Status> status = Commitment.status(in, a);
    LifeCycle.Stage stage = ((Finding.Known<LifeCycle.Status>) status.result()).value().stage();
    List<EvidenceId> evidence = new ArrayList<>(status.evidence());
    evidence.add(goal.id());
    return known(
        id,
        evidence,
        Satisfaction.inForce(
            true, stage == LifeCycle.Stage.IN_FORCE || stage == LifeCycle.Stage.NOTICE_GIVEN));
  }

  /// The last value of a series: of the latest period, and of that the last published.
  public static Optional<Evidence.Indicator> latest(Setting in, ActorId actor, String series) {
    return in
        .world()
        .items(
            Evidence.Indicator.class,
            i ->
                i.series().equals(series)
                    && in.world().ledger().stateOf(i.actor()).equals(actor)
                    && i.counterpart() == null)
        .stream()
        .max(
            Comparator.comparing((Evidence.Indicator i) -> i.when().latest())
                .thenComparing(i -> i.attribution().credibility(), Comparator.reverseOrder())
                .thenComparing(i -> i.attribution().published().latest())
                .thenComparing(Evidence::id));
  }

  private static Finding<Level> known(String id, List<EvidenceId> evidence, Level level) {
    return Finding.known(id, Methods.SATISFACTION, evidence, level, level.working());
  }
}
