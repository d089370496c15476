// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.List;

/// Where an alternative stands over all weights and measurements.
///
/// @param ranks rank acceptability: the probability of each rank, the first rank first;
///   alternatives of equal value share the better rank
/// @param aboveZero the probability that its value is above 0
/// @param mean its mean value
public record Standing(
    String alternative, List<Estimate> ranks, Estimate aboveZero, double mean, Central central) {
  public Standing {
    ranks = List.copyOf(ranks);
  }
}
