// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import java.util.Arrays;
import java.util.List;

/// Decisions drawn for many cascades at once, a bit for each.
///
/// A number is drawn bit by bit, the highest first, and only until it is told from every level for
/// every cascade. Bits come from SplitMix64 (Steele, Lea and Flood 2014), whose states are a sum,
/// not a chain, so that the processor computes many at once.
final class Coins {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private static final int PLACES = 64;

  private final long[] steps;
  private final long[] drawn;
  private final long[][] open;
  private final long seed;

  /// @param words how many words of 64 cascades a row has
  /// @param levels the most levels that a decision has
  Coins(long seed, int words, int levels) {
    this.seed = seed;
    steps = new long[words];
    for (int k = 0; k < words; k++) {
      steps[k] = (k + 1) * GAMMA;
    }
    drawn = new long[words];
    open = new long[levels][words];
  }

  /// Sets a row for each level where the number drawn lies below it.
  ///
  /// @param stream whose numbers are drawn
  /// @param block the how manieth numbers of the stream
  /// @param thresholds the levels as 64 binary places
  /// @param certain how many of the highest levels are 1
  void draw(long stream, long block, long[] thresholds, int certain, long[][] rows, int firstRow) {
    long state = mixed(seed ^ stream) + block * PLACES * steps.length * GAMMA;
    int levels = thresholds.length;
    for (int level = levels - certain; level < levels; level++) {
      Arrays.fill(rows[firstRow + level], -1L);
    }
    int open = levels - certain;
    for (int level = 0; level < open; level++) {
      Arrays.fill(rows[firstRow + level], 0);
      Arrays.fill(this.open[level], -1L);
    }
    long undecided = open == 0 ? 0 : -1L;
    for (int place = PLACES - 1; place >= 0 && undecided != 0; place--) {
      next(state, steps, drawn);
      state += steps.length * GAMMA;
      undecided = 0;
      for (int level = 0; level < open; level++) {
        long threshold = thresholds[level];
        if (threshold << (PLACES - 1 - place) != 0) {
          undecided |=
              (threshold >>> place & 1) == 1
                  ? one(drawn, this.open[level], rows[firstRow + level])
                  : zero(drawn, this.open[level]);
        }
      }
    }
  }

  /// The 64 binary places of a probability below 1.
  static long threshold(double probability) {
    return (long) Math.scalb(probability, 63) << 1;
  }

  static long[] thresholds(List<Double> levels) {
    return levels.stream().mapToLong(level -> level >= 1 ? -1L : threshold(level)).toArray();
  }

  private static void next(long state, long[] steps, long[] into) {
    for (int k = 0; k < into.length; k++) {
      into[k] = mixed(state + steps[k]);
    }
  }

  private static long mixed(long state) {
    long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static long one(long[] drawn, long[] open, long[] below) {
    long undecided = 0;
    for (int k = 0; k < drawn.length; k++) {
      below[k] |= open[k] & ~drawn[k];
      open[k] &= drawn[k];
      undecided |= open[k];
    }
    return undecided;
  }

  private static long zero(long[] drawn, long[] open) {
    long undecided = 0;
    for (int k = 0; k < drawn.length; k++) {
      open[k] &= ~drawn[k];
      undecided |= open[k];
    }
    return undecided;
  }
}
