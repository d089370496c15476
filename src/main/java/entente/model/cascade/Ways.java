// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.cascade.Decision.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Every way in which the decisions of a network can fall, each with its probability.
final class Ways {
  private static final int WORDS = 16;
  private static final int LANES = 64 * WORDS;

  private Ways() {}

  /// How many ways there are; more than `enough` is not told apart.
  static long count(Network network, long enough) {
    long ways = 1;
    for (Decision decision : network.decisions()) {
      ways *= decision.ways().size();
      if (ways > enough) {
        return ways;
      }
    }
    return ways;
  }

  /// The fates of the network's actors, summed over all ways.
  static List<Fate> enumerate(Network network) {
    long ways = count(network, Long.MAX_VALUE);
    List<List<Way>> falls = network.decisions().stream().map(Decision::ways).toList();
    Spread spread = Spread.over(network, WORDS);
    double[] sums = new double[2 * network.actors().size()];
    double[] probabilities = new double[LANES];
    for (long first = 0; first < ways; first += LANES) {
      int lanes = (int) Math.min(LANES, ways - first);
      Rows.clear(spread.kept());
      Arrays.fill(probabilities, 0);
      for (int lane = 0; lane < lanes; lane++) {
        probabilities[lane] = set(first + lane, lane, falls, network, spread.kept());
      }
      long[][] state = spread.run();
      for (int row = 0; row < sums.length; row++) {
        sums[row] += weigh(state[row], probabilities);
      }
    }
    List<Fate> fates = new ArrayList<>();
    for (int actor = 0; actor < network.actors().size(); actor++) {
      fates.add(
          new Fate(
              Math.min(1, sums[Network.row(actor, Side.ATTACKER)]),
              Math.min(1, sums[Network.row(actor, Side.DEFENDER)])));
    }
    return fates;
  }

  /// Sets one way in one lane.
  ///
  /// @return its probability
  private static double set(
      long way, int lane, List<List<Way>> falls, Network network, long[][] kept) {
    long left = way;
    double probability = 1;
    for (int at = 0; at < falls.size(); at++) {
      List<Way> ways = falls.get(at);
      Way fall = ways.get((int) (left % ways.size()));
      left /= ways.size();
      probability *= fall.probability();
      Decision decision = network.decisions().get(at);
      for (int level = fall.unset(); level < decision.levels().size(); level++) {
        kept[decision.firstRow() + level][lane >> 6] |= 1L << lane;
      }
    }
    return probability;
  }

  private static double weigh(long[] row, double[] probabilities) {
    double sum = 0;
    for (int word = 0; word < row.length; word++) {
      for (long left = row[word]; left != 0; left &= left - 1) {
        sum += probabilities[64 * word + Long.numberOfTrailingZeros(left)];
      }
    }
    return sum;
  }
}
