// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Where a lead that is linear in a weight changes hands, over many draws.
final class Crossings {
  private final double[] atZero;
  private final double[] atOne;

  /// @param atZero the lead in each draw where the weight is 0
  /// @param atOne the lead in the same draw where the weight is 1
  Crossings(double[] atZero, double[] atOne) {
    this.atZero = atZero;
    this.atOne = atOne;
  }

  /// The ranges of the weight in which the count of leads has the sign opposite to the leader's.
  List<Turn> turns(int leader) {
    double[] rising = crossings(-1);
    double[] falling = crossings(1);
    // A lead of nothing at weight 0 is the lead of any greater weight.
    double net =
        IntStream.range(0, atZero.length)
            .mapToDouble(k -> Math.signum(atZero[k] == 0 ? atOne[k] : atZero[k]))
            .sum();
    List<Turn> turns = new ArrayList<>();
    double start = opposite(net, leader) ? 0 : Double.NaN;
    int up = 0;
    int down = 0;
    while (leader != 0 && (up < rising.length || down < falling.length)) {
      boolean rises = down == falling.length || (up < rising.length && rising[up] <= falling[down]);
      double weight = rises ? rising[up++] : falling[down++];
      net += rises ? 2 : -2;
      if (opposite(net, leader) && Double.isNaN(start)) {
        start = weight;
      } else if (!opposite(net, leader) && !Double.isNaN(start)) {
        add(turns, start, weight);
        start = Double.NaN;
      }
    }
    if (!Double.isNaN(start)) {
      add(turns, start, 1);
    }
    return joined(turns);
  }

  private static boolean opposite(double net, int leader) {
    return net * leader < 0;
  }

  /// The weights at which a lead of one sign is lost, in order.
  private double[] crossings(int sign) {
    return IntStream.range(0, atZero.length)
        .filter(k -> atZero[k] * sign > 0 && atOne[k] * sign < 0)
        .mapToDouble(k -> atZero[k] / (atZero[k] - atOne[k]))
        .sorted()
        .toArray();
  }

  private void add(List<Turn> turns, double from, double to) {
    double error = Math.max(error(from), error(to));
    turns.add(new Turn(Interval.of(from, to), error));
  }

  /// The standard error of a share of one half, over how steeply the share changes with the weight.
  private double error(double weight) {
    if (weight == 0 || weight == 1) {
      return 0;
    }
    double near = 0.02;
    double low = Math.max(0, weight - near);
    double high = Math.min(1, weight + near);
    double slope = Math.abs(share(high) - share(low)) / (high - low);
    return Math.min(1, 0.5 / Math.sqrt(atZero.length) / slope);
  }

  private double share(double weight) {
    return (double)
            IntStream.range(0, atZero.length)
                .filter(k -> (1 - weight) * atZero[k] + weight * atOne[k] > 0)
                .count()
        / atZero.length;
  }

  /// Ranges apart by less than chance can tell are one.
  private static List<Turn> joined(List<Turn> turns) {
    List<Turn> joined = new ArrayList<>();
    for (Turn turn : turns) {
      if (!joined.isEmpty() && touches(joined.getLast(), turn)) {
        Turn last = joined.removeLast();
        joined.add(
            new Turn(last.weights().hull(turn.weights()), Math.max(last.error(), turn.error())));
      } else {
        joined.add(turn);
      }
    }
    return joined;
  }

  private static boolean touches(Turn first, Turn second) {
    double gap = second.weights().low() - first.weights().high();
    return gap < 4 * Math.max(first.error(), second.error());
  }
}
