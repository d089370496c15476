// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.dependence;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The buyers of what one seller sells.
///
/// @param residual the part that no named buyer takes, a share of one
/// @param hhi index with the middles of the shares and the residual as one buyer, "others"
/// @param hhiRange holds every index that the shares allow, from a residual of many small buyers to
///   one buyer; by interval arithmetic, so it may be wider than need be where shares are uncertain
public record Market(
    List<Share> shares, Interval residual, double hhi, Interval hhiRange, List<Working> working) {
  /// The screen below which a further buyer is called immaterial, a share of one: a convention, not
  /// a measurement.
  public static final double MATERIAL_SHARE_DEFAULT = 0.01;

  private static final double ROUNDING = 1e-9;

  public Market {
    shares = List.copyOf(shares);
    working = List.copyOf(working);
  }

  public static Market of(List<Share> shares) {
    Interval named = Interval.point(0);
    double middles = 0;
    double squares = 0;
    Interval range = Interval.point(0);
    Set<String> buyers = new HashSet<>();
    List<String> terms = new ArrayList<>();
    for (Share share : shares) {
      if (!buyers.add(share.buyer().value())) {
        throw new IllegalArgumentException("the share of " + share.buyer() + " is given twice");
      }
      double middle = share.share().middle();
      named = named.plus(share.share());
      middles += middle;
      squares += middle * middle;
      range =
          range.plus(
              new Interval(
                  share.share().low() * share.share().low(),
                  share.share().high() * share.share().high()));
      terms.add(Figures.number(middle) + "²");
    }
    if (named.low() > 1 + ROUNDING) {
      throw new IllegalArgumentException(
          "the shares add up to " + named + ", more than the whole.\nMaybe they are in per cent.");
    }
    double others = rest(middles);
    Interval residual = new Interval(rest(named.high()), rest(named.low()));
    double hhi = squares + others * others;
    Interval hhiRange =
        range.plus(new Interval(0, residual.high() * residual.high())).clampedTo(Interval.UNIT);
    terms.add(Figures.number(others) + "²");
    return new Market(
        shares,
        residual,
        hhi,
        hhiRange,
        List.of(
            new Working(
                "others = 1 - %s = %s".formatted(Figures.number(middles), Figures.number(others))),
            new Working("HHI = %s = %s".formatted(String.join(" + ", terms), figure(hhi))),
            new Working(
                "HHI from others as many small buyers (%s) to one buyer (%s)"
                    .formatted(figure(hhiRange.low()), figure(hhiRange.high())))));
  }

  /// A further buyer, screened at [#MATERIAL_SHARE_DEFAULT].
  public NewBuyer withBuyer(double volume, double total) {
    return withBuyer(volume, total, MATERIAL_SHARE_DEFAULT);
  }

  /// A further buyer whose volume comes out of an unchanged total, from all present buyers in
  /// proportion: hhi (1 - s)² + s² with s = volume / total.
  ///
  /// @param volume what the buyer takes, per period
  /// @param total all that is sold, in the same unit and period
  /// @param threshold the share from which the buyer is called material
  public NewBuyer withBuyer(double volume, double total, double threshold) {
    if (!(volume >= 0) || !(total > 0) || volume > total) {
      throw new IllegalArgumentException(
          "a buyer takes from nothing to all of what is sold, not " + volume + " of " + total);
    }
    double share = volume / total;
    double after = hhi * (1 - share) * (1 - share) + share * share;
    boolean material = share >= threshold;
    return new NewBuyer(
        share,
        hhi,
        after,
        material,
        List.of(
            new Working(
                "share = %s / %s = %s"
                    .formatted(
                        Figures.number(volume), Figures.number(total), Figures.percent(share))),
            new Working(
                "HHI after = %s × (1 - %s)² + %s² = %s"
                    .formatted(
                        figure(hhi), Figures.number(share), Figures.number(share), figure(after))),
            new Working(
                "%s %s the screen of %s: %s"
                    .formatted(
                        Figures.percent(share),
                        material ? "reaches" : "is below",
                        Figures.percent(threshold),
                        material ? "material" : "not material"))));
  }

  private static double rest(double taken) {
    double rest = 1 - taken;
    return rest < ROUNDING ? 0 : rest;
  }

  private static String figure(double index) {
    return Figures.decimals(index, 4);
  }
}
