// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.domain.Quantity;
import entente.domain.Unit;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Bound;
import org.jspecify.annotations.Nullable;

/// How an amount that an article names stands to one of the evidence.
enum Comparison {
  SAME,
  /// The article's bound lies within what the evidence says: "more than 10,000" of 11,000.
  IMPLIED,
  /// The figure is right, but the evidence gives it as the most that could be.
  MOST_TAKEN_FOR_FACT,
  /// The figure is right, its bound turned round: "at most" for "at least".
  BOUND_TURNED,
  OTHER,
  /// The units do not convert.
  OTHER_UNIT;

  private static final double ROUNDING = 0.005;
  private static final double ABOUT = 0.1;
  private static final double FAR = 0.6;

  static Comparison of(Amount claimed, Quantity known) {
    double scale = scale(claimed.unit(), known.unit());
    if (Double.isNaN(scale)) {
      return OTHER_UNIT;
    }
    double low = claimed.low() * scale;
    double high = claimed.high() * scale;
    double slack = claimed.slack() * Math.abs(scale) + Math.abs(known.figure()) * ROUNDING;
    return switch (known.bound()) {
      case EXACTLY, ABOUT -> {
        double about = known.bound() == Quantity.Bound.ABOUT ? Math.abs(known.low()) * ABOUT : 0;
        yield exactly(claimed.bound(), low, high, known.low(), slack + about / 2);
      }
      case BETWEEN -> between(claimed.bound(), low, high, known, slack);
      case MORE_THAN, AT_LEAST -> atLeast(claimed.bound(), low, high, known.low(), slack);
      case LESS_THAN, AT_MOST -> atMost(claimed.bound(), high, known.low(), slack);
    };
  }

  private static Comparison exactly(
      Bound bound, double low, double high, double known, double slack) {
    if (low - slack <= known && known <= high + slack) {
      return SAME;
    }
    if (bound == Bound.AT_LEAST && known > low && low >= FAR * known) {
      return IMPLIED;
    }
    return bound == Bound.AT_MOST && known < high && high * FAR <= known ? IMPLIED : OTHER;
  }

  private static Comparison between(
      Bound bound, double low, double high, Quantity known, double slack) {
    if (bound == Bound.AT_LEAST) {
      return low <= known.low() + slack && low >= FAR * known.low()
          ? IMPLIED
          : low <= known.high() ? SAME : OTHER;
    }
    return low >= known.low() - slack && high <= known.high() + slack ? SAME : OTHER;
  }

  private static Comparison atLeast(
      Bound bound, double low, double high, double known, double slack) {
    boolean same = Math.abs(low - known) <= slack;
    if (bound == Bound.AT_MOST) {
      return same || high < known ? BOUND_TURNED : OTHER;
    }
    if (same) {
      return SAME;
    }
    return bound == Bound.AT_LEAST && low < known && low >= FAR * known ? IMPLIED : OTHER;
  }

  private static Comparison atMost(Bound bound, double high, double known, double slack) {
    boolean same = Math.abs(high - known) <= slack;
    if (!same) {
      return bound == Bound.AT_MOST && high > known && high * FAR <= known ? IMPLIED : OTHER;
    }
    return bound == Bound.AT_MOST ? SAME : MOST_TAKEN_FOR_FACT;
  }

  /// The factor from the article's unit to the evidence's; NaN where there is none.
  static double scale(@Nullable Unit from, Unit to) {
    if (from == null) {
      return counts(to) ? 1 : Double.NaN;
    }
    if (from.convertsTo(to)) {
      return from.convert(1, to);
    }
    return counts(from) && counts(to) && (from == Unit.ITEM || to == Unit.ITEM) ? 1 : Double.NaN;
  }

  /// Whether a unit counts things one by one.
  static boolean counts(Unit unit) {
    return switch (unit) {
      case ROUND, CONTAINER, PERSON, VOYAGE, VEHICLE, STATE, LAUNCH, VOTE, RESOLUTION, ITEM -> true;
      default -> false;
    };
  }
}
