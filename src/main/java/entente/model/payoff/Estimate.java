// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Figures;
import entente.domain.Interval;

/// A probability as the share of draws in which something held, and how far chance may have moved
/// it.
public record Estimate(double value, int draws) {
  /// The 97.5 % point of the normal distribution.
  private static final double Z = 1.959963984540054;

  public Estimate {
    if (!(value >= 0 && value <= 1) || draws < 1) {
      throw new IllegalArgumentException(value + " of " + draws + " draws is not a share");
    }
  }

  static Estimate of(long times, int draws) {
    return new Estimate((double) times / draws, draws);
  }

  /// The Monte Carlo standard error, sqrt(p (1 - p) / n).
  public double standardError() {
    return Math.sqrt(value * (1 - value) / draws);
  }

  /// Where the exact probability lies with 95 % confidence, given the count of draws alone (Wilson
  /// 1927).
  public Interval within() {
    double square = Z * Z / draws;
    double middle = (value + square / 2) / (1 + square);
    double half = Z * Math.sqrt(value * (1 - value) / draws + square / (4 * draws)) / (1 + square);
    return Interval.of(Math.max(0, middle - half), Math.min(1, middle + half));
  }

  @Override
  public String toString() {
    return Figures.decimals(value, 4)
        + " (standard error "
        + Figures.significant(standardError(), 2)
        + ")";
  }
}
