// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

/// How many times a model is tried, and the seed that makes the same tries again.
public record Draws(long seed, int count) {
  public Draws {
    if (count < 1) {
      throw new IllegalArgumentException(count + " draws are too few. Maybe try 10,000.");
    }
  }

  public static Draws of(long seed, int count) {
    return new Draws(seed, count);
  }
}
