// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.goals;

import entente.domain.Working;
import java.util.List;

/// What statements and acts show of a goal.
///
/// @param stated statements of the goal by the actor
/// @param served acts of the actor that serve it
/// @param against acts or statements of the actor against it
public record GoalReading(
    Standing standing, int stated, int served, int against, List<Working> working) {
  public GoalReading {
    working = List.copyOf(working);
  }

  public static GoalReading of(int stated, int served, int against) {
    if (stated < 0 || served < 0 || against < 0) {
      throw new IllegalArgumentException(
          "statements and acts are counted from zero, not "
              + stated
              + ", "
              + served
              + " and "
              + against);
    }
    return new GoalReading(
        standing(stated, served, against),
        stated,
        served,
        against,
        List.of(
            new Working("stated %d, acts for %d, against %d".formatted(stated, served, against))));
  }

  private static Standing standing(int stated, int served, int against) {
    if (stated == 0 && served == 0) {
      return Standing.NOT_SHOWN;
    }
    if (against > 0) {
      return Standing.CONTESTED;
    }
    if (stated == 0) {
      return Standing.ACTED_ON_ONLY;
    }
    return served == 0 ? Standing.STATED_ONLY : Standing.STATED_AND_ACTED_ON;
  }
}
