// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.bargaining;

import entente.domain.Figures;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The price between a seller and a buyer who each may have somebody else to turn to.
///
/// @param floor the least that the seller takes: own cost or the outside price, whichever is more
/// @param ceiling the most that the buyer pays: own value or the outside price, whichever is less
/// @param price floor + beta (ceiling - floor); null when the floor lies above the ceiling
public record NashPrice(
    double floor, double ceiling, @Nullable Double price, List<Working> working) {
  public NashPrice {
    working = List.copyOf(working);
  }

  /// The price at which the two divide what they gain by dealing with each other.
  ///
  /// @param cost what the good costs the seller
  /// @param outsideSeller the price that the seller could get elsewhere; null for nobody else
  /// @param value what the good is worth to the buyer
  /// @param outsideBuyer the price at which the buyer could buy elsewhere; null for nobody else
  /// @param beta the seller's share of the gain, 0 to 1; 0.5 where neither is the more patient
  public static NashPrice of(
      double cost,
      @Nullable Double outsideSeller,
      double value,
      @Nullable Double outsideBuyer,
      double beta) {
    if (!(beta >= 0 && beta <= 1)) {
      throw new IllegalArgumentException("the seller's share lies between 0 and 1, not " + beta);
    }
    double floor = outsideSeller == null ? cost : Math.max(cost, outsideSeller);
    double ceiling = outsideBuyer == null ? value : Math.min(value, outsideBuyer);
    List<Working> working = new ArrayList<>();
    working.add(
        new Working(
            outsideSeller == null
                ? "floor = cost " + Figures.number(cost) + " (no other buyer)"
                : "floor = max(cost %s, other buyer's price %s) = %s"
                    .formatted(
                        Figures.number(cost),
                        Figures.number(outsideSeller),
                        Figures.number(floor))));
    working.add(
        new Working(
            outsideBuyer == null
                ? "ceiling = value " + Figures.number(value) + " (no other seller)"
                : "ceiling = min(value %s, other seller's price %s) = %s"
                    .formatted(
                        Figures.number(value),
                        Figures.number(outsideBuyer),
                        Figures.number(ceiling))));
    if (floor > ceiling) {
      working.add(
          new Working(
              "no agreement: floor %s > ceiling %s"
                  .formatted(Figures.number(floor), Figures.number(ceiling))));
      return new NashPrice(floor, ceiling, null, working);
    }
    double price = floor + beta * (ceiling - floor);
    working.add(
        new Working(
            "price = %s + %s × (%s - %s) = %s"
                .formatted(
                    Figures.number(floor),
                    Figures.number(beta),
                    Figures.number(ceiling),
                    Figures.number(floor),
                    Figures.number(price))));
    return new NashPrice(floor, ceiling, price, working);
  }

  /// Whether there is a price that both prefer to what they have elsewhere.
  public boolean agreement() {
    return price != null;
  }
}
