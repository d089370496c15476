// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.util.EnumSet;

/// The seven terms of likelihood of Intelligence Community Directive 203 (2015), with their bands
/// in per cent.
///
/// A probability on the border of two bands takes the upper one. Below 1 % and above 99 % the outer
/// terms still apply: the directive has no word for certainty, and a model earns none.
public enum Likelihood {
  ALMOST_NO_CHANCE("almost no chance", 0.01, 0.05),
  VERY_UNLIKELY("very unlikely", 0.05, 0.20),
  UNLIKELY("unlikely", 0.20, 0.45),
  ROUGHLY_EVEN_CHANCE("roughly even chance", 0.45, 0.55),
  LIKELY("likely", 0.55, 0.80),
  VERY_LIKELY("very likely", 0.80, 0.95),
  ALMOST_CERTAIN("almost certain", 0.95, 0.99);

  private final String term;
  private final double low;
  private final double high;

  Likelihood(String term, double low, double high) {
    this.term = term;
    this.low = low;
    this.high = high;
  }

  /// The term whose band holds a probability.
  public static Likelihood of(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1, not " + probability);
    }
    Likelihood found = ALMOST_NO_CHANCE;
    for (Likelihood term : values()) {
      if (probability >= term.low) {
        found = term;
      }
    }
    return found;
  }

  public String term() {
    return term;
  }

  public double low() {
    return low;
  }

  public double high() {
    return high;
  }

  /// How many terms an interval of probability touches.
  public static int bands(Interval probability) {
    return EnumSet.range(of(probability.low()), of(probability.high())).size();
  }
}
