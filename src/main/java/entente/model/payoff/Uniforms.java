// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

/// Columns of uniform numbers of 31 bits from SplitMix64 (Steele, Lea and Flood 2014), a stream
/// that depends on nothing but its seed and how much of it was drawn.
///
/// Each state is a sum, not a chain, so that the processor computes many at once.
final class Uniforms {
  /// The greatest number drawn.
  static final int MAX = Integer.MAX_VALUE;

  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private final long[] steps;
  private long state;

  Uniforms(long seed, int rows) {
    state = seed;
    steps = new long[rows];
    for (int k = 0; k < rows; k++) {
      steps[k] = (k + 1) * GAMMA;
    }
  }

  /// Fills two columns.
  void fill(int[] first, int[] second) {
    fill(state, steps, first, second);
    state += steps.length * GAMMA;
  }

  private static void fill(long state, long[] steps, int[] first, int[] second) {
    for (int k = 0; k < steps.length; k++) {
      long z = state + steps[k];
      z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
      z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
      z = z ^ (z >>> 31);
      first[k] = (int) (z >>> 33);
      second[k] = (int) z & MAX;
    }
  }
}
