// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import entente.domain.RollCalls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Estimated positions of states, and how well the chains agree on them.
///
/// @param positions in order of session, then of the states in the roll calls
/// @param items items that divided the members
/// @param unanimous items left out, on which all who voted agreed
/// @param ballots on the items that divided the members
/// @param acceptance the share of proposed cut-points taken
public record IdealPoints(
    List<Position> positions, int items, int unanimous, int ballots, double acceptance) {
  /// Chains agree on a position whose R-hat is at most this.
  public static final double AGREED = 1.1;

  /// Chains have converged when they agree on this share of the positions.
  public static final double CONVERGED = 0.95;

  /// The most draws kept; they fill 2 GB.
  private static final long MOST_DRAWS = 500_000_000;

  private static final double SCATTER = 0.3;
  private static final int POWER_STEPS = 4;

  public IdealPoints {
    positions = List.copyOf(positions);
  }

  /// Estimates positions. The result depends on the roll calls and the settings alone, whatever the
  /// number of processors.
  ///
  /// @throws NothingToEstimate when the roll calls do not divide two states at least
  public static IdealPoints of(RollCalls calls, Settings settings) {
    return of(calls, settings, () -> {});
  }

  /// The same, and tells of each sweep of each chain, from the chain's own thread.
  public static IdealPoints of(RollCalls calls, Settings settings, Runnable swept) {
    Design design = new Design(calls, settings.smooth());
    if (design.items == 0) {
      throw new NothingToEstimate(
          design.unanimous == 0
              ? "there is no ballot"
              : design.unanimous == 1
                  ? "on the only item, all who voted agreed"
                  : "on each of the %d items, all who voted agreed".formatted(design.unanimous));
    }
    if (Arrays.stream(design.state).distinct().count() < 2) {
      throw new NothingToEstimate("only one state voted; a position is a place among other states");
    }
    if ((long) design.points * settings.kept() * settings.chains() > MOST_DRAWS) {
      throw new NothingToEstimate(
          "%,d draws of %,d positions are more than this estimation holds; fewer sessions or fewer sweeps kept are needed"
              .formatted((long) settings.kept() * settings.chains(), design.points));
    }
    SplittableGenerator source =
        (SplittableGenerator) RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
    List<RandomGenerator> generators = new ArrayList<>();
    for (int chain = 0; chain < settings.chains(); chain++) {
      generators.add(source.split());
    }
    double[] start = anchored(design, calls, settings);
    List<Run> runs =
        IntStream.range(0, settings.chains())
            .parallel()
            .mapToObj(chain -> run(design, start, generators.get(chain), settings, swept))
            .toList();
    return new IdealPoints(
        IntStream.range(0, design.points)
            .parallel()
            .mapToObj(point -> position(design, calls, runs, point, settings.kept()))
            .toList(),
        design.items,
        design.unanimous,
        design.ballots,
        runs.stream().mapToDouble(Run::acceptance).average().orElseThrow());
  }

  /// The share of positions on which the chains agree.
  public double agreement() {
    return (double) positions.stream().filter(p -> p.rHat() <= AGREED).count() / positions.size();
  }

  /// Whether the chains agree on nearly all positions.
  public boolean hasConverged() {
    return agreement() >= CONVERGED;
  }

  private static final class Run {
    private final float[][] draws;
    private final double acceptance;

    Run(float[][] draws, double acceptance) {
      this.draws = draws;
      this.acceptance = acceptance;
    }

    double acceptance() {
      return acceptance;
    }
  }

  private static Run run(
      Design design, double[] start, RandomGenerator random, Settings settings, Runnable swept) {
    Chain chain = new Chain(design, start, random);
    chain.scatter(SCATTER);
    for (int sweep = 0; sweep < settings.warmUp(); sweep++) {
      chain.sweep();
      swept.run();
    }
    chain.settle();
    float[][] draws = new float[settings.kept()][design.points];
    for (float[] draw : draws) {
      chain.sweep();
      swept.run();
      for (int point = 0; point < design.points; point++) {
        draw[point] = (float) chain.theta[point];
      }
    }
    return new Run(draws, chain.acceptance());
  }

  private static Position position(
      Design design, RollCalls calls, List<Run> runs, int point, int kept) {
    double[][] chains = new double[runs.size()][kept];
    double[] all = new double[runs.size() * kept];
    for (int c = 0; c < chains.length; c++) {
      for (int k = 0; k < kept; k++) {
        chains[c][k] = runs.get(c).draws[k][point];
        all[c * kept + k] = chains[c][k];
      }
    }
    Arrays.sort(all);
    double mean = Arrays.stream(all).average().orElseThrow();
    double squares = Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum();
    Convergence convergence = Convergence.of(chains);
    return new Position(
        calls.states().get(design.state[point]),
        design.session[point],
        design.votes[point],
        mean,
        Math.sqrt(squares / (all.length - 1)),
        quantile(all, 0.025),
        quantile(all, 0.975),
        convergence.rHat(),
        convergence.effective());
  }

  /// Linear between order statistics (type 7 of Hyndman and Fan 1996).
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// Starting positions: one score for each state, by a few steps of the power method from the
  /// anchors on the centred votes. Without an anchor, the state with the most ballots starts high.
  private static double[] anchored(Design design, RollCalls calls, Settings settings) {
    int states = calls.states().size();
    double[] score = new double[states];
    boolean named = false;
    for (int state = 0; state < states; state++) {
      String name = calls.states().get(state);
      score[state] = settings.up().contains(name) ? 3 : settings.down().contains(name) ? -2 : 0;
      named |= score[state] != 0;
    }
    if (!named) {
      int[] votes = new int[states];
      for (int point = 0; point < design.points; point++) {
        votes[design.state[point]] += design.votes[point];
      }
      int most = IntStream.range(0, states).reduce(0, (a, b) -> votes[b] > votes[a] ? b : a);
      score[most] = 3;
    }
    double[] first = score.clone();
    for (int step = 0; step < POWER_STEPS; step++) {
      score = powerStep(design, score);
    }
    double side = 0;
    for (int state = 0; state < states; state++) {
      side += first[state] * score[state];
    }
    double[] theta = new double[design.points];
    for (int point = 0; point < design.points; point++) {
      theta[point] = side < 0 ? -score[design.state[point]] : score[design.state[point]];
    }
    return theta;
  }

  private static double[] powerStep(Design design, double[] score) {
    double[] sum = new double[score.length];
    double[] count = new double[score.length];
    for (int item = 0; item < design.items; item++) {
      int from = design.itemStarts[3 * item];
      int end = design.itemStarts[3 * item + 3];
      double level = 0;
      double place = 0;
      for (int b = from; b < end; b++) {
        level += level(design, item, b);
        place += score[design.state[design.pointOfBallot[b]]];
      }
      level /= end - from;
      place /= end - from;
      double slope = 0;
      for (int b = from; b < end; b++) {
        slope +=
            (level(design, item, b) - level)
                * (score[design.state[design.pointOfBallot[b]]] - place);
      }
      slope /= end - from;
      for (int b = from; b < end; b++) {
        int state = design.state[design.pointOfBallot[b]];
        sum[state] += slope * (level(design, item, b) - level);
        count[state]++;
      }
    }
    double mean = 0;
    for (int state = 0; state < sum.length; state++) {
      sum[state] /= Math.max(count[state], 1);
      mean += sum[state] / sum.length;
    }
    double squares = 0;
    for (int state = 0; state < sum.length; state++) {
      sum[state] -= mean;
      squares += sum[state] * sum[state] / sum.length;
    }
    double deviation = Math.sqrt(squares);
    return deviation > 0 ? Arrays.stream(sum).map(s -> s / deviation).toArray() : score;
  }

  private static double level(Design design, int item, int ballot) {
    return ballot < design.itemStarts[3 * item + 1]
        ? -1
        : ballot < design.itemStarts[3 * item + 2] ? 0 : 1;
  }
}
