// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.ActorId;
import java.util.List;

/// An actor with its goals.
public record Side(ActorId actor, List<Goal> goals) {
  public Side {
    goals = List.copyOf(goals);
    if (goals.stream().map(Goal::id).distinct().count() != goals.size()) {
      throw new IllegalArgumentException(
          actor + " has a goal twice in " + goals.stream().map(Goal::id).toList());
    }
  }

  /// The actor as one to be ranked: by dimension where all share the weights, by goal where each
  /// has its own.
  Alternative alternative(Weights weights) {
    return new Alternative(
        actor.value(), goals.stream().map(goal -> measurement(goal, weights)).toList());
  }

  private Measurement measurement(Goal goal, Weights weights) {
    String criterion =
        switch (weights) {
          case Weights.Common _ -> goal.dimension();
          case Weights.Own _ -> goal.id();
        };
    String alone = actor + "/" + goal.id();
    return new Measurement(criterion, goal.gain(), goal.origin().isEmpty() ? alone : goal.origin());
  }
}
