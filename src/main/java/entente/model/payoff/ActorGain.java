// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.ActorId;
import entente.domain.Interval;
import java.util.List;

/// What the agreement was worth to an actor, by its goals.
///
/// @param possible the least and the greatest gain that any weights and any values within the
///   intervals give
/// @param gains the probability that it gained at all
/// @param mean the mean gain
/// @param ranks the probability of each rank by gain, the first rank first
/// @param central the weights that make it the first
public record ActorGain(
    ActorId actor,
    Interval possible,
    Estimate gains,
    double mean,
    List<Estimate> ranks,
    Central central) {
  public ActorGain {
    ranks = List.copyOf(ranks);
  }

  /// Whether it gained whatever the weights and wherever in their intervals the truths lie.
  public boolean certain() {
    return possible.low() > 0;
  }
}
