// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Draws weights and measurements, and values every alternative with them.
///
/// Draws are dealt to shards, as many as the count of draws says, each with its own seed split from
/// one generator, so that results do not depend on how many threads share the work. Within a shard
/// draws are made in blocks, a column for each number.
final class Sampler {
  static final int ROWS = 256;

  private static final int MOST_SHARDS = 64;
  private static final int ROWS_OF_A_SHARD = 1024;

  private final List<WeightVector> vectors;
  private final int alternatives;
  private final int origins;
  private final int[] vectorOf;
  private final Term[][] terms;

  /// What a measurement adds to a value: the weight in a column, times a number from `low` to `low
  /// + width` that an origin's draw picks.
  private record Term(int criterion, double low, double width, int origin) {}

  Sampler(List<Alternative> alternatives, Weights weights) {
    vectors = WeightVector.of(alternatives, weights);
    this.alternatives = alternatives.size();
    vectorOf = new int[this.alternatives];
    terms = new Term[this.alternatives][];
    Map<String, Integer> origins = new LinkedHashMap<>();
    for (int i = 0; i < this.alternatives; i++) {
      vectorOf[i] = vectors.size() == this.alternatives && weights instanceof Weights.Own ? i : 0;
      List<String> criteria = vectors.get(vectorOf[i]).criteria();
      List<Term> sum = new ArrayList<>();
      for (Measurement measurement : alternatives.get(i).measurements()) {
        boolean known = measurement.value().isPoint();
        int origin =
            known ? -1 : origins.computeIfAbsent(measurement.origin(), _ -> origins.size());
        double part = alternatives.get(i).part(measurement);
        sum.add(
            new Term(
                criteria.indexOf(measurement.criterion()),
                part * measurement.value().low(),
                part * measurement.value().width(),
                origin));
      }
      terms[i] = sum.toArray(Term[]::new);
    }
    this.origins = origins.size();
  }

  List<WeightVector> vectors() {
    return vectors;
  }

  /// Counts ranks, wins and weights over all draws.
  Tally tally(Draws draws) {
    long[] seeds = seeds(draws);
    List<Tally> tallies =
        IntStream.range(0, shards(draws.count()))
            .parallel()
            .mapToObj(shard -> new Shard(seeds[shard]).tally(size(draws.count(), shard)))
            .toList();
    Tally total = new Tally(alternatives, weightCount());
    tallies.forEach(total::add);
    return total;
  }

  /// The first alternative's value less the second's, for each draw.
  double[] differences(int first, int second, Draws draws) {
    long[] seeds = seeds(draws);
    double[] differences = new double[draws.count()];
    IntStream.range(0, shards(draws.count()))
        .parallel()
        .forEach(shard ->
            new Shard(seeds[shard])
                .differences(
                    first,
                    second,
                    differences,
                    start(draws.count(), shard),
                    start(draws.count(), shard + 1)));
    return differences;
  }

  /// How many shards share the draws: it depends on nothing else.
  private static int shards(int draws) {
    return Math.clamp(draws / ROWS_OF_A_SHARD, 1, MOST_SHARDS);
  }

  private static long[] seeds(Draws draws) {
    SplittableGenerator root =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(draws.seed());
    long[] seeds = new long[shards(draws.count())];
    for (int shard = 0; shard < seeds.length; shard++) {
      seeds[shard] = root.split().nextLong();
    }
    return seeds;
  }

  private static int start(int draws, int shard) {
    return (int) ((long) draws * shard / shards(draws));
  }

  private static int size(int draws, int shard) {
    return start(draws, shard + 1) - start(draws, shard);
  }

  private int weightCount() {
    return vectors.stream().mapToInt(vector -> vector.criteria().size()).sum();
  }

  /// One shard's stream of draws, and the columns that it fills again for each block.
  private final class Shard {
    private final Uniforms stream;
    private final WeightColumns[] weights;
    private final double[][] weightColumns;
    private final int[][] uniforms;
    private final double[][] shares;
    private final double[][] values;

    Shard(long seed) {
      stream = new Uniforms(seed, ROWS);
      weights = new WeightColumns[vectors.size()];
      weightColumns = new double[weightCount()][];
      int count = origins;
      int column = 0;
      for (int v = 0; v < weights.length; v++) {
        weights[v] = new WeightColumns(vectors.get(v), ROWS);
        count += weights[v].uniforms();
        for (double[] one : weights[v].columns()) {
          weightColumns[column++] = one;
        }
      }
      uniforms = new int[count + count % 2][ROWS];
      shares = new double[origins][ROWS];
      values = new double[alternatives][ROWS];
    }

    Tally tally(int draws) {
      Tally tally = new Tally(alternatives, weightColumns.length);
      double[][] sums = new double[alternatives][ROWS];
      double[][][] weightSums = new double[alternatives][weightColumns.length][ROWS];
      int[][] ranks = new int[alternatives][ROWS];
      double[] first = new double[ROWS];
      double[] nothing = new double[ROWS];
      for (int done = 0; done < draws; done += ROWS) {
        int rows = Math.min(ROWS, draws - done);
        fill();
        for (int i = 0; i < alternatives; i++) {
          Arrays.fill(ranks[i], 0);
          tally.countAboveZero(i, above(values[i], nothing, rows));
          addTo(sums[i], values[i], rows);
        }
        for (int i = 0; i < alternatives; i++) {
          for (int j = 0; j < alternatives; j++) {
            if (i != j) {
              tally.countWins(i, j, beaten(values[i], values[j], ranks[j], rows));
            }
          }
        }
        for (int i = 0; i < alternatives; i++) {
          for (int k = 0; k < rows; k++) {
            tally.countRank(i, ranks[i][k]);
          }
          markFirst(ranks[i], first);
          for (int w = 0; w < weightColumns.length; w++) {
            addTo(weightSums[i][w], first, weightColumns[w], rows);
          }
        }
      }
      for (int i = 0; i < alternatives; i++) {
        tally.addToSum(i, sum(sums[i]));
        for (int w = 0; w < weightColumns.length; w++) {
          tally.addToWeight(i, w, sum(weightSums[i][w]));
        }
      }
      return tally;
    }

    void differences(int first, int second, double[] into, int from, int to) {
      for (int at = from; at < to; at += ROWS) {
        fill();
        for (int k = 0; k < Math.min(ROWS, to - at); k++) {
          into[at + k] = values[first][k] - values[second][k];
        }
      }
    }

    private void fill() {
      for (int column = 0; column < uniforms.length; column += 2) {
        stream.fill(uniforms[column], uniforms[column + 1]);
      }
      for (int origin = 0; origin < origins; origin++) {
        toShare(uniforms[origin], shares[origin]);
      }
      int column = origins;
      for (WeightColumns drawn : weights) {
        drawn.draw(uniforms, column);
        column += drawn.uniforms();
      }
      for (int i = 0; i < alternatives; i++) {
        Arrays.fill(values[i], 0);
        double[][] columns = weights[vectorOf[i]].columns();
        for (Term term : terms[i]) {
          if (term.origin < 0) {
            addTerm(values[i], columns[term.criterion], term.low);
          } else {
            addTerm(values[i], columns[term.criterion], term.low, term.width, shares[term.origin]);
          }
        }
      }
    }
  }

  private static void toShare(int[] numbers, double[] shares) {
    for (int k = 0; k < shares.length; k++) {
      shares[k] = numbers[k] * (1.0 / Uniforms.MAX);
    }
  }

  private static void addTerm(double[] values, double[] weights, double gain) {
    for (int k = 0; k < values.length; k++) {
      values[k] += weights[k] * gain;
    }
  }

  private static void addTerm(
      double[] values, double[] weights, double low, double width, double[] shares) {
    for (int k = 0; k < values.length; k++) {
      values[k] += weights[k] * (low + width * shares[k]);
    }
  }

  // The sign bit of a difference is a comparison without a branch: 1 where the second is the
  // greater.
  private static long above(double[] first, double[] second, int rows) {
    long times = 0;
    for (int k = 0; k < rows; k++) {
      times += Double.doubleToRawLongBits(second[k] - first[k]) >>> 63;
    }
    return times;
  }

  private static long beaten(double[] winner, double[] loser, int[] loserRanks, int rows) {
    long times = 0;
    for (int k = 0; k < rows; k++) {
      long won = Double.doubleToRawLongBits(loser[k] - winner[k]) >>> 63;
      times += won;
      loserRanks[k] += (int) won;
    }
    return times;
  }

  private static void markFirst(int[] ranks, double[] first) {
    for (int k = 0; k < first.length; k++) {
      first[k] = (ranks[k] - 1) >>> 31;
    }
  }

  private static void addTo(double[] sums, double[] values, int rows) {
    for (int k = 0; k < rows; k++) {
      sums[k] += values[k];
    }
  }

  private static void addTo(double[] sums, double[] marks, double[] values, int rows) {
    for (int k = 0; k < rows; k++) {
      sums[k] += marks[k] * values[k];
    }
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }
}
