// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;

/// Who needed whom: how two sides that could also do without each other split what they make
/// together.
///
/// The first side gets x = d1 + b (S - d1 - d2), where S is what the bargain is worth to both, d
/// what a side has without it, and b the first side's bargaining power (0.5 in Nash 1950). Not for
/// use where a side may lie about its outside option, or where the bargain is only a step in a
/// longer one.
public final class BargainShare {
  /// Both sides bargain equally well.
  public static final Interval EVEN = Interval.point(0.5);

  private BargainShare() {}

  /// The split of a surplus.
  ///
  /// @param surplus what the bargain is worth to both together
  /// @param firstOutside what the first side has without it, in the same unit
  /// @param power the first side's bargaining power, from 0 to 1
  public static Bargain split(
      Interval surplus, Interval firstOutside, Interval secondOutside, Interval power) {
    if (!Interval.UNIT.contains(power)) {
      throw new IllegalArgumentException("bargaining power lies between 0 and 1, not " + power);
    }
    Interval left = surplus.minus(firstOutside).minus(secondOutside);
    if (left.high() < 0) {
      return new Bargain.NoAgreement(
          List.of(
              new Working(
                  surplus
                      + " - "
                      + firstOutside
                      + " - "
                      + secondOutside
                      + " = "
                      + left
                      + ": both do better alone")));
    }
    Interval first = share(surplus, firstOutside, secondOutside, power);
    Interval second =
        share(surplus, secondOutside, firstOutside, Interval.of(1 - power.high(), 1 - power.low()));
    return new Bargain.Split(
        first,
        second,
        left.low() >= 0,
        List.of(
            new Working(
                "left over what both have alone: "
                    + surplus
                    + " - "
                    + firstOutside
                    + " - "
                    + secondOutside
                    + " = "
                    + left),
            new Working("first: " + firstOutside + " + " + power + " x what is left = " + first),
            new Working("second gets the rest: " + second)));
  }

  /// The share of the bargain that each side's need leaves it, from 0 to 1.
  ///
  /// Each need, met in full, counts 1 (nobody's need counts more: an assumption), so that S is 2,
  /// and what a side covers without the other is its outside option. The side that needs less gets
  /// more; with equal power a share is 1/2 + (covered first - covered second) / 4.
  public static Bargain ofNeeds(Need first, Need second, Interval power) {
    Bargain whole = split(Interval.point(2), first.covered(), second.covered(), power);
    return switch (whole) {
      case Bargain.NoAgreement none -> none;
      case Bargain.Split(var one, var other, var sure, var working) ->
          new Bargain.Split(
              one.times(0.5),
              other.times(0.5),
              sure,
              List.of(
                  new Working(
                      first.actor()
                          + " covers "
                          + first.covered()
                          + " of its need without "
                          + second.actor()
                          + ", "
                          + second.actor()
                          + " "
                          + second.covered()),
                  new Working(
                      first.actor()
                          + ": ("
                          + first.covered()
                          + " + "
                          + power
                          + " x (2 - "
                          + first.covered()
                          + " - "
                          + second.covered()
                          + ")) / 2 = "
                          + one.times(0.5)),
                  new Working(second.actor() + ": " + other.times(0.5))));
    };
  }

  /// A side's part over all values within the intervals at which there is anything left to split.
  /// It grows with its own outside option, the surplus and its power, and falls with the other's
  /// outside option.
  private static Interval share(Interval surplus, Interval own, Interval other, Interval power) {
    double low = own.low() + power.low() * Math.max(0, surplus.low() - own.low() - other.high());
    double most = Math.min(own.high(), surplus.high() - other.low());
    double high = most + power.high() * Math.max(0, surplus.high() - most - other.low());
    return Interval.of(low, high);
  }

  /// What a side needs from the other, and how much of that it covers without it.
  ///
  /// @param covered a share of the need, from 0 (wholly dependent) to 1 (can do without)
  public record Need(ActorId actor, Interval covered) {
    public Need {
      if (!Interval.UNIT.contains(covered)) {
        throw new IllegalArgumentException(
            "a share of a need lies between 0 and 1, not " + covered);
      }
    }

    /// The need of a side that lives off a stock: a stock of so many units, burnt at so many a
    /// month, to last so many months.
    public static Need ofStock(ActorId actor, Interval stock, Interval burn, double months) {
      return new Need(actor, new ShareOfNeed(stock, burn.times(months)).value());
    }

    /// The need of a side that can turn to other suppliers or buyers for a share of it.
    public static Need ofSubstitutes(ActorId actor, Interval share) {
      return new Need(actor, share);
    }

    /// How much of its need hangs on the other side: 1 less what it covers.
    public Interval urgency() {
      return Interval.point(1).minus(covered);
    }
  }

  /// How a bargain ends.
  public sealed interface Bargain {
    List<Working> working();

    /// Each side's part.
    ///
    /// @param sure whether an agreement leaves both better off wherever in their intervals the
    ///   truths lie
    record Split(Interval first, Interval second, boolean sure, List<Working> working)
        implements Bargain {
      public Split {
        working = List.copyOf(working);
      }

      /// Whether the first side gets more wherever in their intervals the truths lie.
      public boolean firstGetsMore() {
        return first.low() > second.high();
      }

      public boolean secondGetsMore() {
        return second.low() > first.high();
      }

      @Override
      public String toString() {
        return Figures.number(first.middle()) + " : " + Figures.number(second.middle());
      }
    }

    /// There is no agreement that leaves both better off.
    record NoAgreement(List<Working> working) implements Bargain {
      public NoAgreement {
        working = List.copyOf(working);
      }
    }
  }
}
