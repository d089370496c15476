// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.ActorId;
import entente.domain.LifeCycleStep;
import entente.domain.PloverType;
import entente.domain.Quantity;
import entente.domain.When;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would make a question yes, in words that a model can answer from a world.
public sealed interface Criterion {
  /// The last day on which it can come about.
  LocalDate by();

  /// That an agreement reaches a step of its life: is ratified, enters into force, is invoked.
  record StepTaken(EvidenceId agreement, LifeCycleStep step, LocalDate by) implements Criterion {}

  /// That deliveries within a period pass an amount.
  record FlowAbove(String good, ActorId from, ActorId to, Quantity amount, When in)
      implements Criterion {
    @Override
    public LocalDate by() {
      return in.latest();
    }
  }

  /// That a running total passes an amount.
  record FigureAbove(String figure, Quantity amount, LocalDate by) implements Criterion {}

  /// That the value of a series for a period lies above an amount.
  record SeriesAbove(ActorId actor, String series, Quantity amount, When in) implements Criterion {
    @Override
    public LocalDate by() {
      return in.latest();
    }
  }

  /// That a trial of a capability succeeds after the day on which it is asked.
  record TrialSucceeds(ActorId actor, String capability, LocalDate by) implements Criterion {}

  /// That a mandate that lapsed, or will, stands.
  record MeasureStands(EvidenceId measure, LocalDate by) implements Criterion {}

  /// That an actor does for another what that one wants of it, whether or not it has pledged to.
  ///
  /// @param goal the goal of the other that it serves
  /// @param pledge the agreement by which it may be obliged to; null where there is none
  /// @param good what is handed over, where it is a delivery: reports of one settle the question
  record Serves(
      ActorId actor,
      ActorId other,
      EvidenceId goal,
      @Nullable EvidenceId pledge,
      @Nullable String good,
      LocalDate by)
      implements Criterion {}

  /// That an act of a kind happens in which all of some actors take part, on whichever side.
  ///
  /// @param against if any are named, one of these is its target
  /// @param since from when on such acts are counted, to see how frequent they are
  record ActHappens(
      PloverType type,
      @Nullable String mode,
      List<ActorId> who,
      List<ActorId> against,
      LocalDate since,
      LocalDate by)
      implements Criterion {
    public ActHappens {
      who = List.copyOf(who);
      against = List.copyOf(against);
    }
  }

  /// That actors sign an agreement that obliges them to a thing.
  record Pledged(
      List<ActorId> parties, entente.domain.Obligation obligation, LocalDate since, LocalDate by)
      implements Criterion {
    public Pledged {
      parties = List.copyOf(parties);
    }
  }
}
