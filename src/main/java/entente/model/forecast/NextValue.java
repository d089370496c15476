// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/// How likely it is that a later value of a series lies above an amount: a random walk from the
/// last value, its steps as wide as those so far.
///
/// The range runs from no drift to the mean step as drift; the point is midway. Not for use on
/// fewer than four values.
///
/// Reference: Box, G. E. P. and Jenkins, G. M. Time series analysis, 1970, on the random walk.
public final class NextValue {
  /// The fewest values that it takes.
  public static final int LEAST_VALUES = 4;

  private NextValue() {}

  /// The chance to lie above an amount.
  ///
  /// @param values in order of time
  /// @param ahead how many periods after the last value
  public static Prospect above(List<Double> values, int ahead, double amount) {
    if (values.size() < LEAST_VALUES || ahead < 1) {
      throw new IllegalArgumentException(
          values.size() + " values say nothing of one " + ahead + " periods later");
    }
    List<Double> steps = new ArrayList<>();
    for (int at = 1; at < values.size(); at++) {
      steps.add(values.get(at) - values.get(at - 1));
    }
    double mean = steps.stream().mapToDouble(d -> d).average().orElseThrow();
    double variance =
        steps.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum() / (steps.size() - 1);
    double spread = Math.sqrt(variance * ahead * (1 + 1.0 / steps.size()));
    double last = values.getLast();
    double still = chance(last - amount, spread, steps.size() - 1);
    double drifting = chance(last + mean * ahead - amount, spread, steps.size() - 1);
    double point = (still + drifting) / 2;
    return Prospect.of(
        Interval.point(still).hull(Interval.point(drifting)),
        point,
        List.of(
            new Working(
                "last value "
                    + Figures.number(last)
                    + "; "
                    + Figures.number(steps.size())
                    + " steps, mean "
                    + Figures.significant(mean, 3)
                    + ", spread over "
                    + Figures.number(ahead)
                    + " periods "
                    + Figures.significant(spread, 3)),
            new Working(
                "above "
                    + Figures.number(amount)
                    + " by Student's t: without drift "
                    + Figures.decimals(still, 3)
                    + ", with it "
                    + Figures.decimals(drifting, 3))));
  }

  private static double chance(double above, double spread, int freedom) {
    if (spread == 0) {
      return above > 0 ? 1 : 0;
    }
    return new TDistribution(freedom).cumulativeProbability(above / spread);
  }
}
