// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import java.util.random.RandomGenerator;

/// One chain of the sampler of Bailey, Strezhnev and Voeten (2017): Gibbs steps for the latent
/// utilities, the items' slopes and the states' positions (Albert and Chib 1993), and a Metropolis
/// step for each item's cut-points with the utilities integrated out (Cowles 1996).
///
/// A state's utility of an item is its slope times the state's position, plus noise of variance
/// one; the ballot says between which of the item's cut-points it lies. A position's prior is the
/// same state's position in the session before, and for its first session that of its second: a
/// filter, not a smoother. After each sweep positions are cut off at ±5 and scaled to mean 0 and
/// deviation 1 over all state-sessions.
final class Chain {
  /// The deviation of a proposed cut-point.
  private static final double STEP = 0.2 / 3;

  /// No cut-point lies further out.
  private static final double CUT = 7;

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
  private final double[] sums;
  private final double[] squares;
  private final double[] utilities;
  private long proposed;
  private long taken;

  Chain(Design design, double[] start, RandomGenerator random) {
    this.design = design;
    this.random = random;
    this.theta = start.clone();
    this.slope = new double[design.items];
    this.low = new double[design.items];
    this.high = new double[design.items];
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
      high[item] =
          design.hasMiddle(item)
              ? Math.max(low[item] + 1e-3, Normal.quantile((notAbove + 0.5) / (ballots + 1)))
              : low[item];
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
    java.util.Arrays.fill(sums, 0);
    java.util.Arrays.fill(squares, 0);
    for (int item = 0; item < design.items; item++) {
      cutPoints(item);
      slope(item);
    }
    positions();
    standardise();
  }

  /// The share of proposed cut-points that were taken.
  double acceptance() {
    return proposed == 0 ? 0 : (double) taken / proposed;
  }

  private void cutPoints(int item) {
    boolean middle = design.hasMiddle(item);
    double oldLow = low[item];
    double oldHigh = high[item];
    double newLow = near(oldLow, -CUT, middle ? oldHigh : CUT);
    double newHigh = middle ? near(oldHigh, newLow, CUT) : newLow;
    double ratio =
        likelihood(item, newLow, newHigh)
            - likelihood(item, oldLow, oldHigh)
            + Math.log(room(oldLow, -CUT, middle ? oldHigh : CUT))
            - Math.log(room(newLow, -CUT, middle ? newHigh : CUT));
    if (middle) {
      ratio += Math.log(room(oldHigh, newLow, CUT)) - Math.log(room(newHigh, oldLow, CUT));
    }
    proposed++;
    if (Math.log(random.nextDouble()) < ratio) {
      taken++;
      low[item] = newLow;
      high[item] = newHigh;
    }
  }

  private double near(double at, double least, double most) {
    return at + STEP * Normal.between((least - at) / STEP, (most - at) / STEP, random);
  }

  /// The share of the proposal about `at` that lies within the bounds.
  private static double room(double at, double least, double most) {
    return Math.max(LEAST, Normal.below((most - at) / STEP) - Normal.below((least - at) / STEP));
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
      double utility = mean + Normal.between(least, most, random);
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
      theta[point] = Math.max(-FURTHEST, Math.min(FURTHEST, drawn));
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
