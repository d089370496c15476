// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.hypotheses;

/// How much a graded item counts, from 0 to 1: the product of a weight for the source's reliability
/// and one for the information's credibility.
///
/// The scale itself is ordinal and gives no numbers: equal steps of 0.2 from 1, and 0.5 for what
/// cannot be judged, are this model's assumption.
public final class AdmiraltyWeight {
  private static final double STEP = 0.2;
  private static final double UNJUDGED = 0.5;

  private AdmiraltyWeight() {}

  /// The weight of a grade.
  ///
  /// @param reliability A (completely reliable) to E (unreliable), or F (cannot be judged)
  /// @param credibility 1 (confirmed) to 5 (improbable), or 6 (cannot be judged)
  public static double of(char reliability, int credibility) {
    if (reliability < 'A' || reliability > 'F' || credibility < 1 || credibility > 6) {
      throw new IllegalArgumentException(
          "'" + reliability + credibility + "' is no grade: A to F, then 1 to 6");
    }
    return step(reliability - 'A') * step(credibility - 1);
  }

  private static double step(int down) {
    return down == 5 ? UNJUDGED : 1 - STEP * down;
  }
}
