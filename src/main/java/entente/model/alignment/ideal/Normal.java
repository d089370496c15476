// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import java.util.random.RandomGenerator;
import org.hipparchus.special.Erf;

/// The standard normal distribution by table: its distribution function to 3e-8, and draws of it
/// between two bounds.
final class Normal {
  /// Beyond this the table ends; the tails hold less than 1e-15.
  private static final double END = 8;

  private static final int STEPS_A_UNIT = 1024;
  private static final double[] BELOW = new double[(int) (2 * END * STEPS_A_UNIT) + 2];

  /// Where a bound lies further out than this, draws come from the tail (Robert 1995).
  private static final double TAIL = 5;

  static {
    for (int at = 0; at < BELOW.length; at++) {
      double x = -END + (double) at / STEPS_A_UNIT;
      BELOW[at] = 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }
  }

  private Normal() {}

  /// The probability below `x`.
  static double below(double x) {
    if (x <= -END) {
      return 0;
    }
    if (x >= END) {
      return 1;
    }
    double place = (x + END) * STEPS_A_UNIT;
    int at = (int) place;
    return BELOW[at] + (place - at) * (BELOW[at + 1] - BELOW[at]);
  }

  /// The value with probability `p` below it (Acklam's rational approximation, to 1.2e-9 relative).
  static double quantile(double p) {
    if (p < 0.02425) {
      double q = Math.sqrt(-2 * Math.log(p));
      return tail(q);
    }
    if (p > 1 - 0.02425) {
      double q = Math.sqrt(-2 * Math.log1p(-p));
      return -tail(q);
    }
    double q = p - 0.5;
    double r = q * q;
    return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                            + 1.383577518672690e+02)
                        * r
                    - 3.066479806614716e+01)
                * r
            + 2.506628277459239e+00)
        * q
        / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                            + 6.680131188771972e+01)
                        * r
                    - 1.328068155288572e+01)
                * r
            + 1);
  }

  private static double tail(double q) {
    return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
                            - 2.549732539343734e+00)
                        * q
                    + 4.374664141464968e+00)
                * q
            + 2.938163982698783e+00)
        / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
                    + 3.754408661907416e+00)
                * q
            + 1);
  }

  /// A draw between two bounds, either of which may be infinite.
  static double between(double low, double high, RandomGenerator random) {
    if (low > TAIL) {
      return above(low, high, random);
    }
    if (high < -TAIL) {
      return -above(-high, -low, random);
    }
    double from = below(low);
    double to = below(high);
    double p = from + random.nextDouble() * (to - from);
    if (!(p > 0 && p < 1)) {
      return Math.max(low, Math.min(high, p <= 0 ? -END : END));
    }
    return Math.max(low, Math.min(high, quantile(p)));
  }

  /// A draw from far out above `low`, by an exponential that touches the normal density.
  private static double above(double low, double high, RandomGenerator random) {
    double rate = (low + Math.sqrt(low * low + 4)) / 2;
    while (true) {
      double x = low - Math.log1p(-random.nextDouble()) / rate;
      double miss = x - rate;
      if (x < high && random.nextDouble() <= Math.exp(-miss * miss / 2)) {
        return x;
      }
      if (high - low < 1e-6) {
        return low + random.nextDouble() * (high - low);
      }
    }
  }
}
