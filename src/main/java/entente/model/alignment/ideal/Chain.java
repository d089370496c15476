// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// One Markov chain over the positions of a design and the slopes and cut-points of its items.
///
/// Each block is drawn by a Metropolis step whose proposal is normal around one Newton step from
/// where it stands, with the curvature there as precision (Gamerman 1997). The reverse proposal is
/// evaluated at the candidate, so the step is exact however rough the Newton step. A chain can also
/// climb: the same Newton steps without noise, for a start.
final class Chain {
  private static final double FURTHEST = 5;
  private static final double FURTHEST_CUT = 7;
  private static final double LONGEST_STEP = 1.5;

  /// Added to a cut-point's curvature in proposals, which without it leave the bounds where an item
  /// separates its voters.
  private static final double LEAST_CURVATURE = 1;

  private final Design design;
  private final RandomGenerator random;

  final double[] theta;
  private final double[] beta;
  private final double[] lower;
  private final double[] upper;

  private long tried;
  private long taken;

  /* The log-likelihood, its slope and its curvature where a block was last evaluated. */
  private double log;
  private double slope;
  private double curvature;

  private final double[] at = new double[3];
  private final double[] next = new double[3];
  private final Quadratic here = new Quadratic();
  private final Quadratic there = new Quadratic();

  Chain(Design design, double[] start, RandomGenerator random) {
    this.design = design;
    this.random = random;
    theta = start.clone();
    beta = new double[design.items];
    lower = new double[design.items];
    upper = new double[design.items];
    startItems();
  }

  /// One Newton step for each block.
  void climb() {
    for (int item = 0; item < design.items; item++) {
      read(item, at);
      evaluate(item, at, here);
      here.solve();
      for (int k = 0; k < here.size; k++) {
        at[k] += limited(here.step[k], 0.7);
      }
      at[1] = limited(at[1], FURTHEST_CUT - 0.1);
      if (here.size == 3) {
        at[2] = Math.clamp(at[2], -6, Math.log(FURTHEST_CUT - at[1]) - 0.01);
      }
      write(item, at);
    }
    for (int point = 0; point < design.points; point++) {
      double precision = 1 / design.priorVariance[point];
      evaluate(point, theta[point]);
      double pull = slope - precision * (theta[point] - priorMean(point));
      theta[point] += limited(pull / (curvature + precision), 0.7);
    }
    standardise();
  }

  /// Draws every item, then every position.
  void sweep() {
    for (int item = 0; item < design.items; item++) {
      drawItem(item);
    }
    for (int point = 0; point < design.points; point++) {
      drawPoint(point);
    }
    standardise();
  }

  /// The share of proposals taken so far.
  double acceptance() {
    return tried == 0 ? 0 : (double) taken / tried;
  }

  /// Moves each position by a normal step, so that chains do not start together.
  void scatter(double deviation) {
    for (int point = 0; point < design.points; point++) {
      theta[point] += deviation * random.nextGaussian();
    }
    standardise();
  }

  private double priorMean(int point) {
    int before = design.before[point];
    if (before >= 0) {
      return theta[before];
    }
    int second = design.second[point];
    return second >= 0 ? theta[second] : 0;
  }

  private void drawPoint(int point) {
    double precision = 1 / design.priorVariance[point];
    double mean = priorMean(point);
    double from = theta[point];
    evaluate(point, from);
    double logFrom = log - 0.5 * precision * (from - mean) * (from - mean);
    double precisionFrom = curvature + precision;
    double aimFrom =
        from + limited((slope - precision * (from - mean)) / precisionFrom, LONGEST_STEP);
    double to = aimFrom + random.nextGaussian() / Math.sqrt(precisionFrom);
    evaluate(point, to);
    double logTo = log - 0.5 * precision * (to - mean) * (to - mean);
    double precisionTo = curvature + precision;
    double aimTo = to + limited((slope - precision * (to - mean)) / precisionTo, LONGEST_STEP);
    double forward =
        0.5 * Math.log(precisionFrom) - 0.5 * precisionFrom * (to - aimFrom) * (to - aimFrom);
    double back = 0.5 * Math.log(precisionTo) - 0.5 * precisionTo * (from - aimTo) * (from - aimTo);
    if (accepts(logTo - logFrom + back - forward)) {
      theta[point] = to;
    }
  }

  private boolean accepts(double logRatio) {
    tried++;
    if (logRatio >= 0 || random.nextDouble() < Math.exp(logRatio)) {
      taken++;
      return true;
    }
    return false;
  }

  /// The log-likelihood of one state-session's ballots at a position.
  private void evaluate(int point, double position) {
    int[] item = design.itemOfBallot;
    int low = design.pointStarts[3 * point];
    int middle = design.pointStarts[3 * point + 1];
    int high = design.pointStarts[3 * point + 2];
    int end = design.pointStarts[3 * point + 3];
    double logs = 0;
    double slopes = 0;
    double curvatures = 0;
    for (int b = low; b < middle; b++) {
      double weight = beta[item[b]];
      double x = lower[item[b]] - weight * position;
      double s = NormalTail.slope(x);
      logs += NormalTail.log(x);
      slopes -= weight * s;
      curvatures += weight * weight * s * (x + s);
    }
    for (int b = high; b < end; b++) {
      double weight = beta[item[b]];
      double x = weight * position - upper[item[b]];
      double s = NormalTail.slope(x);
      logs += NormalTail.log(x);
      slopes += weight * s;
      curvatures += weight * weight * s * (x + s);
    }
    for (int b = middle; b < high; b++) {
      double weight = beta[item[b]];
      double x = lower[item[b]] - weight * position;
      double y = upper[item[b]] - weight * position;
      boolean turned = x + y > 0;
      double near = turned ? -x : y;
      double far = turned ? -y : x;
      double logNear = NormalTail.log(near);
      double ratio = NormalTail.log(far) - logNear;
      double between = -Math.expm1(ratio);
      double u = NormalTail.slope(near) / between;
      double v = NormalTail.slope(far) * (1 - between) / between;
      logs += logNear + Math.log(between);
      slopes += turned ? weight * (u - v) : weight * (v - u);
      double difference = u - v;
      curvatures += weight * weight * (near * u - far * v + difference * difference);
    }
    log = logs;
    slope = slopes;
    curvature = Math.max(curvatures, 0);
  }

  private void drawItem(int item) {
    if (random.nextInt(3) == 0) {
      walkItem(item);
      return;
    }
    read(item, at);
    evaluate(item, at, here);
    here.solve();
    int size = here.size;
    for (int k = 0; k < size; k++) {
      here.aim[k] = at[k] + limited(here.step[k], LONGEST_STEP);
    }
    here.draw(random, next);
    if (!isWithin(size)) {
      tried++;
      return;
    }
    evaluate(item, next, there);
    there.solve();
    for (int k = 0; k < size; k++) {
      there.aim[k] = next[k] + limited(there.step[k], LONGEST_STEP);
    }
    if (accepts(there.log - here.log + there.density(at) - here.density(next))) {
      write(item, next);
    }
  }

  /// A symmetric step, which moves an item from where Newton's proposals are refused.
  private void walkItem(int item) {
    read(item, at);
    evaluate(item, at, here);
    next[0] = at[0] + 0.2 * random.nextGaussian();
    next[1] = at[1] + 0.2 * random.nextGaussian();
    next[2] = here.size == 3 ? at[2] + 0.3 * random.nextGaussian() : 0;
    if (!isWithin(here.size)) {
      tried++;
      return;
    }
    evaluate(item, next, there);
    if (accepts(there.log - here.log)) {
      write(item, next);
    }
  }

  private boolean isWithin(int size) {
    if (!(Math.abs(next[1]) < FURTHEST_CUT)) {
      return false;
    }
    return size == 2 || (next[2] > -12 && next[1] + Math.exp(next[2]) < FURTHEST_CUT);
  }

  /// An item's slope, its lower cut-point and, with a middle level, the logarithm of the gap to its
  /// upper cut-point.
  private void read(int item, double[] into) {
    into[0] = beta[item];
    into[1] = lower[item];
    into[2] = design.hasMiddle(item) ? Math.log(upper[item] - lower[item]) : 0;
  }

  private void write(int item, double[] from) {
    beta[item] = from[0];
    lower[item] = from[1];
    upper[item] = design.hasMiddle(item) ? from[1] + Math.exp(from[2]) : from[1];
  }

  /// The log-posterior of one item's parameters given the positions.
  private void evaluate(int item, double[] at, Quadratic into) {
    int[] point = design.pointOfBallot;
    int low = design.itemStarts[3 * item];
    int middle = design.itemStarts[3 * item + 1];
    int high = design.itemStarts[3 * item + 2];
    int end = design.itemStarts[3 * item + 3];
    boolean hasMiddle = middle < high;
    double weight = at[0];
    double first = at[1];
    double gap = hasMiddle ? Math.exp(at[2]) : 0;
    double last = first + gap;
    double logs = -0.5 * weight * weight;
    double sB = -weight;
    double sL = 0;
    double sU = 0;
    double cBB = 1;
    double cBL = 0;
    double cBU = 0;
    double cLL = 0;
    double cLU = 0;
    double cUU = 0;
    for (int b = low; b < middle; b++) {
      double position = theta[point[b]];
      double x = first - weight * position;
      double s = NormalTail.slope(x);
      double c = s * (x + s);
      logs += NormalTail.log(x);
      sB -= position * s;
      sL += s;
      cBB += position * position * c;
      cBL -= position * c;
      cLL += c;
    }
    for (int b = high; b < end; b++) {
      double position = theta[point[b]];
      double x = weight * position - last;
      double s = NormalTail.slope(x);
      double c = s * (x + s);
      logs += NormalTail.log(x);
      sB += position * s;
      sU -= s;
      cBB += position * position * c;
      cBU -= position * c;
      cUU += c;
    }
    for (int b = middle; b < high; b++) {
      double position = theta[point[b]];
      double x = first - weight * position;
      double y = last - weight * position;
      boolean turned = x + y > 0;
      double near = turned ? -x : y;
      double far = turned ? -y : x;
      double logNear = NormalTail.log(near);
      double ratio = NormalTail.log(far) - logNear;
      double between = -Math.expm1(ratio);
      double p = NormalTail.slope(near) / between;
      double q = NormalTail.slope(far) * (1 - between) / between;
      logs += logNear + Math.log(between);
      double u = turned ? q : p;
      double v = turned ? p : q;
      double uu = u * (y + u);
      double vv = v * (v - x);
      double uv = -u * v;
      sB -= position * (u - v);
      sL -= v;
      sU += u;
      cBB += position * position * (uu + vv + 2 * uv);
      cBL -= position * (vv + uv);
      cBU -= position * (uu + uv);
      cLL += vv;
      cLU += uv;
      cUU += uu;
    }
    into.size = hasMiddle ? 3 : 2;
    into.slope[0] = sB;
    into.slope[1] = sL + sU;
    into.c00 = cBB;
    into.c01 = cBL + cBU;
    into.c11 = cLL + cUU + 2 * cLU + LEAST_CURVATURE;
    if (hasMiddle) {
      // The gap's logarithm is uniform in the gap: its density carries the gap as a factor.
      logs += at[2];
      into.slope[2] = gap * sU + 1;
      into.c02 = gap * cBU;
      into.c12 = gap * (cLU + cUU);
      into.c22 = gap * gap * cUU + 1;
    }
    into.log = logs;
  }

  /// Cuts positions to +-5, sets their mean to 0 and deviation to 1, and turns the items'
  /// parameters along, so that they stay where they were against the positions.
  private void standardise() {
    double sum = 0;
    for (int p = 0; p < theta.length; p++) {
      theta[p] = limited(theta[p], FURTHEST);
      sum += theta[p];
    }
    double mean = sum / theta.length;
    double squares = 0;
    for (double t : theta) {
      squares += (t - mean) * (t - mean);
    }
    double deviation = Math.sqrt(squares / theta.length);
    if (!(deviation > 0)) {
      return;
    }
    for (int p = 0; p < theta.length; p++) {
      theta[p] = (theta[p] - mean) / deviation;
    }
    for (int item = 0; item < design.items; item++) {
      double shift = beta[item] * mean;
      lower[item] = limited(lower[item] - shift, FURTHEST_CUT - 1e-3);
      upper[item] =
          design.hasMiddle(item)
              ? Math.clamp(upper[item] - shift, lower[item] + 1e-4, FURTHEST_CUT)
              : lower[item];
      beta[item] *= deviation;
    }
  }

  /// Slopes zero and cut-points that give each level its share.
  private void startItems() {
    Arrays.fill(beta, 0);
    for (int item = 0; item < design.items; item++) {
      int low = design.itemStarts[3 * item];
      double count = design.itemStarts[3 * item + 3] - low;
      lower[item] = quantile((design.itemStarts[3 * item + 1] - low) / count);
      upper[item] =
          design.hasMiddle(item)
              ? Math.max(
                  lower[item] + 0.02, quantile((design.itemStarts[3 * item + 2] - low) / count))
              : lower[item];
    }
  }

  /// A rough standard normal quantile, for starting values.
  private static double quantile(double share) {
    double p = Math.clamp(share, 1e-3, 1 - 1e-3);
    return Math.log(p / (1 - p)) / 1.702;
  }

  private static double limited(double value, double most) {
    return Math.clamp(value, -most, most);
  }
}
