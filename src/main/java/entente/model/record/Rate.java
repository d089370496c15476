// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.record;

import entente.domain.Working;
import java.util.List;

/// A rate of success, as a share of one, with its uncertainty.
///
/// @param q05 the rate lies below this with probability 0.05
/// @param q50 the rate that is as likely too low as too high
/// @param q95 the rate lies below this with probability 0.95
public record Rate(
    double mean,
    double q05,
    double q50,
    double q95,
    int successes,
    int trials,
    List<Working> working) {
  public Rate {
    working = List.copyOf(working);
  }
}
