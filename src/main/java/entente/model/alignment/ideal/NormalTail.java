// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import org.hipparchus.special.Erf;

/// The logarithm of the standard normal distribution function, and its slope `phi(x) / Phi(x)`, by
/// cubic interpolation between exact values. Absolute error of the logarithm below 1e-8.
final class NormalTail {
  private static final int STEPS = 32;
  private static final int LEAST = -36;
  private static final int MOST = 9;
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /// At 2k the logarithm at `LEAST + k / STEPS`, at 2k + 1 its slope over one step.
  private static final double[] KNOTS = knots();

  private NormalTail() {}

  /// `log Phi(x)`.
  static double log(double x) {
    if (x >= MOST) {
      return 0;
    }
    if (x < LEAST) {
      return logFar(x);
    }
    double place = (x - LEAST) * STEPS;
    int k = (int) place;
    double t = place - k;
    double from = KNOTS[2 * k];
    double slope = KNOTS[2 * k + 1];
    double rise = KNOTS[2 * k + 2] - from;
    double end = KNOTS[2 * k + 3];
    return from + t * (slope + t * (3 * rise - 2 * slope - end + t * (slope + end - 2 * rise)));
  }

  /// `phi(x) / Phi(x)`, the slope of [#log(double)].
  static double slope(double x) {
    if (x >= MOST) {
      return 0;
    }
    if (x < LEAST) {
      return -x - 1 / x;
    }
    double place = (x - LEAST) * STEPS;
    int k = (int) place;
    double t = place - k;
    double slope = KNOTS[2 * k + 1];
    double rise = KNOTS[2 * k + 2] - KNOTS[2 * k];
    double end = KNOTS[2 * k + 3];
    return STEPS
        * (slope + t * (6 * rise - 4 * slope - 2 * end + 3 * t * (slope + end - 2 * rise)));
  }

  private static double logFar(double x) {
    double square = x * x;
    return -0.5 * square - HALF_LOG_TWO_PI - Math.log(-x) + Math.log1p(-1 / square);
  }

  private static double[] knots() {
    int count = (MOST - LEAST) * STEPS + 1;
    double[] knots = new double[2 * count + 2];
    for (int k = 0; k < count; k++) {
      double x = LEAST + (double) k / STEPS;
      double log = x > 0 ? Math.log1p(-upper(x)) : Math.log(upper(-x));
      knots[2 * k] = log;
      knots[2 * k + 1] = Math.exp(-0.5 * x * x - HALF_LOG_TWO_PI - log) / STEPS;
    }
    return knots;
  }

  private static double upper(double x) {
    return 0.5 * Erf.erfc(x / Math.sqrt(2));
  }
}
