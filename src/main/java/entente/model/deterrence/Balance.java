// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.deterrence;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import entente.model.bargaining.BargainingRange;
import java.util.List;

/// What both sides would settle for rather than fight, given who would be on which side.
///
/// The chance that the attackers win is their part of the capability of both sides; that is an
/// assumption, and capability weighs population and steel as much as arms. Fearon, J. D.
/// "Rationalist explanations for war", International Organization 49, 1995, 379-414.
///
/// @param victory the probability that the attackers win
/// @param settlements the attackers' part that both sides may prefer to war: everything within is
///   within at some value of the ranges
/// @param sure the part that both sides prefer at every value of the ranges; empty as a list where
///   there is none
public record Balance(
    Interval victory, Interval settlements, List<Interval> sure, List<Working> working) {
  public Balance {
    sure = List.copyOf(sure);
    working = List.copyOf(working);
  }

  /// The balance between two sides.
  ///
  /// @param attackers capability on their side, above 0
  /// @param defenders capability on theirs, 0 or more
  /// @param costAttackers their cost of the war, as a share of what is fought over
  /// @param costDefenders the others' cost of it, in the same way
  public static Balance of(
      Interval attackers, Interval defenders, Interval costAttackers, Interval costDefenders) {
    if (!(attackers.low() > 0) || !(defenders.low() >= 0)) {
      throw new IllegalArgumentException(
          "attackers have a capability above 0 and defenders one of 0 or more, not "
              + attackers
              + " and "
              + defenders);
    }
    Interval victory =
        Interval.of(
            attackers.low() / (attackers.low() + defenders.high()),
            attackers.high() / (attackers.high() + defenders.low()));
    Interval widest =
        BargainingRange.of(victory.low(), costAttackers.high(), costDefenders.high())
            .range()
            .hull(
                BargainingRange.of(victory.high(), costAttackers.high(), costDefenders.high())
                    .range());
    double from = Math.clamp(victory.high() - costAttackers.low(), 0, 1);
    double to = Math.clamp(victory.low() + costDefenders.low(), 0, 1);
    return new Balance(
        victory,
        widest,
        from <= to ? List.of(Interval.of(from, to)) : List.of(),
        List.of(
            new Working(
                "attackers win with %s / (%s + %s), from %s to %s"
                    .formatted(
                        attackers,
                        attackers,
                        defenders,
                        Figures.significant(victory.low(), 3),
                        Figures.significant(victory.high(), 3))),
            new Working(
                "less a cost of %s to them, and with one of %s to the others: %s to %s"
                    .formatted(
                        costAttackers,
                        costDefenders,
                        Figures.significant(widest.low(), 3),
                        Figures.significant(widest.high(), 3)))));
  }
}
