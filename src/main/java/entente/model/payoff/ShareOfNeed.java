// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Interval;
import entente.domain.Working;

/// How much of its own need an amount met: the value function of a goal, both in one unit and for
/// one period.
///
/// It is straight: the first part of a need is worth as much as the last. What exceeds the need is
/// worth nothing.
public record ShareOfNeed(Interval amount, Interval need) {
  public ShareOfNeed {
    if (amount.low() < 0 || need.low() <= 0) {
      throw new IllegalArgumentException(
          "an amount of "
              + amount
              + " against a need of "
              + need
              + " has no share. Maybe the need is 0.");
    }
  }

  /// Between 0, nothing, and 1, all of it.
  public Interval value() {
    return amount.dividedBy(need).clampedTo(Interval.UNIT);
  }

  public Working working() {
    return new Working(amount + " of a need of " + need + " = " + value());
  }
}
