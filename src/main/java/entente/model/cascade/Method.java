// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.payoff.Draws;

/// How probabilities were found.
public sealed interface Method {
  /// Every way in which the decisions can fall was gone through, most at one estimate.
  record Enumerated(long ways) implements Method {}

  /// Decisions were drawn.
  ///
  /// @param within by how much any one probability is off at most, in 99 of 100 cases: 2.576
  ///   standard errors at a probability of one half, the widest
  record Sampled(Draws draws, double within) implements Method {
    static Sampled of(Draws draws) {
      return new Sampled(draws, 2.576 * 0.5 / Math.sqrt(draws.count()));
    }
  }
}
