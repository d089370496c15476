// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.need;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far an actor gets without a partner, on what it makes and what others give it.
///
/// @param share of its yearly use that it covers so, from 0 to 1
/// @param months of a year that it covers so, from 0 to 12
/// @param lasts how many months its stock makes up for the rest; null where the stock is not known,
///   open above where there may be no rest
public record Cover(
    Interval share, Interval months, @Nullable Interval lasts, List<Working> working) {
  /// Months of a year.
  public static final int YEAR_MONTHS = 12;

  public Cover {
    working = List.copyOf(working);
  }

  /// All amounts in one unit, all but the stock for a year.
  ///
  /// @param made open above where not known
  /// @param stock null where not known
  public static Cover of(
      Interval use, Interval made, Interval fromOthers, @Nullable Interval stock) {
    Interval own = made.plus(fromOthers);
    Interval share = Need.met(own, use).share().clampedTo(Interval.UNIT);
    Interval months = share.times(YEAR_MONTHS);
    List<Working> working = new ArrayList<>();
    working.add(
        new Working(
            "covered: (made %s + from others %s) / used %s within [0, 1] = %s"
                .formatted(made, fromOthers, use, share)));
    working.add(
        new Working("months of a year: %s × %d = %s".formatted(share, YEAR_MONTHS, months)));
    if (stock == null) {
      return new Cover(share, months, null, working);
    }
    double least = Math.max(0, use.low() - own.high());
    double most = Math.max(0, use.high() - own.low());
    Interval lasts = new Interval(months(stock.low(), most), months(stock.high(), least));
    working.add(
        new Working(
            "stock %s over what is left open, %s a year: %s months"
                .formatted(stock, new Interval(least, most), lasts)));
    return new Cover(share, months, lasts, working);
  }

  private static double months(double stock, double left) {
    return left == 0 ? Double.POSITIVE_INFINITY : stock / left * YEAR_MONTHS;
  }

  @Override
  public String toString() {
    return Figures.percent(share.low()) + " to " + Figures.percent(share.high());
  }
}
