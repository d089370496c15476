// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.deterrence;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;

/// Whether a challenger that weighs its gains is deterred by a defender of whom it does not know
/// how resolute it is.
///
/// It waits where the probability that the defender would fight is at least c_t = (c_DC - c_SQ) /
/// (c_DC - c_Conf). Zagare, F. C. and Kilgour, D. M. Perfect deterrence, Cambridge University
/// Press, 2000, chapter 5 (unilateral deterrence).
///
/// @param least c_t: how likely the defender must be to fight, from 0 to 1
/// @param resolve how likely it is to
/// @param verdict whether the resolve reaches the threshold, over both ranges
public record Threshold(Interval least, Interval resolve, Verdict verdict, List<Working> working) {
  public Threshold {
    working = List.copyOf(working);
  }

  /// Whether the challenger waits.
  public enum Verdict {
    DETERRED,
    NOT_DETERRED,
    /// The ranges overlap.
    CANNOT_BE_SAID
  }

  /// What a challenger stands to gain or lose, in any unit.
  ///
  /// @param concession c_DC, it challenges and the defender yields
  /// @param statusQuo c_SQ, it does not challenge
  /// @param conflict c_Conf, it challenges and the defender fights
  public record Stakes(Interval concession, Interval statusQuo, Interval conflict) {
    public Stakes {
      if (!(concession.low() > conflict.high())) {
        throw new IllegalArgumentException(
            "a defender that yields must be worth more to the challenger than one that fights: "
                + concession
                + " against "
                + conflict);
      }
    }
  }

  /// The threshold of a challenger, and whether a defender's resolve reaches it.
  ///
  /// @param resolve the probability that the defender fights, from 0 to 1
  public static Threshold of(Stakes stakes, Interval resolve) {
    if (!Interval.UNIT.contains(resolve)) {
      throw new IllegalArgumentException(
          "the probability that a defender fights lies between 0 and 1, not " + resolve);
    }
    // c_t falls with c_SQ, rises with c_Conf, and moves with c_DC one way or the other: its ends
    // lie
    // at ends of the three ranges.
    Interval least = Interval.point(at(stakes, stakes.concession().low()).low());
    for (double concession : new double[] {stakes.concession().low(), stakes.concession().high()}) {
      least = least.hull(at(stakes, concession));
    }
    Verdict verdict =
        resolve.low() >= least.high()
            ? Verdict.DETERRED
            : resolve.high() < least.low() ? Verdict.NOT_DETERRED : Verdict.CANNOT_BE_SAID;
    return new Threshold(
        least,
        resolve,
        verdict,
        List.of(
            new Working(
                "threshold = (%s - %s) / (%s - %s) = %s, within 0 to 1"
                    .formatted(
                        stakes.concession(),
                        stakes.statusQuo(),
                        stakes.concession(),
                        stakes.conflict(),
                        rounded(least))),
            new Working("probability that the defender fights: " + rounded(resolve))));
  }

  private static Interval at(Stakes stakes, double concession) {
    double low = (concession - stakes.statusQuo().high()) / (concession - stakes.conflict().low());
    double high = (concession - stakes.statusQuo().low()) / (concession - stakes.conflict().high());
    return Interval.of(Math.min(low, high), Math.max(low, high)).clampedTo(Interval.UNIT);
  }

  private static String rounded(Interval interval) {
    return interval.isPoint()
        ? Figures.significant(interval.low(), 3)
        : "["
            + Figures.significant(interval.low(), 3)
            + ", "
            + Figures.significant(interval.high(), 3)
            + "]";
  }
}
