// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// One chain of the sampler of Bailey, Strezhnev and Voeten (2017): Gibbs steps for the latent
/// utilities, the items' slopes and the states' positions (Albert and Chib 1993), and a Metropolis
/// step for each item's cut-points with the utilities integrated out (Cowles 1996).
///
/// A state's utility of an item is its slope times the state's position, plus noise of variance
/// one; the ballot says between which of the item's two cut-points it lies. Utilities are cut off
/// at ±9, cut-points lie within ±7. A position's prior is the same state's position in the session
/// before, and for its first session that of its second: a filter, not a smoother. After each sweep
/// positions are cut off at ±5 and scaled to mean 0 and deviation 1 over all state-sessions.
final class Chain {
  /// The deviation of a proposed cut-point at first, and its bounds.
  private static final double FIRST_STEP = 0.2;

  private static final double LEAST_STEP = 0.02;
  private static final double MOST_STEP = 2;

  /// The share of proposals to be taken, and how fast steps are learned less and less (Andrieu and
  /// Thoms 2008, algorithm 4).
  private static final double TAKEN = 0.4;

  private static final double LEARNING = -0.6;

  /// No cut-point lies further out.
  private static final double CUT = 7;

  /// No utility lies further out. Without this a ballot against a state's own side, on an item that
  /// divides sharply, pushes it out without end.
  private static final double UTMOST = 9;

  /// No position lies further out before it is scaled.
  private static final double FURTHEST = 5;

  /// How many likelihoods are multiplied before a logarithm is taken.
  private static final int BATCH = 8;

  private static final double LEAST = 1e-30;

  final double[] theta;

  private final Design design;
  private final RandomGenerator random;
  private final double[] slope;
  private final double[] low;
  private final double[] high;
  private final double[] step;
  private final double[] sums;
  private final double[] squares;
  private final double[] utilities;
  private long proposed;
  private long taken;
  private int sweeps;
  private boolean learning = true;

  Chain(Design design, double[] start, RandomGenerator random) {
    this.design = design;
    this.random = random;
    this.theta = start.clone();
    this.slope = new double[design.items];
    this.low = new double[design.items];
    this.high = new double[design.items];
    this.step = new double[design.items];
    Arrays.fill(step, FIRST_STEP);
    this.sums = new double[design.points];
    this.squares = new double[design.points];
    int most = 0;
    for (int item = 0; item < design.items; item++) {
      int from = design.itemStarts[3 * item];
      int ballots = design.itemStarts[3 * item + 3] - from;
      most = Math.max(most, ballots);
      double below = design.itemStarts[3 * item + 1] - from;
      double notAbove = design.itemStarts[3 * item + 2] - from;
      low[item] = Normal.quantile((below + 0.5) / (ballots + 1));
      high[item] = Math.max(low[item] + 1e-3, Normal.quantile((notAbove + 0.5) / (ballots + 1)));
    }
    this.utilities = new double[most];
  }

  /// Moves every position by noise, so that chains begin apart.
  void scatter(double deviation) {
    for (int point = 0; point < theta.length; point++) {
      theta[point] += deviation * random.nextGaussian();
    }
    standardise();
  }

  /// One sweep over everything.
  void sweep() {
    Arrays.fill(sums, 0);
    Arrays.fill(squares, 0);
    for (int item = 0; item < design.items; item++) {
      cutPoints(item);
      slope(item);
    }
    positions();
    standardise();
    sweeps++;
  }

  /// Ends the learning of steps, so that what follows is a Markov chain.
  void settle() {
    learning = false;
    proposed = 0;
    taken = 0;
  }

  /// The share of proposed cut-points that were taken since the steps were settled.
  double acceptance() {
    return proposed == 0 ? 0 : (double) taken / proposed;
  }

  private void cutPoints(int item) {
    double oldLow = low[item];
    double oldHigh = high[item];
    double width = step[item];
    double newLow = near(oldLow, width, -CUT, oldHigh);
    double newHigh = near(oldHigh, width, newLow, CUT);
    double ratio =
        likelihood(item, newLow, newHigh)
            - likelihood(item, oldLow, oldHigh)
            + Math.log(room(oldLow, width, -CUT, oldHigh))
            - Math.log(room(newLow, width, -CUT, newHigh))
            + Math.log(room(oldHigh, width, newLow, CUT))
            - Math.log(room(newHigh, width, oldLow, CUT));
    double chance = Math.min(1, Math.exp(ratio));
    proposed++;
    if (random.nextDouble() < chance) {
      taken++;
      low[item] = newLow;
      high[item] = newHigh;
    }
    if (learning) {
      double learned = width * Math.exp(Math.pow(sweeps + 1, LEARNING) * (chance - TAKEN));
      step[item] = Math.clamp(learned, LEAST_STEP, MOST_STEP);
    }
  }

  private double near(double at, double width, double least, double most) {
    return at + width * Normal.between((least - at) / width, (most - at) / width, random);
  }

  /// The share of the proposal about `at` that lies within the bounds.
  private static double room(double at, double width, double least, double most) {
    return Math.max(LEAST, Normal.below((most - at) / width) - Normal.below((least - at) / width));
  }

  /// The logarithm of the probability of an item's ballots.
  private double likelihood(int item, double lower, double upper) {
    double own = slope[item];
    int middleFrom = design.itemStarts[3 * item + 1];
    int highFrom = design.itemStarts[3 * item + 2];
    int end = design.itemStarts[3 * item + 3];
    double sum = 0;
    double product = 1;
    int batch = 0;
    for (int at = design.itemStarts[3 * item]; at < end; at++) {
      double mean = own * theta[design.pointOfBallot[at]];
      double chance;
      if (at < middleFrom) {
        chance = Normal.below(lower - mean);
      } else if (at < highFrom) {
        chance = Normal.below(upper - mean) - Normal.below(lower - mean);
      } else {
        chance = Normal.below(mean - upper);
      }
      product *= Math.max(LEAST, chance);
      if (++batch == BATCH) {
        sum += Math.log(product);
        product = 1;
        batch = 0;
      }
    }
    return sum + Math.log(product);
  }

  /// Draws the utilities of an item's ballots, then its slope, and adds both to what the positions
  /// are drawn from.
  private void slope(int item) {
    int from = design.itemStarts[3 * item];
    int middleFrom = design.itemStarts[3 * item + 1];
    int highFrom = design.itemStarts[3 * item + 2];
    int end = design.itemStarts[3 * item + 3];
    double own = slope[item];
    double product = 0;
    double square = 1;
    for (int at = from; at < end; at++) {
      double place = theta[design.pointOfBallot[at]];
      double mean = own * place;
      double least =
          at < middleFrom
              ? Double.NEGATIVE_INFINITY
              : at < highFrom ? low[item] - mean : high[item] - mean;
      double most =
          at < middleFrom
              ? low[item] - mean
              : at < highFrom ? high[item] - mean : Double.POSITIVE_INFINITY;
      double drawn = mean + Normal.between(least, most, random);
      double utility = Math.clamp(drawn, -UTMOST, UTMOST);
      utilities[at - from] = utility;
      product += place * utility;
      square += place * place;
    }
    own = product / square + random.nextGaussian() / Math.sqrt(square);
    slope[item] = own;
    for (int at = from; at < end; at++) {
      int point = design.pointOfBallot[at];
      sums[point] += own * utilities[at - from];
      squares[point] += own * own;
    }
  }

  private void positions() {
    for (int point = 0; point < theta.length; point++) {
      int neighbour = design.before[point] >= 0 ? design.before[point] : design.second[point];
      double prior = neighbour >= 0 ? theta[neighbour] : 0;
      double precision = 1 / design.priorVariance[point];
      double all = precision + squares[point];
      double mean = (prior * precision + sums[point]) / all;
      double drawn = mean + random.nextGaussian() / Math.sqrt(all);
      theta[point] = Math.clamp(drawn, -FURTHEST, FURTHEST);
    }
  }

  private void standardise() {
    double mean = 0;
    for (double place : theta) {
      mean += place;
    }
    mean /= theta.length;
    double square = 0;
    for (double place : theta) {
      square += (place - mean) * (place - mean);
    }
    double deviation = Math.sqrt(square / theta.length);
    for (int point = 0; point < theta.length && deviation > 0; point++) {
      theta[point] = (theta[point] - mean) / deviation;
    }
  }
}
