// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Interval;

/// How well an alternative does on one criterion: a value anywhere in an interval, each point as
/// likely as another.
///
/// Measurements that name one `origin` rest on the same source of doubt and are drawn together:
/// where one lies a third of the way up its interval, so do the others.
public record Measurement(String criterion, Interval value, String origin) {
  public Measurement {
    if (!value.isBounded()) {
      throw new IllegalArgumentException(
          "the value of " + criterion + " is " + value + ", which has no end to draw from");
    }
  }
}
