// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.goals;

import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a goal is reached, within 0 to 1.
///
/// @param missing whether the evidence that would tell is missing; the level is then all of 0 to 1
/// @param missingEvidence what is missing; null when nothing is
public record Level(
    Interval level, boolean missing, @Nullable String missingEvidence, List<Working> working) {
  public Level {
    if (!Interval.UNIT.contains(level)) {
      throw new IllegalArgumentException("a level lies between 0 and 1, not at " + level);
    }
    if (missing != (missingEvidence != null)) {
      throw new IllegalArgumentException("a level says what is missing, and only when it is");
    }
    working = List.copyOf(working);
  }

  static Level known(Interval level, String working) {
    return new Level(level, false, null, List.of(new Working(working)));
  }

  static Level unknown(String missingEvidence) {
    return new Level(
        Interval.UNIT,
        true,
        missingEvidence,
        List.of(new Working("level = [0, 1]: missing " + missingEvidence)));
  }
}
