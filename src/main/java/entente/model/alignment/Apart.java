// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;

/// How far apart two states stand on the line of ideal points, in its units (nought is the mean of
/// all, one a standard deviation).
///
/// Each position is a normal posterior; those of two states and of two sessions are taken as
/// independent. The walk of a state ties its own positions to each other, so the interval of a
/// change is, if anything, too wide.
///
/// @param distance between the two means, 0 or more
/// @param interval that holds 95 % of the distance
/// @param variance of the difference
public record Apart(double distance, Interval interval, double variance, List<Working> working) {
  /// The width of 95 % of a normal distribution on either side, in standard deviations.
  public static final double REACH = 1.96;

  /// The share of a posterior that an interval holds.
  public static final double HELD = 0.95;

  private static final int DECIMALS = 3;

  public Apart {
    working = List.copyOf(working);
  }

  /// A position.
  ///
  /// @param deviation the posterior standard deviation, 0 or more
  public record Place(double mean, double deviation) {
    public Place {
      if (!(deviation >= 0)) {
        throw new IllegalArgumentException("a standard deviation is 0 or more, not " + deviation);
      }
    }

    /// From the interval that holds 95 % of a normal posterior.
    public static Place of(Interval most) {
      return new Place(most.middle(), most.width() / 2 / REACH);
    }
  }

  /// The distance between two places at one time.
  public static Apart of(Place one, Place other) {
    double difference = one.mean() - other.mean();
    double variance = one.deviation() * one.deviation() + other.deviation() * other.deviation();
    double reach = REACH * Math.sqrt(variance);
    double distance = Math.abs(difference);
    Interval interval = Interval.of(Math.max(0, distance - reach), distance + reach);
    return new Apart(
        distance,
        interval,
        variance,
        List.of(
            new Working(
                "distance = |%s - %s| = %s"
                    .formatted(
                        Figures.decimals(one.mean(), DECIMALS),
                        Figures.decimals(other.mean(), DECIMALS),
                        Figures.decimals(distance, DECIMALS))),
            new Working(
                "95 %% of it: ± %s × sqrt(%s² + %s²), from %s to %s"
                    .formatted(
                        Figures.decimals(REACH, 2),
                        Figures.decimals(one.deviation(), DECIMALS),
                        Figures.decimals(other.deviation(), DECIMALS),
                        Figures.decimals(interval.low(), DECIMALS),
                        Figures.decimals(interval.high(), DECIMALS)))));
  }

  /// How the distance changed since an earlier time.
  ///
  /// @param by the later distance less the earlier
  /// @param interval that holds 95 % of the change
  public record Change(double by, Interval interval, Verdict verdict, List<Working> working) {
    public Change {
      working = List.copyOf(working);
    }
  }

  /// What may be said of a change.
  public enum Verdict {
    CLOSER,
    FURTHER,
    /// The interval holds nought.
    OPEN
  }

  /// How the distance changed from an earlier one to this.
  public Change since(Apart earlier) {
    double by = distance - earlier.distance;
    double reach = REACH * Math.sqrt(variance + earlier.variance);
    Interval interval = Interval.of(by - reach, by + reach);
    Verdict verdict =
        interval.high() < 0 ? Verdict.CLOSER : interval.low() > 0 ? Verdict.FURTHER : Verdict.OPEN;
    return new Change(
        by,
        interval,
        verdict,
        List.of(
            new Working(
                "change = %s - %s = %s, 95 %% of it from %s to %s"
                    .formatted(
                        Figures.decimals(distance, DECIMALS),
                        Figures.decimals(earlier.distance, DECIMALS),
                        Figures.decimals(by, DECIMALS),
                        Figures.decimals(interval.low(), DECIMALS),
                        Figures.decimals(interval.high(), DECIMALS)))));
  }
}
