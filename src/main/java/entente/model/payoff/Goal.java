// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Interval;
import java.util.List;

/// A goal of an actor, and how much nearer the agreement brought it.
///
/// @param dimension what kind of good it is: goals of several actors compare where their dimension
///   is one
/// @param gain attainment with the agreement less attainment without it, each from 0 (not at all)
///   to 1 (met in full)
/// @param origin the source of doubt that this gain shares with others that name it; empty if it
///   shares none
/// @param evidence the ids of the evidence that the gain rests on
public record Goal(
    String id, String dimension, Interval gain, String origin, List<String> evidence) {
  private static final Interval POSSIBLE = Interval.of(-1, 1);

  public Goal {
    evidence = List.copyOf(evidence);
    if (!POSSIBLE.contains(gain)) {
      throw new IllegalArgumentException(
          "the gain on "
              + id
              + " is "
              + gain
              + ". Maybe divide it by the need: a gain lies between -1 and 1.");
    }
  }

  public static Goal of(String id, String dimension, Interval gain, List<String> evidence) {
    return new Goal(id, dimension, gain, "", evidence);
  }

  /// A goal whose attainment was measured, or estimated, with the agreement and without.
  public static Goal measured(
      String id,
      String dimension,
      Interval with,
      Interval without,
      String origin,
      List<String> evidence) {
    return new Goal(id, dimension, with.minus(without), origin, evidence);
  }

  /// A goal of whose gain nothing is known but that it is none of a loss: everything from 0 to 1.
  public static Goal unknown(String id, String dimension) {
    return of(id, dimension, Interval.UNIT, List.of());
  }

  public Goal withOrigin(String shared) {
    return new Goal(id, dimension, gain, shared, evidence);
  }

  Goal withoutEvidence() {
    return unknown(id, dimension);
  }
}
