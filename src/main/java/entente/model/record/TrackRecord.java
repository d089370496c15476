// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.record;

import entente.domain.Figures;
import entente.domain.Working;
import java.util.List;
import org.hipparchus.distribution.continuous.BetaDistribution;

/// A track record: the rate of success that trials bear out.
public final class TrackRecord {
  private TrackRecord() {}

  /// The rate after trials, from Jeffreys' prior.
  public static Rate of(int successes, int failures) {
    return of(successes, failures, Prior.JEFFREYS);
  }

  public static Rate of(int successes, int failures, Prior prior) {
    if (successes < 0 || failures < 0) {
      throw new IllegalArgumentException(
          "trials are counted from zero, not "
              + successes
              + " successes and "
              + failures
              + " failures");
    }
    double alpha = prior.alpha() + successes;
    double beta = prior.beta() + failures;
    double mean = alpha / (alpha + beta);
    BetaDistribution posterior = new BetaDistribution(alpha, beta);
    double q05 = posterior.inverseCumulativeProbability(0.05);
    double q50 = posterior.inverseCumulativeProbability(0.50);
    double q95 = posterior.inverseCumulativeProbability(0.95);
    int trials = Math.addExact(successes, failures);
    return new Rate(
        mean,
        q05,
        q50,
        q95,
        successes,
        trials,
        List.of(
            new Working(
                "%s prior Beta(%s, %s) + %s of %s trials = Beta(%s, %s)"
                    .formatted(
                        prior.name(),
                        Figures.number(prior.alpha()),
                        Figures.number(prior.beta()),
                        Figures.number(successes),
                        Figures.number(trials),
                        Figures.number(alpha),
                        Figures.number(beta))),
            new Working(
                "mean %s / (%s + %s) = %s"
                    .formatted(
                        Figures.number(alpha),
                        Figures.number(alpha),
                        Figures.number(beta),
                        Figures.decimals(mean, 3))),
            new Working(
                "5 %%, 50 %% and 95 %% points: %s, %s, %s"
                    .formatted(
                        Figures.decimals(q05, 3),
                        Figures.decimals(q50, 3),
                        Figures.decimals(q95, 3)))));
  }
}
