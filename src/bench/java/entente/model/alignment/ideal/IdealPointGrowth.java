// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import entente.domain.RollCalls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// One point of the growth of an estimation: the published input with its items, or its states,
/// repeated; the processor time of a sweep, against the time that its reads from memory take alone
/// and the time that its draws take alone.
public final class IdealPointGrowth {
  private static final int WARM = 8;
  private static final int SWEEPS = 12;
  private static final List<String> UP = List.of("2", "20", "200", "666");
  private static final List<String> DOWN = List.of("365", "265");

  private IdealPointGrowth() {}

  public static void main(String[] args) throws IOException {
    boolean states = args[1].equals("states");
    int times = Integer.parseInt(args[2]);
    RollCalls calls =
        repeated(
            IdealPointReport.calls(Path.of(args[0], "votes/bsv_input_apr2020_exact.csv")),
            states,
            times);
    Design design = new Design(calls, Settings.SMOOTH);
    double one = sweep(design, 1);
    double two = sweep(design, 2);
    Settings settings = new Settings(2, WARM, SWEEPS, 1, Settings.SMOOTH, UP, DOWN);
    double began = Processor.seconds();
    IdealPoints found = IdealPoints.of(calls, settings);
    double whole = Processor.seconds() - began;
    long peak = Processor.peakMegabytes();
    double scale = 1e9 / design.ballots;
    System.out.printf(
        Locale.ROOT,
        "| %dx the %s | %,d | %,d | %,d | %.3f s | %.1f | %.1f | %.1f | %.2f | %.1f s | %,d MB |%n",
        times,
        states ? "states" : "items",
        found.ballots(),
        found.items(),
        found.positions().size(),
        one,
        one * scale,
        reads(design) * scale,
        draws(design) * scale,
        one / two,
        whole,
        peak);
  }

  /// The same roll calls several times over: each item under further names, or each state.
  private static RollCalls repeated(RollCalls calls, boolean states, int times) {
    RollCalls.Builder all = RollCalls.builder();
    String[] mark =
        IntStream.range(0, times).mapToObj(t -> t == 0 ? "" : "#" + t).toArray(String[]::new);
    for (int time = 0; time < times; time++) {
      String more = mark[time];
      List<String> stateNames = states ? marked(calls.states(), more) : calls.states();
      List<String> itemNames = states ? calls.items() : marked(calls.items(), more);
      for (int b = 0; b < calls.size(); b++) {
        all.add(
            stateNames.get(calls.state(b)),
            calls.session(b),
            itemNames.get(calls.item(b)),
            calls.choice(b));
      }
    }
    return all.build();
  }

  private static List<String> marked(List<String> names, String mark) {
    return names.stream().map(name -> name + mark).toList();
  }

  /// Seconds of a sweep of one chain, in processor time.
  private static double alone(Chain chain) {
    IntStream.range(0, WARM).forEach(_ -> chain.sweep());
    double began = Processor.ownSeconds();
    IntStream.range(0, SWEEPS).forEach(_ -> chain.sweep());
    return (Processor.ownSeconds() - began) / SWEEPS;
  }

  /// Seconds of a sweep of each chain while as many run at once, in processor time.
  private static double sweep(Design design, int chains) {
    double[] start = new SplittableRandom(3).doubles(design.points, -1, 1).toArray();
    return IntStream.range(0, chains)
        .mapToObj(_ -> new Chain(design, start, RandomGenerator.of("L64X128MixRandom")))
        .toList()
        .parallelStream()
        .mapToDouble(IdealPointGrowth::alone)
        .average()
        .orElseThrow();
  }

  /// Seconds in which the indices and positions of all ballots are read as often as in a sweep (two
  /// likelihoods, the utilities, the sums), and the sums written, with no other work.
  private static double reads(Design design) {
    double[] theta = new double[design.points];
    Arrays.fill(theta, 0.5);
    double[] sums = new double[design.points];
    double[] squares = new double[design.points];
    double[] seconds = new double[SWEEPS];
    double sink = 0;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double began = Processor.ownSeconds();
      for (int item = 0; item < design.items; item++) {
        int from = design.itemStarts[3 * item];
        int end = design.itemStarts[3 * item + 3];
        for (int pass = 0; pass < 3; pass++) {
          double sum = 0;
          for (int at = from; at < end; at++) {
            sum += theta[design.pointOfBallot[at]];
          }
          sink += sum;
        }
        for (int at = from; at < end; at++) {
          int point = design.pointOfBallot[at];
          sums[point] += 1;
          squares[point] += 1;
        }
      }
      seconds[sweep] = Processor.ownSeconds() - began;
    }
    check(sink + sums[0] + squares[0]);
    return Arrays.stream(seconds).min().orElseThrow();
  }

  /// Seconds in which as many bounded draws and distribution functions are computed as in a sweep,
  /// from numbers that stay in the nearest cache.
  private static double draws(Design design) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    double[] means = new SplittableRandom(5).doubles(256, -2, 2).toArray();
    double[] seconds = new double[SWEEPS];
    double sink = 0;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double began = Processor.ownSeconds();
      for (int item = 0; item < design.items; item++) {
        int from = design.itemStarts[3 * item];
        int middle = design.itemStarts[3 * item + 1];
        int high = design.itemStarts[3 * item + 2];
        int end = design.itemStarts[3 * item + 3];
        for (int pass = 0; pass < 2; pass++) {
          double product = 1;
          double sum = 0;
          for (int at = from; at < end; at++) {
            double mean = means[at & 255];
            double chance =
                at < middle
                    ? Normal.below(0.3 - mean)
                    : at < high
                        ? Normal.below(0.9 - mean) - Normal.below(0.3 - mean)
                        : Normal.below(mean - 0.9);
            product *= chance;
            if ((at & 7) == 7) {
              sum += Math.log(product);
              product = 1;
            }
          }
          sink += sum + product;
        }
        for (int at = from; at < end; at++) {
          double mean = means[at & 255];
          sink +=
              Normal.between(
                  at < middle ? Double.NEGATIVE_INFINITY : at < high ? 0.3 - mean : 0.9 - mean,
                  at < middle ? 0.3 - mean : at < high ? 0.9 - mean : Double.POSITIVE_INFINITY,
                  random);
        }
      }
      seconds[sweep] = Processor.ownSeconds() - began;
    }
    check(sink);
    return Arrays.stream(seconds).min().orElseThrow();
  }

  /// Keeps the compiler from leaving the work out.
  private static void check(double sink) {
    if (Double.isNaN(sink)) {
      throw new IllegalStateException("the draws are no numbers");
    }
  }
}
