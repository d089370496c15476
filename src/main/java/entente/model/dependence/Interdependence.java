// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.dependence;

import entente.domain.Figures;
import entente.domain.Working;
import java.util.List;

/// How far the trade of two states is with each other (Barbieri 1996, "Economic interdependence: a
/// path to peace or a source of interstate conflict?", Journal of Peace Research 33(1)).
///
/// @param firstShare the part of the first's trade that is with the second, 0 to 1
/// @param secondShare the part of the second's trade that is with the first, 0 to 1
/// @param salience the geometric mean of the two shares
/// @param symmetry one less the distance between the shares
/// @param interdependence salience times symmetry
public record Interdependence(
    double firstShare,
    double secondShare,
    double salience,
    double symmetry,
    double interdependence,
    List<Working> working) {
  private static final int DIGITS = 4;

  public Interdependence {
    working = List.copyOf(working);
  }

  /// From the trade between two states and each one's trade with all, in one unit.
  ///
  /// @throws IllegalArgumentException where a state trades less with all than with the other
  public static Interdependence of(double between, double firstTotal, double secondTotal) {
    double first = share(between, firstTotal);
    double second = share(between, secondTotal);
    double salience = Math.sqrt(first * second);
    double symmetry = 1 - Math.abs(first - second);
    return new Interdependence(
        first,
        second,
        salience,
        symmetry,
        salience * symmetry,
        List.of(
            line("share of the first", between, firstTotal, first),
            line("share of the second", between, secondTotal, second),
            new Working(
                "salience = sqrt of the product = " + Figures.significant(salience, DIGITS)),
            new Working("symmetry = 1 - distance = " + Figures.significant(symmetry, DIGITS)),
            new Working(
                "interdependence = salience × symmetry = "
                    + Figures.significant(salience * symmetry, DIGITS))));
  }

  private static Working line(String what, double part, double whole, double share) {
    return new Working(
        "%s = %s / %s = %s"
            .formatted(
                what,
                Figures.number(part),
                Figures.number(whole),
                Figures.significant(share, DIGITS)));
  }

  private static double share(double part, double whole) {
    if (!(part >= 0 && whole > 0 && part <= whole)) {
      throw new IllegalArgumentException(
          "trade with one lies between 0 and trade with all, not at %s of %s"
              .formatted(part, whole));
    }
    return part / whole;
  }
}
