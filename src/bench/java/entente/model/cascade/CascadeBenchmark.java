// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.payoff.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How many cascades are drawn each second on the whole network of alliances of 2016, at the high
/// estimate.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
public class CascadeBenchmark {
  static final int DRAWS = 1 << 19;
  static final int PLAIN_DRAWS = 1 << 12;
  static final int ROWS = 560;
  static final int WORDS = 32;
  static final int ROUNDS = 1 << 10;

  @Param({"RUS-EST", "CHN-USA", "PRK-KOR"})
  public String attack = "";

  private Network network = network("PRK-KOR");
  private ForkJoinPool alone = new ForkJoinPool(1);
  private ForkJoinPool all = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
  private final long[][] rows = new long[ROWS][WORDS];
  private final long[] into = new long[WORDS];
  private final int[] which = IntStream.range(0, ROWS).map(at -> at * 13 % ROWS).toArray();

  /// The network of an attack such as "RUS-EST", at the high estimate.
  static Network network(String attack) {
    String[] sides = attack.split("-", 2);
    try {
      return Network.of(
          PublishedNetwork.attack(PublishedNetwork.read(), sides[0], sides[1]), true, true);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Setup
  public void prepare() {
    network = network(attack);
  }

  @TearDown
  public void end() {
    alone.shutdown();
    all.shutdown();
  }

  /// The sampler that answers use, on one core.
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public Object oneCore() throws Exception {
    return alone.submit(() -> Sample.count(network, Draws.of(1, DRAWS))).get();
  }

  /// The same on all cores.
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public Object allCores() throws Exception {
    return all.submit(() -> Sample.count(network, Draws.of(1, DRAWS))).get();
  }

  /// One war at a time, on one core.
  @Benchmark
  @OperationsPerInvocation(PLAIN_DRAWS)
  public Object plain() {
    return plain(network, 1, PLAIN_DRAWS);
  }

  static long[] plain(Network network, long seed, int draws) {
    RandomGenerator random =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(seed);
    PlainCascade plain = new PlainCascade(network);
    long[] counts = new long[2 * network.actors().size()];
    for (int draw = 0; draw < draws; draw++) {
      boolean[] atWar = plain.draw(random);
      for (int row = 0; row < counts.length; row++) {
        counts[row] += atWar[row] ? 1 : 0;
      }
    }
    return counts;
  }

  /// Words of rows joined by or, and nothing else.
  @Benchmark
  @OperationsPerInvocation(ROWS * WORDS * (ROUNDS / 64))
  public Object wordsAlone() {
    for (int round = 0; round < ROUNDS / 64; round++) {
      Rows.union(into, rows, which);
    }
    return into;
  }

  /// Words of random bits, and nothing else: a row for each of 64 binary places.
  @Benchmark
  @OperationsPerInvocation(ROUNDS * WORDS)
  public Object bitsAlone() {
    long state = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int k = 0; k < WORDS; k++) {
        long z = state + (k + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        into[k] = z ^ (z >>> 31);
      }
      state += WORDS * 0x9e3779b97f4a7c15L;
    }
    return Arrays.hashCode(into);
  }

  static List<String> attacks() {
    return List.of("RUS-EST", "CHN-USA", "PRK-KOR");
  }
}
