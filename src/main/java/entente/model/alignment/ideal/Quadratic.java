// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import java.util.random.RandomGenerator;

/// A log-density around a point in two or three dimensions: its value, slope and curvature there,
/// and the normal distribution that these suggest.
final class Quadratic {
  private static final double LEAST_PIVOT = 1e-8;

  int size;
  double log;
  final double[] slope = new double[3];
  double c00;
  double c01;
  double c02;
  double c11;
  double c12;
  double c22;

  /// The Newton step.
  final double[] step = new double[3];

  /// The mean of the suggested normal distribution.
  final double[] aim = new double[3];

  /* Cholesky factor of the curvature. */
  private double l00;
  private double l10;
  private double l20;
  private double l11;
  private double l21;
  private double l22;

  /// Factors the curvature and finds the Newton step.
  void solve() {
    l00 = root(c00);
    l10 = c01 / l00;
    l11 = root(c11 - l10 * l10);
    double y0 = slope[0] / l00;
    double y1 = (slope[1] - l10 * y0) / l11;
    if (size == 3) {
      l20 = c02 / l00;
      l21 = (c12 - l20 * l10) / l11;
      l22 = root(c22 - l20 * l20 - l21 * l21);
      step[2] = (slope[2] - l20 * y0 - l21 * y1) / l22 / l22;
    } else {
      l20 = 0;
      l21 = 0;
      l22 = 1;
      step[2] = 0;
    }
    step[1] = (y1 - l21 * step[2]) / l11;
    step[0] = (y0 - l10 * step[1] - l20 * step[2]) / l00;
  }

  /// Draws from the normal distribution around [#aim].
  void draw(RandomGenerator random, double[] into) {
    double z2 = size == 3 ? random.nextGaussian() / l22 : 0;
    double z1 = (random.nextGaussian() - l21 * z2) / l11;
    double z0 = (random.nextGaussian() - l10 * z1 - l20 * z2) / l00;
    into[0] = aim[0] + z0;
    into[1] = aim[1] + z1;
    into[2] = aim[2] + z2;
  }

  /// The logarithm of its density at a point, but for a constant of the dimension.
  double density(double[] point) {
    double d0 = point[0] - aim[0];
    double d1 = point[1] - aim[1];
    double d2 = size == 3 ? point[2] - aim[2] : 0;
    double a = l00 * d0 + l10 * d1 + l20 * d2;
    double b = l11 * d1 + l21 * d2;
    double c = l22 * d2;
    return Math.log(l00 * l11 * l22) - 0.5 * (a * a + b * b + c * c);
  }

  private static double root(double pivot) {
    return Math.sqrt(Math.max(pivot, LEAST_PIVOT));
  }
}
