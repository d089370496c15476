// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

/// A forecast of a yes-or-no question that has resolved.
///
/// @param probability of yes, as forecast
/// @param happened whether it was yes
public record Forecast(String question, double probability, boolean happened) {
  public Forecast {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "the forecast of " + question + " is " + probability + ", not between 0 and 1");
    }
  }

  /// The squared distance from what happened: 0 is best, 1 worst, 0.25 what always saying 0.5 gets.
  public double brier() {
    double missed = probability - (happened ? 1 : 0);
    return missed * missed;
  }

  /// Less the natural logarithm of the probability given to what happened, which is cut to
  /// [Scoring#LEAST] and [Scoring#MOST] first: 0.01005 is best, 4.605 worst, 0.6931 what always
  /// saying 0.5 gets.
  public double logScore() {
    double cut = Math.clamp(probability, Scoring.LEAST, Scoring.MOST);
    return -Math.log(happened ? cut : 1 - cut);
  }

  Forecast withProbability(double other) {
    return new Forecast(question, other, happened);
  }
}
