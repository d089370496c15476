// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// What a treaty names as the case in which it binds (casus foederis).
public enum Casus {
  /// Force used against a party: an invasion, an incursion, a strike (UN Charter, Article 51).
  ARMED_ATTACK,
  /// Forces that enter a party's territory.
  INVASION,
  /// Aggression in the sense of General Assembly resolution 3314 (XXIX), Article 3: armed attack,
  /// and blockade.
  AGGRESSION,
  /// A state of war between a party and another state.
  STATE_OF_WAR,
  /// A direct or imminent threat of attack. An attack under way is more than a threat of one.
  THREAT;

  /// Whether an act is such a case, or can be read as one.
  public boolean admits(Act act) {
    return switch (this) {
      case ARMED_ATTACK, AGGRESSION -> act.isForce();
      case INVASION -> act.isForce() && act != Act.BLOCKADE;
      case STATE_OF_WAR -> act != Act.THREAT;
      case THREAT -> true;
    };
  }
}
