// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.payoff.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Decisions of a network, drawn many times.
///
/// Draws are dealt to shards of one size, each with its own seed split from one generator, so that
/// counts do not depend on how many threads share the work.
final class Sample {
  private static final int WORDS = 32;
  private static final int BLOCK = 64 * WORDS;
  private static final int SHARD = 32 * BLOCK;

  private Sample() {}

  /// The fates of the network's actors, as shares of the draws.
  static List<Fate> of(Network network, Draws draws) {
    long[] counts = count(network, draws);
    List<Fate> fates = new ArrayList<>();
    for (int actor = 0; actor < network.actors().size(); actor++) {
      fates.add(
          new Fate(
              (double) counts[Network.row(actor, Side.ATTACKER)] / draws.count(),
              (double) counts[Network.row(actor, Side.DEFENDER)] / draws.count()));
    }
    return fates;
  }

  /// In how many draws each row is set.
  static long[] count(Network network, Draws draws) {
    SplittableGenerator root =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(draws.seed());
    int shards = Math.ceilDiv(draws.count(), SHARD);
    long[] seeds = new long[shards];
    for (int shard = 0; shard < shards; shard++) {
      seeds[shard] = root.split().nextLong();
    }
    return IntStream.range(0, shards)
        .parallel()
        .mapToObj(shard ->
            new Shard(network, seeds[shard]).count(Math.min(SHARD, draws.count() - shard * SHARD)))
        .reduce(new long[2 * network.actors().size()], Sample::sum);
  }

  private static long[] sum(long[] a, long[] b) {
    long[] sum = a.clone();
    for (int row = 0; row < sum.length; row++) {
      sum[row] += b[row];
    }
    return sum;
  }

  /// One stream of draws, and the rows that it fills again for each block.
  private static final class Shard {
    private final Spread spread;
    private final Coins coins;
    private final Decision[] decisions;
    private final long[][] thresholds;
    private final int[] certain;

    Shard(Network network, long seed) {
      spread = Spread.over(network, WORDS);
      decisions = network.decisions().toArray(Decision[]::new);
      thresholds = new long[decisions.length][];
      certain = new int[decisions.length];
      int most = 1;
      for (int at = 0; at < decisions.length; at++) {
        List<Double> levels = decisions[at].levels();
        thresholds[at] = Coins.thresholds(levels);
        certain[at] = (int) levels.stream().filter(level -> level >= 1).count();
        most = Math.max(most, levels.size());
      }
      coins = new Coins(seed, WORDS, most);
    }

    long[] count(int draws) {
      long[][] state = spread.run();
      long[] counts = new long[state.length];
      for (int done = 0; done < draws; done += BLOCK) {
        for (int at = 0; at < decisions.length; at++) {
          Decision decision = decisions[at];
          coins.draw(
              decision.stream(),
              done / BLOCK,
              thresholds[at],
              certain[at],
              spread.kept(),
              decision.firstRow());
        }
        state = spread.run();
        int lanes = Math.min(BLOCK, draws - done);
        for (int row = 0; row < counts.length; row++) {
          counts[row] += lanes == BLOCK ? Rows.count(state[row]) : Rows.count(state[row], lanes);
        }
      }
      return counts;
    }
  }
}
