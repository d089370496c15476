// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.bargaining;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;

/// The settlements that both sides prefer to fighting.
///
/// @param range side A's part of what is fought over, within 0 to 1
public record BargainingRange(Interval range, List<Working> working) {
  public BargainingRange {
    working = List.copyOf(working);
  }

  /// The range [p - costA, p + costB], cut to 0 to 1.
  ///
  /// @param p probability that side A wins the war
  /// @param costA side A's cost of the war, as a share of what is fought over
  /// @param costB side B's cost of the war, in the same way
  public static BargainingRange of(double p, double costA, double costB) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1, not " + p);
    }
    if (!(costA >= 0) || !(costB >= 0)) {
      throw new IllegalArgumentException(
          "a cost of war is not below zero: " + costA + ", " + costB);
    }
    Interval range = new Interval(p - costA, p + costB).clampedTo(Interval.UNIT);
    return new BargainingRange(
        range,
        List.of(
            new Working(
                "range = [%s - %s, %s + %s] within [0, 1] = %s"
                    .formatted(
                        Figures.number(p),
                        Figures.number(costA),
                        Figures.number(p),
                        Figures.number(costB),
                        range))));
  }
}
