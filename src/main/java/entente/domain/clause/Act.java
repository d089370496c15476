// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// What one state does to another in an incident.
public enum Act {
  /// Forces enter the territory in order to hold or pass through it.
  INVASION("invades"),
  /// An armed attack whose form is not told.
  ATTACK("attacks"),
  /// Forces enter a part of the territory, with an aim that is not told.
  INCURSION("enters"),
  /// Fire from outside: bombs, missiles, drones.
  STRIKE("strikes"),
  /// Ports or coasts are closed by force.
  BLOCKADE("blockades"),
  /// A direct threat of an attack, without one.
  THREAT("threatens"),
  /// War is declared, without an attack.
  DECLARATION_OF_WAR("declares war on");

  private final String verb;

  Act(String verb) {
    this.verb = verb;
  }

  /// As in "the United States invades the DPRK".
  public String verb() {
    return verb;
  }

  /// Whether armed force is used.
  public boolean isForce() {
    return this != THREAT && this != DECLARATION_OF_WAR;
  }
}
