// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// What one state does to another in an incident.
public enum Act {
  /// Forces enter the territory in order to hold or pass through it.
  INVASION("invades", "invade", "an invasion"),
  /// An armed attack whose form is not told.
  ATTACK("attacks", "attack", "an armed attack"),
  /// Forces enter a part of the territory, with an aim that is not told.
  INCURSION("enters", "enter", "an incursion"),
  /// Fire from outside: bombs, missiles, drones.
  STRIKE("strikes", "strike", "a strike"),
  /// Ports or coasts are closed by force.
  BLOCKADE("blockades", "blockade", "a blockade"),
  /// A direct threat of an attack, without one.
  THREAT("threatens", "threaten", "a threat"),
  /// War is declared, without an attack.
  DECLARATION_OF_WAR("declares war on", "declare war on", "a declaration of war");

  private final String verb;
  private final String verbOfSeveral;
  private final String noun;

  Act(String verb, String verbOfSeveral, String noun) {
    this.verb = verb;
    this.verbOfSeveral = verbOfSeveral;
    this.noun = noun;
  }

  /// As in "the United States invades the DPRK".
  public String verb() {
    return verb;
  }

  /// As in "the United States and South Korea invade the DPRK".
  public String verbOfSeveral() {
    return verbOfSeveral;
  }

  /// As in "an invasion".
  public String noun() {
    return noun;
  }

  /// Whether armed force is used.
  public boolean isForce() {
    return this != THREAT && this != DECLARATION_OF_WAR;
  }
}
