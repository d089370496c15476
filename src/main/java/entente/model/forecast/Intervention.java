// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import entente.domain.Interval;

/// A third party's choice whether to join a side at war, in the form of Smith 1995: it joins if
/// [p(B + C wins) - p(B wins)] V + H >= k, where the chance that a side wins is its part of the
/// strength of all who fight.
///
/// @param opponent strength of A, against whom it would fight, in any unit
/// @param partner strength of B, whom it would join
/// @param own strength of C
/// @param stake V, what B's victory is worth to C
/// @param honour H, what keeping the pledge is worth to C by itself; 0 without a pledge
/// @param cost k, what joining costs C; stake, honour and cost are in one unit
public record Intervention(
    double opponent, double partner, double own, Interval stake, Interval honour, Interval cost) {
  public Intervention {
    if (!(opponent > 0 && partner >= 0 && own >= 0)) {
      throw new IllegalArgumentException(
          "strengths are not below 0, and the opponent's is above, not "
              + opponent
              + ", "
              + partner
              + ", "
              + own);
    }
  }

  /// By how much joining raises the partner's chance to win.
  public double gainInChance() {
    double alone = partner / (opponent + partner);
    double together = (partner + own) / (opponent + partner + own);
    return together - alone;
  }

  /// What joining is worth less what it costs; C joins where it is not below 0.
  public Interval net() {
    return stake.times(gainInChance()).plus(honour).minus(cost);
  }
}
