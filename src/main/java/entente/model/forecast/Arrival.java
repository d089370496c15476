// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;
import org.hipparchus.distribution.continuous.GammaDistribution;

/// How likely it is that an event comes at least once within a time, from how often it came so far.
///
/// Events come at an even pace (Poisson) whose rate is not known: with Jeffreys' prior and n events
/// in T days it is Gamma(n + 1/2, T), and the chance of at least one within t days is 1 - (T / (T +
/// t))^(n + 1/2). Not for use where events are planned for a day, or where what drives them changed
/// within T.
///
/// Reference: Gelman, A. and others, Bayesian data analysis, 3rd edition, 2013, section 2.6.
public final class Arrival {
  private static final double JEFFREYS = 0.5;

  private Arrival() {}

  /// The chance of at least one event.
  ///
  /// @param events how many came
  /// @param days in how many days they came, above 0
  /// @param ahead the days ahead, at least 0
  public static Prospect within(int events, double days, double ahead) {
    if (events < 0 || !(days > 0) || !(ahead >= 0)) {
      throw new IllegalArgumentException(
          events + " events in " + days + " days say nothing of the next " + ahead + " days");
    }
    double shape = events + JEFFREYS;
    double point = 1 - Math.pow(days / (days + ahead), shape);
    GammaDistribution rate = new GammaDistribution(shape, 1 / days);
    Interval range =
        Interval.of(
            Math.min(point, chance(rate.inverseCumulativeProbability(0.05), ahead)),
            Math.max(point, chance(rate.inverseCumulativeProbability(0.95), ahead)));
    return Prospect.of(
        range,
        point,
        List.of(
            new Working(
                Figures.number(events)
                    + " in "
                    + Figures.number(days)
                    + " days: rate ~ Gamma("
                    + Figures.number(shape)
                    + ", "
                    + Figures.number(days)
                    + " d)"),
            new Working(
                "at least one within "
                    + Figures.number(ahead)
                    + " days: 1 - ("
                    + Figures.number(days)
                    + " / "
                    + Figures.number(days + ahead)
                    + ")^"
                    + Figures.number(shape)
                    + " = "
                    + Figures.decimals(point, 3))));
  }

  private static double chance(double rate, double ahead) {
    return -Math.expm1(-rate * ahead);
  }
}
