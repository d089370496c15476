// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import entente.domain.Figures;
import entente.domain.Working;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Erf;

/// The rank test of trend: pairs that rise against pairs that fall.
///
/// @param s pairs that rise less pairs that fall
/// @param tau Kendall's tau-b of value and time, -1 to 1; 0 when all values are alike
/// @param p two-sided probability of an S as far from zero without a trend
/// @param exact whether p is from the exact distribution (up to 10 values, no ties) or the normal
///   approximation with ties and continuity corrected
public record MannKendall(int s, double tau, double p, boolean exact, List<Working> working) {
  private static final int EXACT_MOST = 10;

  public MannKendall {
    working = List.copyOf(working);
  }

  /// The test on the middles of the values.
  public static MannKendall test(List<Point> points) {
    return inOrder(
        Trend.of(points).points().stream().map(point -> point.value().middle()).toList());
  }

  /// The test on values in the order of time.
  public static MannKendall inOrder(List<Double> values) {
    int n = values.size();
    if (n < 2) {
      throw new IllegalArgumentException("a trend needs two values, not " + n);
    }
    int s = 0;
    Map<Double, Integer> tied = new HashMap<>();
    for (int i = 0; i < n; i++) {
      tied.merge(values.get(i) + 0.0, 1, Integer::sum);
      for (int j = i + 1; j < n; j++) {
        s += (int) Math.signum(values.get(j) - values.get(i));
      }
    }
    double pairs = n * (n - 1.0) / 2;
    double tiedPairs = 0;
    double correction = 0;
    for (int t : tied.values()) {
      tiedPairs += t * (t - 1.0) / 2;
      correction += t * (t - 1.0) * (2.0 * t + 5);
    }
    double tau = tiedPairs == pairs ? 0 : s / Math.sqrt((pairs - tiedPairs) * pairs);
    boolean exact = n <= EXACT_MOST && tiedPairs == 0;
    double variance = (n * (n - 1.0) * (2.0 * n + 5) - correction) / 18;
    double p = exact ? exact(n, Math.abs(s)) : normal(Math.abs(s), variance);
    return new MannKendall(
        s,
        tau,
        p,
        exact,
        List.of(
            new Working(
                "S = %s over %s pairs, tau = %s"
                    .formatted(Figures.number(s), Figures.number(pairs), Figures.decimals(tau, 3))),
            new Working(
                exact
                    ? "p = %s, exact for %d values".formatted(Figures.decimals(p, 4), n)
                    : "p = %s, normal with variance %s"
                        .formatted(Figures.decimals(p, 4), Figures.number(variance)))));
  }

  /*
   * S = n(n-1)/2 - 2 q for q inversions. Permutations of n by inversions are the product of 1 + x + ... + x^(k-1) for
   * k up to n (Kendall 1975, chapter 5).
   */
  private static double exact(int n, int least) {
    double[] counts = {1};
    for (int k = 2; k <= n; k++) {
      double[] next = new double[counts.length + k - 1];
      for (int q = 0; q < counts.length; q++) {
        for (int shift = 0; shift < k; shift++) {
          next[q + shift] += counts[q];
        }
      }
      counts = next;
    }
    double all = 0;
    double extreme = 0;
    for (int q = 0; q < counts.length; q++) {
      all += counts[q];
      if (Math.abs(n * (n - 1) / 2 - 2 * q) >= least) {
        extreme += counts[q];
      }
    }
    return extreme / all;
  }

  private static double normal(int least, double variance) {
    if (least == 0 || variance <= 0) {
      return 1;
    }
    return Erf.erfc((least - 1) / Math.sqrt(2 * variance));
  }
}
