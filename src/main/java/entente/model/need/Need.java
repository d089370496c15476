// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.need;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;

/// The part of a need that is met.
///
/// @param share flow over need, a share of one, not cut at one
/// @param gap need that the flow leaves open, per year, never below zero
public record Need(Interval share, Interval gap, List<Working> working) {
  public Need {
    working = List.copyOf(working);
  }

  /// What a flow meets of a need, both per year and in one unit.
  public static Need met(Interval flowPerYear, Interval needPerYear) {
    if (flowPerYear.low() < 0) {
      throw new IllegalArgumentException("a flow is not below zero: " + flowPerYear);
    }
    if (needPerYear.low() <= 0) {
      throw new IllegalArgumentException("a need is above zero: " + needPerYear);
    }
    Interval share =
        new Interval(
            over(flowPerYear.low(), needPerYear.high()),
            over(flowPerYear.high(), needPerYear.low()));
    Interval gap =
        new Interval(
            left(needPerYear.low(), flowPerYear.high()),
            left(needPerYear.high(), flowPerYear.low()));
    return new Need(
        share,
        gap,
        List.of(
            new Working(
                "share of need met: %s / %s = %s"
                    .formatted(flowPerYear, needPerYear, percent(share))),
            new Working("need left open: %s - %s = %s".formatted(needPerYear, flowPerYear, gap))));
  }

  private static double over(double flow, double need) {
    return Double.isInfinite(need) ? 0 : flow / need;
  }

  private static double left(double need, double flow) {
    return Double.isInfinite(flow) ? 0 : Math.max(0, need - flow);
  }

  private static String percent(Interval share) {
    if (share.isPoint()) {
      return Figures.percent(share.low());
    }
    return Double.isInfinite(share.high())
        ? "at least " + Figures.percent(share.low())
        : Figures.percent(share.low()) + " to " + Figures.percent(share.high());
  }
}
