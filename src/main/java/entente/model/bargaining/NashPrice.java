// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.bargaining;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The price between a seller and a buyer who each may have somebody else to turn to.
///
/// @param floor the least that the seller takes: own cost or the outside price, whichever is more;
///   null where neither is known
/// @param ceiling the most that the buyer pays: own value or the outside price, whichever is less;
///   null where neither is known
/// @param price floor + beta (ceiling - floor); null where an end is not known, or the floor lies
///   above the ceiling
public record NashPrice(
    @Nullable Interval floor,
    @Nullable Interval ceiling,
    @Nullable Interval price,
    List<Working> working) {
  public NashPrice {
    working = List.copyOf(working);
  }

  /// The price at which the two divide what they gain by dealing with each other.
  ///
  /// @param cost what the good costs the seller; null where not known
  /// @param outsideSeller the price that the seller could get elsewhere; null where nobody else is
  ///   known
  /// @param value what the good is worth to the buyer; null where not known
  /// @param outsideBuyer the price at which the buyer could have it elsewhere; null where nobody
  ///   else is known
  /// @param beta the seller's share of the gain, 0 to 1; 0.5 where neither is the more patient
  public static NashPrice of(
      @Nullable Interval cost,
      @Nullable Interval outsideSeller,
      @Nullable Interval value,
      @Nullable Interval outsideBuyer,
      double beta) {
    if (!(beta >= 0 && beta <= 1)) {
      throw new IllegalArgumentException("the seller's share lies between 0 and 1, not " + beta);
    }
    Interval floor = greater(cost, outsideSeller);
    Interval ceiling = less(value, outsideBuyer);
    List<Working> working = new ArrayList<>();
    working.add(new Working(end("floor", "max", "cost", cost, "buyer", outsideSeller, floor)));
    working.add(
        new Working(end("ceiling", "min", "value", value, "seller", outsideBuyer, ceiling)));
    if (floor == null || ceiling == null) {
      return new NashPrice(floor, ceiling, null, working);
    }
    if (floor.low() > ceiling.high()) {
      working.add(new Working("no agreement: floor %s > ceiling %s".formatted(floor, ceiling)));
      return new NashPrice(floor, ceiling, null, working);
    }
    Interval price =
        new Interval(
            between(floor.low(), Math.max(ceiling.low(), floor.low()), beta),
            between(Math.min(floor.high(), ceiling.high()), ceiling.high(), beta));
    working.add(
        new Working(
            "price = %s + %s × (%s - %s) = %s"
                .formatted(floor, Figures.number(beta), ceiling, floor, price)));
    return new NashPrice(floor, ceiling, price, working);
  }

  /// Whether there is a price that both prefer to what they have elsewhere.
  public boolean agreement() {
    return price != null;
  }

  private static double between(double floor, double ceiling, double beta) {
    return floor + beta * (ceiling - floor);
  }

  private static @Nullable Interval greater(@Nullable Interval one, @Nullable Interval other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return new Interval(Math.max(one.low(), other.low()), Math.max(one.high(), other.high()));
  }

  private static @Nullable Interval less(@Nullable Interval one, @Nullable Interval other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return new Interval(Math.min(one.low(), other.low()), Math.min(one.high(), other.high()));
  }

  private static String end(
      String end,
      String rule,
      String own,
      @Nullable Interval inside,
      String other,
      @Nullable Interval outside,
      @Nullable Interval result) {
    if (result == null) {
      return end + " is not known: neither " + own + " nor another " + other + "'s price";
    }
    if (inside == null || outside == null) {
      return inside == null
          ? end + " = other " + other + "'s price " + result
          : end + " = " + own + " " + result + " (no other " + other + ")";
    }
    return "%s = %s(%s %s, other %s's price %s) = %s"
        .formatted(end, rule, own, inside, other, outside, result);
  }
}
