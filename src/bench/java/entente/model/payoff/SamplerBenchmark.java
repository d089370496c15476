// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Interval;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many weight vectors are drawn and valued each second: two actors, ten goals each, every gain
/// an interval of its own origin, each actor with its own free weights.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
public class SamplerBenchmark {
  private static final int DRAWS = 1_000_000;
  private static final int GOALS = 10;
  private static final int PEAK_ROUNDS = 4_000;
  private static final int PEAK_OPERATIONS = 64 * PEAK_ROUNDS * 256 * 16;

  private final List<Alternative> actors = actors();
  private final Sampler sampler = new Sampler(actors, new Weights.Own(Map.of()));
  private final double[] lows = lows(actors);
  private final double[] widths = widths(actors);

  /// The sampler that answers use, on all cores: ranks, wins, gains above 0, mean and central
  /// weights.
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public Object kernel() {
    return sampler.tally(Draws.of(1, DRAWS));
  }

  /// The same counts by a plain loop, one draw at a time, on one core.
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public Object plainLoop() {
    return plain(RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(1), DRAWS);
  }

  /// The plain loop shared out to all cores.
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public Object plainLoopOnAllCores() {
    SplittableGenerator root =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(1);
    List<SplittableGenerator> parts = root.splits(64).toList();
    return IntStream.range(0, 64)
        .parallel()
        .mapToObj(part -> plain(parts.get(part), DRAWS / 64))
        .toList();
  }

  /// The bound: only the uniform numbers that a draw needs, eighteen for weights and twenty for
  /// gains, on all cores.
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public Object uniformNumbersAlone() {
    return IntStream.range(0, 64)
        .parallel()
        .mapToLong(shard -> {
          Uniforms stream = new Uniforms(shard, Sampler.ROWS);
          int[][] columns = new int[2 * (2 * GOALS - 1)][Sampler.ROWS];
          for (int done = 0; done < DRAWS / 64; done += Sampler.ROWS) {
            for (int column = 0; column < columns.length; column += 2) {
              stream.fill(columns[column], columns[column + 1]);
            }
          }
          return columns[0][0];
        })
        .sum();
  }

  /// What the processor does at most: sixteen multiplications and additions for each number read
  /// and written, on all cores.
  @Benchmark
  @OperationsPerInvocation(PEAK_OPERATIONS)
  public Object arithmeticAlone() {
    return IntStream.range(0, 64).parallel().mapToDouble(_ -> arithmetic()).sum();
  }

  private static double arithmetic() {
    double[] numbers = new double[Sampler.ROWS];
    for (int round = 0; round < PEAK_ROUNDS; round++) {
      multiplyAndAdd(numbers, 0.999, 0.001);
    }
    return numbers[0];
  }

  private static void multiplyAndAdd(double[] numbers, double a, double b) {
    for (int k = 0; k < numbers.length; k++) {
      double x = numbers[k];
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      numbers[k] = x;
    }
  }

  private double plain(RandomGenerator random, int draws) {
    double[] weights = new double[2 * GOALS];
    double[] values = new double[2];
    double[][] central = new double[2][2 * GOALS];
    long[] wins = new long[2];
    long[] aboveZero = new long[2];
    double[] sums = new double[2];
    for (int draw = 0; draw < draws; draw++) {
      for (int actor = 0; actor < 2; actor++) {
        double total = 0;
        double value = 0;
        for (int goal = actor * GOALS; goal < (actor + 1) * GOALS; goal++) {
          weights[goal] = -Math.log(1 - random.nextDouble());
          total += weights[goal];
        }
        for (int goal = actor * GOALS; goal < (actor + 1) * GOALS; goal++) {
          weights[goal] /= total;
          value += weights[goal] * (lows[goal] + widths[goal] * random.nextDouble());
        }
        values[actor] = value;
        sums[actor] += value;
        if (value > 0) {
          aboveZero[actor]++;
        }
      }
      int winner = values[0] >= values[1] ? 0 : 1;
      wins[winner]++;
      for (int goal = 0; goal < 2 * GOALS; goal++) {
        central[winner][goal] += weights[goal];
      }
    }
    return wins[0]
        + aboveZero[0]
        + aboveZero[1]
        + sums[0]
        + sums[1]
        + central[0][0]
        + central[1][GOALS];
  }

  private static List<Alternative> actors() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(1);
    return IntStream.range(0, 2)
        .mapToObj(actor ->
            new Alternative(
                "actor" + actor,
                IntStream.range(0, GOALS)
                    .mapToObj(goal -> gain(actor + "-" + goal, random))
                    .toList()))
        .toList();
  }

  private static entente.model.payoff.Measurement gain(String goal, RandomGenerator random) {
    double low = random.nextDouble() / 2;
    return new entente.model.payoff.Measurement(
        goal, Interval.of(low, low + random.nextDouble() / 2), goal);
  }

  private static double[] lows(List<Alternative> actors) {
    return actors.stream()
        .flatMap(actor -> actor.measurements().stream())
        .mapToDouble(gain -> gain.value().low())
        .toArray();
  }

  private static double[] widths(List<Alternative> actors) {
    return actors.stream()
        .flatMap(actor -> actor.measurements().stream())
        .mapToDouble(gain -> gain.value().width())
        .toArray();
  }
}
