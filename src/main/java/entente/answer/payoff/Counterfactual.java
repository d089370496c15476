// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.payoff;

import entente.answer.Finding;
import entente.answer.Setting;
import entente.answer.goals.Gauges;
import entente.answer.restriction.Restriction;
import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.Interval;
import entente.domain.PloverType;
import entente.evidence.Assumption;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Gauge;
import entente.model.goals.Level;
import entente.model.payoff.Goal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The same world without the partnership: no agreement between the two, nothing that went from one
/// to the other, no act of both together, and no veto of one that shielded the other.
///
/// What is struck out is listed, so that a reader sees what the baseline takes away; what of it
/// began before the subject agreement was signed is counted apart.
final class Counterfactual {
  private final Setting with;
  private final Setting without;
  private final boolean withoutVetoes;
  private final List<EvidenceId> struck;

  private Counterfactual(
      Setting with, Setting without, boolean withoutVetoes, List<EvidenceId> struck) {
    this.with = with;
    this.without = without;
    this.withoutVetoes = withoutVetoes;
    this.struck = List.copyOf(struck);
  }

  static Counterfactual of(Setting in) {
    return of(in, true);
  }

  /// @param withoutVetoes whether a veto on the other's behalf is taken to come from the
  ///   partnership
  static Counterfactual of(Setting in, boolean withoutVetoes) {
    TakenAway away =
        in.recall(List.of("counterfactual", withoutVetoes), at -> takenAway(at, withoutVetoes));
    return new Counterfactual(
        in, in.in(in.world().assuming(away.assumptions())), withoutVetoes, away.struck());
  }

  /// What of a world goes with the partnership.
  private record TakenAway(List<EvidenceId> struck, List<Assumption> assumptions) {}

  private static TakenAway takenAway(Setting in, boolean withoutVetoes) {
    List<EvidenceId> struck = new ArrayList<>();
    for (Evidence item : in.world().all()) {
      if (ofThePartnership(in, item)) {
        struck.add(item.id());
      }
    }
    List<Assumption> assumptions = new ArrayList<>();
    struck.forEach(id -> assumptions.add(new Assumption.WithoutItem(id)));
    for (Evidence.Vote vote : in.world().items(Evidence.Vote.class)) {
      for (ActorId shield : in.file().parties()) {
        if (withoutVetoes
            && vote.about().contains(in.other(shield))
            && vote.ballots().get(shield) == Choice.NO) {
          assumptions.add(new Assumption.SetBallot(vote.id(), shield, Choice.ABSTAIN));
        }
      }
    }
    return new TakenAway(struck, assumptions);
  }

  private static boolean ofThePartnership(Setting in, Evidence item) {
    return switch (item) {
      case Evidence.Agreement a -> a.parties().containsAll(in.file().parties());
      case Evidence.Article a -> between(in, a.agreement());
      case Evidence.Step s -> between(in, s.agreement());
      case Evidence.Flow f -> in.states(List.of(f.from(), f.to())).containsAll(in.file().parties());
      case Evidence.Indicator i ->
          i.counterpart() != null
              && in.states(List.of(i.actor(), i.counterpart())).containsAll(in.file().parties());
      case Evidence.Event e -> in.joint(e);
      case Evidence.Vote _,
          Evidence.Measure _,
          Evidence.Statement _,
          Evidence.Recognition _,
          Evidence.Denial _,
          Evidence.Trial _,
          Evidence.Conversion _,
          Evidence.Goal _ ->
          false;
    };
  }

  private static boolean between(Setting in, EvidenceId agreement) {
    return in.world().findClaimed(agreement) instanceof Evidence.Agreement a
        && a.parties().containsAll(in.file().parties());
  }

  /// Flows between the two that began before the subject agreement was signed.
  List<EvidenceId> flowsBefore(LocalDate signed) {
    return struck.stream()
        .filter(id ->
            with.world().find(id) instanceof Evidence.Flow flow
                && flow.when().earliest().isBefore(signed))
        .toList();
  }

  List<EvidenceId> flows() {
    return struck.stream().filter(id -> with.world().find(id) instanceof Evidence.Flow).toList();
  }

  /// What the partnership changed for a goal: attainment with it less attainment without.
  ///
  /// Where the indicator does not move but the partner is recorded to have helped, how much the
  /// help did is not known: anything from nothing to all that is attained.
  Goal gain(Evidence.Goal goal) {
    return with.recall(
        List.of("gain", goal, withoutVetoes), at -> of(at, withoutVetoes).gained(goal));
  }

  private Goal gained(Evidence.Goal goal) {
    Finding<Level> now = Gauges.level(with, goal);
    String origin = origin(goal, now);
    List<String> evidence = behind(goal, now).stream().map(EvidenceId::value).toList();
    @Nullable Level attained = level(now);
    if (attained == null || attained.missing()) {
      return helped(goal)
          ? new Goal(goal.id().value(), goal.dimension(), Interval.UNIT, origin, evidence)
          : new Goal(goal.id().value(), goal.dimension(), Interval.point(0), origin, evidence);
    }
    Interval then = without(goal, attained);
    if (then.equals(attained.level())) {
      Interval gain = helped(goal) ? Interval.of(0, attained.level().high()) : Interval.point(0);
      return new Goal(goal.id().value(), goal.dimension(), gain, origin, evidence);
    }
    return Goal.measured(
        goal.id().value(), goal.dimension(), attained.level(), then, origin, evidence);
  }

  /// Everything that a gain follows from: what measures it with the partnership and without it, the
  /// acts that may have helped, and the votes that would have ended otherwise.
  private Set<EvidenceId> behind(Evidence.Goal goal, Finding<Level> now) {
    Set<EvidenceId> all = new TreeSet<>(now.evidence());
    all.addAll(Gauges.level(without, goal).evidence());
    Stream.concat(goal.served().stream(), goal.stated().stream())
        .filter(with.world()::holds)
        .forEach(all::add);
    if (goal.measuredBy() instanceof Gauge.MeasureEnded(EvidenceId id)
        && with.world().find(id) instanceof Evidence.Measure measure) {
      renewals(measure).forEach(vote -> all.add(vote.id()));
    }
    return all;
  }

  private Interval without(Evidence.Goal goal, Level attained) {
    if (goal.measuredBy() instanceof Gauge.MeasureEnded(EvidenceId id)
        && with.world().find(id) instanceof Evidence.Measure measure
        && attained.level().low() == 1
        && renewedWithoutVeto(measure)) {
      return Interval.point(0);
    }
    @Nullable Level then = level(Gauges.level(without, goal));
    if (then == null || then.missing()) {
      return Interval.point(0);
    }
    return then.level();
  }

  /// Whether a text on the measure's targets that failed would have been adopted without the
  /// partner's veto.
  private boolean renewedWithoutVeto(Evidence.Measure measure) {
    return renewals(measure)
        .anyMatch(vote -> adopted(without, vote) && !adopted(with, vote(vote.id())));
  }

  /// The texts on a measure's targets that were voted on while it ran.
  private Stream<Evidence.Vote> renewals(Evidence.Measure measure) {
    return without
        .world()
        .items(Evidence.Vote.class, vote -> vote.body().equals(measure.by()))
        .stream()
        .filter(vote -> vote.about().stream().anyMatch(measure.on()::contains))
        .filter(vote ->
            measure.ends() != null && !vote.when().earliest().isAfter(measure.ends().latest()));
  }

  private Evidence.Vote vote(EvidenceId id) {
    return (Evidence.Vote) with.world().getClaimed(id);
  }

  private static boolean adopted(Setting in, Evidence.Vote vote) {
    Finding<?> decision = Restriction.decision(in, vote);
    return decision != null
        && decision.result()
            instanceof Finding.Known<?>(entente.model.restriction.Council.Decision decided)
        && decided.adopted();
  }

  /// Whether an act of the partner, or of both, is recorded to serve the goal.
  private boolean helped(Evidence.Goal goal) {
    ActorId partner = with.other(with.world().ledger().stateOf(goal.holder()));
    return Stream.concat(goal.served().stream(), goal.stated().stream())
        .map(with.world()::find)
        .anyMatch(item ->
            switch (item) {
              case Evidence.Event e ->
                  e.type().compareTo(PloverType.REQUEST) < 0
                      && with.states(Stream.concat(e.who().stream(), e.whom().stream()).toList())
                          .contains(partner);
              case Evidence.Flow f -> with.world().ledger().stateOf(f.from()).equals(partner);
              case Evidence.Step s -> between(with, s.agreement());
              case Evidence.Agreement a -> a.parties().contains(partner);
              case Evidence.Article a -> between(with, a.agreement());
              case Evidence.Vote v -> v.ballots().containsKey(partner);
              case null, default -> false;
            });
  }

  private String origin(Evidence.Goal goal, Finding<Level> level) {
    return level.evidence().stream()
        .filter(id -> !id.equals(goal.id()))
        .findFirst()
        .map(id -> with.world().originOf(id).value())
        .orElse("");
  }

  private static @Nullable Level level(Finding<Level> finding) {
    return switch (finding.result()) {
      case Finding.Known<Level>(Level level) -> level;
      case Finding.Unknown<Level> _ -> null;
    };
  }
}
