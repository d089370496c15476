// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// What one state does to another in an incident.
public enum Act {
  /// Forces enter the territory in order to hold or pass through it.
  INVASION("invades", "invade"),
  /// An armed attack whose form is not told.
  ATTACK("attacks", "attack"),
  /// Forces enter a part of the territory, with an aim that is not told.
  INCURSION("enters", "enter"),
  /// Fire from outside: bombs, missiles, drones.
  STRIKE("strikes", "strike"),
  /// Ports or coasts are closed by force.
  BLOCKADE("blockades", "blockade"),
  /// A direct threat of an attack, without one.
  THREAT("threatens", "threaten"),
  /// War is declared, without an attack.
  DECLARATION_OF_WAR("declares war on", "declare war on");

  private final String verb;
  private final String verbOfSeveral;

  Act(String verb, String verbOfSeveral) {
    this.verb = verb;
    this.verbOfSeveral = verbOfSeveral;
  }

  /// As in "the United States invades the DPRK".
  public String verb() {
    return verb;
  }

  /// As in "the United States and South Korea invade the DPRK".
  public String verbOfSeveral() {
    return verbOfSeveral;
  }

  /// Whether armed force is used.
  public boolean isForce() {
    return this != THREAT && this != DECLARATION_OF_WAR;
  }
}
