// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.ActorId;
import entente.domain.Interval;

/// Which of two actors gained more.
///
/// @param firstMore the probability that the first gained more
/// @param secondMore the probability that the second did; the two miss 1 by the probability of
///   equal gains
/// @param margin the least and the greatest lead of the first over the second that any weights and
///   any values within the intervals give
public record Comparison(
    ActorId first, ActorId second, Estimate firstMore, Estimate secondMore, Interval margin) {

  /// Whether the first's worst case is better than the second's best, under every weighting. It
  /// needs no probability.
  public boolean firstDominates() {
    return margin.low() > 0;
  }

  public boolean secondDominates() {
    return margin.high() < 0;
  }

  /// 1 where the first is more often ahead, -1 where the second is, 0 where neither.
  int leader() {
    return Double.compare(firstMore.value(), secondMore.value());
  }
}
