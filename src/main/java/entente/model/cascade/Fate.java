// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

/// Where an actor ends up.
///
/// @param withAttacker the probability to be at war on the attackers' side
/// @param withDefender the same of the other side; an actor is on one side at most
public record Fate(double withAttacker, double withDefender) {
  public double on(Side side) {
    return switch (side) {
      case ATTACKER -> withAttacker;
      case DEFENDER -> withDefender;
    };
  }

  /// The probability to be at war at all.
  public double atWar() {
    return withAttacker + withDefender;
  }
}
