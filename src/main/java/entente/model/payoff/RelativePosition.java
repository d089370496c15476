// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;

/// How an actor's position moved against another, the partner or a third party: one measured
/// indicator (capability, output, stock), before and after, in one unit.
///
/// The bounds hold for any values within the four intervals; where one error runs through both
/// dates, such as a source that always counts too high, they are wider than need be. A ratio moves
/// with what the other does too: it says nothing about cause.
public final class RelativePosition {
  private RelativePosition() {}

  public static Shift between(Measured actor, Measured other) {
    Interval before = share(actor.before(), other.before());
    Interval after = share(actor.after(), other.after());
    Interval change = after.minus(before);
    Interval ratioBefore = actor.before().dividedBy(other.before());
    Interval ratioAfter = actor.after().dividedBy(other.after());
    return new Shift(
        actor.actor(),
        other.actor(),
        before,
        after,
        change,
        ratioBefore,
        ratioAfter,
        List.of(
            new Working(shareText(actor, other, "before", actor.before(), other.before(), before)),
            new Working(shareText(actor, other, "after", actor.after(), other.after(), after)),
            new Working("change of the share: " + after + " - " + before + " = " + change),
            new Working("ratio: " + ratioBefore + " before, " + ratioAfter + " after")));
  }

  private static String shareText(
      Measured actor, Measured other, String when, Interval own, Interval its, Interval share) {
    return when
        + ", "
        + actor.actor()
        + " in "
        + actor.actor()
        + " and "
        + other.actor()
        + ": "
        + own
        + " / ("
        + own
        + " + "
        + its
        + ") = "
        + share;
  }

  /// The share of a sum grows with the one and falls with the other.
  private static Interval share(Interval own, Interval other) {
    return Interval.of(share(own.low(), other.high()), share(own.high(), other.low()));
  }

  private static double share(double own, double other) {
    return own / (own + other);
  }

  /// An actor's indicator at two times.
  public record Measured(ActorId actor, Interval before, Interval after) {
    public Measured {
      if (before.low() <= 0 || after.low() <= 0 || !before.isBounded() || !after.isBounded()) {
        throw new IllegalArgumentException(
            actor
                + " measures "
                + before
                + " and "
                + after
                + ". Maybe leave it out: a share needs numbers above 0.");
      }
    }
  }

  /// How a position moved.
  ///
  /// @param shareBefore the actor's part of what both have
  /// @param change of that share; 0.01 is one percentage point
  /// @param ratioBefore how many times the other's the actor's was
  public record Shift(
      ActorId actor,
      ActorId against,
      Interval shareBefore,
      Interval shareAfter,
      Interval change,
      Interval ratioBefore,
      Interval ratioAfter,
      List<Working> working) {
    public Shift {
      working = List.copyOf(working);
    }

    /// Whether it rose wherever in their intervals the truths lie.
    public boolean rose() {
      return change.low() > 0;
    }

    public boolean fell() {
      return change.high() < 0;
    }
  }
}
