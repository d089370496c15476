// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import entente.domain.Figures;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Gamma;

/// When a rate of events changed, if it changed once.
///
/// Positions count the buckets before the change: 41 means that the 41st bucket is the last at the
/// old rate.
///
/// @param mode the likeliest position
/// @param q05 the change lies at or before this position with probability 0.05 or a little more
/// @param q95 the change lies at or before this position with probability 0.95 or a little more
/// @param rateBefore mean rate before the mode, events per bucket
/// @param rateAfter mean rate after the mode, events per bucket
/// @param logBayesFactor natural logarithm of the odds that the counts give one change over none
public record ChangePoint(
    int mode,
    int q05,
    int q95,
    double rateBefore,
    double rateAfter,
    double logBayesFactor,
    List<Working> working) {
  /// Shape of the Gamma prior of each rate.
  public static final double SHAPE_DEFAULT = 0.5;

  /// Rate of the Gamma prior of each rate, in buckets: half an event seen in a tenth of a bucket. A
  /// rate ten times smaller lowers the log Bayes factor by about 1.15, half the logarithm of ten.
  public static final double RATE_DEFAULT = 0.1;

  public ChangePoint {
    working = List.copyOf(working);
  }

  public static ChangePoint of(List<Integer> counts) {
    return of(counts, List.of());
  }

  /// The change in counts of buckets that have names, such as years or half-years.
  public static ChangePoint of(List<Integer> counts, List<String> labels) {
    return of(counts, labels, SHAPE_DEFAULT, RATE_DEFAULT);
  }

  /// The change under a prior of the reader's choice.
  ///
  /// @param counts events per bucket, in the order of time, at least two buckets
  /// @param labels a name for each bucket, or none
  /// @param shape of the Gamma prior, above zero
  /// @param rate of the Gamma prior, above zero
  public static ChangePoint of(
      List<Integer> counts, List<String> labels, double shape, double rate) {
    int n = counts.size();
    if (n < 2 || counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("a change needs two counts, none below zero: " + counts);
    }
    if (!labels.isEmpty() && labels.size() != n) {
      throw new IllegalArgumentException(n + " counts have " + labels.size() + " labels");
    }
    if (!(shape > 0) || !(rate > 0)) {
      throw new IllegalArgumentException(
          "a Gamma prior has a shape and rate above zero, not " + shape + " and " + rate);
    }
    int total = counts.stream().mapToInt(Integer::intValue).sum();
    List<Double> logs = new ArrayList<>();
    int before = 0;
    int mode = 1;
    int beforeMode = 0;
    for (int k = 1; k < n; k++) {
      before += counts.get(k - 1);
      double log = segment(before, k, shape, rate) + segment(total - before, n - k, shape, rate);
      logs.add(log);
      if (k == 1 || log > logs.get(mode - 1)) {
        mode = k;
        beforeMode = before;
      }
    }
    double most = logs.get(mode - 1);
    double sum = logs.stream().mapToDouble(log -> Math.exp(log - most)).sum();
    double logBayesFactor = most + Math.log(sum / (n - 1)) - segment(total, n, shape, rate);
    int q05 = quantile(logs, most, sum, 0.05);
    int q95 = quantile(logs, most, sum, 0.95);
    double rateBefore = (shape + beforeMode) / (rate + mode);
    double rateAfter = (shape + total - beforeMode) / (rate + n - mode);
    List<Working> working =
        List.of(
            new Working(
                "likeliest change after %s (probability %s); 5 %% to 95 %%: after %s to after %s"
                    .formatted(
                        name(labels, mode),
                        Figures.decimals(1 / sum, 2),
                        name(labels, q05),
                        name(labels, q95))),
            new Working(
                "rate before = (%s + %s) / (%s + %s) = %s"
                    .formatted(
                        Figures.number(shape),
                        Figures.number(beforeMode),
                        Figures.number(rate),
                        Figures.number(mode),
                        Figures.significant(rateBefore, 3))),
            new Working(
                "rate after = (%s + %s) / (%s + %s) = %s"
                    .formatted(
                        Figures.number(shape),
                        Figures.number(total - beforeMode),
                        Figures.number(rate),
                        Figures.number(n - mode),
                        Figures.significant(rateAfter, 3))),
            new Working(
                "log Bayes factor of one change over none = "
                    + Figures.decimals(logBayesFactor, 2)));
    return new ChangePoint(mode, q05, q95, rateBefore, rateAfter, logBayesFactor, working);
  }

  /// Logarithm of the probability of the counts of a segment, without the factorials that all
  /// positions share.
  private static double segment(int events, int buckets, double shape, double rate) {
    return shape * Math.log(rate)
        - Gamma.logGamma(shape)
        + Gamma.logGamma(shape + events)
        - (shape + events) * Math.log(rate + buckets);
  }

  private static int quantile(List<Double> logs, double most, double sum, double probability) {
    double reached = 0;
    for (int at = 0; at < logs.size(); at++) {
      reached += Math.exp(logs.get(at) - most) / sum;
      if (reached >= probability) {
        return at + 1;
      }
    }
    return logs.size();
  }

  private static String name(List<String> labels, int position) {
    return labels.isEmpty() ? "bucket " + position : labels.get(position - 1);
  }
}
