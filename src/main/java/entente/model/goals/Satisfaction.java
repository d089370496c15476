// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.goals;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.model.need.Need;
import entente.model.record.Rate;
import org.jspecify.annotations.Nullable;

/// Value functions: from evidence to the level at which a goal is reached.
public final class Satisfaction {
  private Satisfaction() {}

  /// The share of a need that a flow meets, cut at all of it. Null stands for no evidence.
  ///
  /// @param flow per period; open above where only a lower bound is known
  /// @param need in the same unit and period, above zero
  public static Level shareOfNeed(@Nullable Interval flow, @Nullable Interval need) {
    if (flow == null) {
      return Level.unknown("a figure for the flow");
    }
    if (need == null) {
      return Level.unknown("a figure for the need");
    }
    Interval level = Need.met(flow, need).share().clampedTo(Interval.UNIT);
    String bound = flow.isBounded() ? "" : " (a lower bound)";
    return Level.known(
        level, "level = %s%s / %s within [0, 1] = %s".formatted(flow, bound, need, level));
  }

  /// The place of a value between the one that reaches nothing and the one that reaches all, on a
  /// straight line.
  ///
  /// @param none the value that is worth nothing; above `full` where less is better
  /// @param full the value that is worth all
  public static Level seriesLevel(@Nullable Interval value, double none, double full) {
    if (none == full || !Double.isFinite(none) || !Double.isFinite(full)) {
      throw new IllegalArgumentException(
          "nothing and all lie apart and are finite, not " + none + " and " + full);
    }
    if (value == null) {
      return Level.unknown("a figure for the series");
    }
    Interval level =
        value.plus(Interval.point(-none)).times(1 / (full - none)).clampedTo(Interval.UNIT);
    return Level.known(
        level,
        "level = (%s - %s) / (%s - %s) within [0, 1] = %s"
            .formatted(
                value, Figures.number(none), Figures.number(full), Figures.number(none), level));
  }

  /// The rate of success that trials bear out, from its 5 % to its 95 % point.
  public static Level trialRate(@Nullable Rate rate) {
    if (rate == null) {
      return Level.unknown("trials");
    }
    Interval level = new Interval(rate.q05(), rate.q95());
    return Level.known(
        level,
        "level = rate of success after %d of %d trials, 5 %% to 95 %%: %s"
            .formatted(rate.successes(), rate.trials(), level));
  }

  /// All when something that the actor wanted ended has ended, nothing while it lasts.
  public static Level ended(boolean known, boolean ended) {
    return known
        ? Level.known(
            Interval.point(ended ? 1 : 0), ended ? "ended: level = 1" : "not ended: level = 0")
        : Level.unknown("whether it has ended");
  }

  /// All while something that the actor wanted is in force, nothing otherwise.
  public static Level inForce(boolean known, boolean inForce) {
    return known
        ? Level.known(
            Interval.point(inForce ? 1 : 0),
            inForce ? "in force: level = 1" : "not in force: level = 0")
        : Level.unknown("whether it is in force");
  }
}
