// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.record;

/// What is held of a rate before any trial: a Beta distribution.
///
/// @param alpha weight of success, above zero, counted in trials
/// @param beta weight of failure, above zero, counted in trials
public record Prior(String name, double alpha, double beta) {
  /// Beta(0.5, 0.5), the default: it does not depend on how the rate is scaled.
  public static final Prior JEFFREYS = new Prior("Jeffreys", 0.5, 0.5);

  /// Beta(1, 1): every rate alike.
  public static final Prior UNIFORM = new Prior("uniform", 1, 1);

  public Prior {
    if (!(alpha > 0) || !(beta > 0) || Double.isInfinite(alpha) || Double.isInfinite(beta)) {
      throw new IllegalArgumentException(
          "a Beta prior needs two finite weights above zero, not " + alpha + " and " + beta);
    }
  }
}
