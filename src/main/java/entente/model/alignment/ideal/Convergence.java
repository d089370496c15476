// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import java.util.Arrays;
import org.hipparchus.special.Erf;

/// Whether chains that drew one number agree: the rank-normalised split R-hat and the bulk
/// effective sample size of Vehtari and others (2021), equations 1 to 14.
///
/// @param rHat the greater of the R-hat of the ranks and of the folded ranks
/// @param effective draws that are worth as much as independent ones
public record Convergence(double rHat, double effective) {
  /// Of chains of equal length, at least four draws each.
  public static Convergence of(double[][] chains) {
    int half = chains[0].length / 2;
    if (half < 2) {
      throw new IllegalArgumentException("a chain has at least four draws");
    }
    int count = chains.length * 2;
    double[] all = new double[count * half];
    for (int c = 0; c < chains.length; c++) {
      System.arraycopy(chains[c], 0, all, 2 * c * half, half);
      System.arraycopy(chains[c], chains[c].length - half, all, (2 * c + 1) * half, half);
    }
    double[] normal = ranked(all);
    double[] sorted = all.clone();
    Arrays.sort(sorted);
    double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    double[] folded = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      folded[i] = Math.abs(all[i] - middle);
    }
    double rHat = Math.max(rHat(normal, half), rHat(ranked(folded), half));
    return new Convergence(rHat, effective(normal, half));
  }

  private static double rHat(double[] draws, int length) {
    double within = within(draws, length);
    double total = (length - 1.0) / length * within + between(draws, length) / length;
    return within > 0 ? Math.sqrt(total / within) : total > 0 ? Double.POSITIVE_INFINITY : 1;
  }

  /// Geyer's initial monotone sequence of the autocorrelations of all chains.
  private static double effective(double[] draws, int length) {
    int chains = draws.length / length;
    double within = within(draws, length);
    double total = (length - 1.0) / length * within + between(draws, length) / length;
    if (!(total > 0)) {
      return draws.length;
    }
    double[] centred = draws.clone();
    for (int c = 0; c < chains; c++) {
      double mean = mean(draws, c * length, length);
      for (int i = c * length; i < (c + 1) * length; i++) {
        centred[i] -= mean;
      }
    }
    double sum = 0;
    double bound = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < length; lag += 2) {
      double pair =
          correlation(centred, length, lag, within, total)
              + correlation(centred, length, lag + 1, within, total);
      if (pair < 0) {
        break;
      }
      bound = Math.min(bound, pair);
      sum += bound;
    }
    double time = Math.max(2 * sum - 1, 1 / Math.log10(draws.length));
    return draws.length / time;
  }

  private static double correlation(
      double[] centred, int length, int lag, double within, double total) {
    if (lag == 0) {
      return 1;
    }
    int chains = centred.length / length;
    double sum = 0;
    for (int c = 0; c < chains; c++) {
      int from = c * length;
      for (int i = from; i < from + length - lag; i++) {
        sum += centred[i] * centred[i + lag];
      }
    }
    return 1 - (within - sum / chains / (length - 1)) / total;
  }

  private static double within(double[] draws, int length) {
    int chains = draws.length / length;
    double sum = 0;
    for (int c = 0; c < chains; c++) {
      double mean = mean(draws, c * length, length);
      for (int i = c * length; i < (c + 1) * length; i++) {
        sum += (draws[i] - mean) * (draws[i] - mean);
      }
    }
    return sum / chains / (length - 1);
  }

  private static double between(double[] draws, int length) {
    int chains = draws.length / length;
    double grand = mean(draws, 0, draws.length);
    double sum = 0;
    for (int c = 0; c < chains; c++) {
      double difference = mean(draws, c * length, length) - grand;
      sum += difference * difference;
    }
    return length * sum / (chains - 1);
  }

  private static double mean(double[] draws, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += draws[i];
    }
    return sum / count;
  }

  /// Normal scores of the ranks, equal draws sharing a mean rank (Blom 1958).
  private static double[] ranked(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double[] scores = new double[draws.length];
    for (int i = 0; i < draws.length; i++) {
      int first = Arrays.binarySearch(sorted, draws[i]);
      int last = first;
      while (first > 0 && sorted[first - 1] == draws[i]) {
        first--;
      }
      while (last + 1 < sorted.length && sorted[last + 1] == draws[i]) {
        last++;
      }
      double rank = (first + last) / 2.0 + 1;
      double share = (rank - 0.375) / (draws.length + 0.25);
      scores[i] = Math.sqrt(2) * Erf.erfInv(2 * share - 1);
    }
    return scores;
  }
}
