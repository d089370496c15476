// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.List;

/// How likely a yes is: a range, and the one number within it that is scored.
public record Prospect(Interval range, double point, List<Working> working) {
  public Prospect {
    working = List.copyOf(working);
    if (!range.contains(point)) {
      throw new IllegalArgumentException(point + " lies outside its range " + range);
    }
  }

  private static final Interval SAID = Interval.of(Scoring.LEAST, Scoring.MOST);

  /// A prospect, cut to [Scoring#LEAST] and [Scoring#MOST]: no model of this package knows enough
  /// to say never.
  public static Prospect of(Interval range, double point, List<Working> working) {
    return new Prospect(
        range.clampedTo(SAID), Math.clamp(point, Scoring.LEAST, Scoring.MOST), working);
  }

  /// Nothing is known: every probability, scored at 0.5.
  public static Prospect unknown(String why) {
    return of(Interval.UNIT, 0.5, List.of(new Working(why)));
  }

  /// It has happened already.
  public static Prospect settled(String why) {
    return of(Interval.point(1), 1, List.of(new Working(why)));
  }

  /// That both come about, the second given the first.
  public Prospect and(Prospect other) {
    List<Working> both = new ArrayList<>(working);
    both.addAll(other.working);
    both.add(
        new Working(
            "both: "
                + Figures.decimals(point, 3)
                + " x "
                + Figures.decimals(other.point, 3)
                + " = "
                + Figures.decimals(point * other.point, 3)));
    return of(range.times(other.range), point * other.point, both);
  }
}
