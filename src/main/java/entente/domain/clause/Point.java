// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// A question that a treaty's words leave open, and on which readings of it divide.
public enum Point {
  /// Whether an armed attack whose form is not told is an invasion.
  ATTACK("an armed attack that need not be an invasion counts"),
  /// Whether an incursion into a part of the territory is an invasion.
  INCURSION("an incursion into a part of the territory counts as an invasion"),
  /// Whether fire from outside is an invasion.
  STRIKE("fire from outside the territory counts as an invasion"),
  /// Whether a blockade is an armed attack.
  BLOCKADE("a blockade counts as an armed attack"),
  /// Whether an attack puts its victim in a state of war that nobody declared.
  STATE_OF_WAR("an attack puts its victim in a state of war although nobody declared one"),
  /// Whether a party that began the war can itself be the victim.
  BEGAN_THE_WAR("a party that began the war is still the victim of an attack on it"),
  /// Whether an attack from before the agreement was in force counts while it goes on.
  EARLIER_ATTACK("an attack from before the agreement was in force counts while it goes on"),
  /// Whether a place that others hold to be another's is a party's territory because it claims it.
  CLAIMED_TERRITORY("a place counts as the party's because the party claims it");

  private final String words;

  Point(String words) {
    this.words = words;
  }

  /// The question, as a clause that is true where it is settled with yes.
  public String words() {
    return words;
  }
}
