// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// How likely it is that a running total passes an amount, from its pace so far.
///
/// The total at the end is log-normal about what the pace so far leads to. How far a pace holds is
/// not known: a spread of 0.5 in logarithms (a factor of 1.65 either way) is this model's
/// assumption, and 0.25 and 1 bound the range. Not for use where the total so far is a wild guess.
public final class Passing {
  private static final double SPREAD = 0.5;
  private static final Interval SPREADS = Interval.of(0.25, 1);

  private Passing() {}

  /// The chance that a total passes an amount.
  ///
  /// @param total so far, above 0; of a bound, its lower end
  /// @param days in how many days it came about, above 0
  /// @param ahead the days ahead; 0 where the time is over and only reports are to come
  /// @param amount in the total's unit, above 0
  public static Prospect of(double total, double days, double ahead, double amount) {
    if (!(total > 0) || !(days > 0) || !(ahead >= 0) || !(amount > 0)) {
      throw new IllegalArgumentException(
          total + " in " + days + " days has no pace to compare with " + amount);
    }
    if (total > amount) {
      return Prospect.settled(
          "reports come to " + Figures.number(total) + ", above " + Figures.number(amount));
    }
    double led = total * (days + ahead) / days;
    double distance = Math.log(led / amount);
    NormalDistribution normal = new NormalDistribution();
    double point = normal.cumulativeProbability(distance / SPREAD);
    Interval range =
        Interval.point(normal.cumulativeProbability(distance / SPREADS.low()))
            .hull(Interval.point(normal.cumulativeProbability(distance / SPREADS.high())));
    return Prospect.of(
        range,
        point,
        List.of(
            new Working(
                Figures.number(total)
                    + " in "
                    + Figures.number(days)
                    + " days leads to "
                    + Figures.significant(led, 4)
                    + " in "
                    + Figures.number(days + ahead)),
            new Working(
                "ln("
                    + Figures.significant(led, 4)
                    + " / "
                    + Figures.number(amount)
                    + ") / "
                    + SPREAD
                    + " = "
                    + Figures.decimals(distance / SPREAD, 3)
                    + ", below which lies "
                    + Figures.decimals(point, 3))));
  }
}
