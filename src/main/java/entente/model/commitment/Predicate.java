// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.commitment;

/// One of the things that have to hold for a clause to bind.
public enum Predicate {
  VICTIM("a party is attacked"),
  ATTACKER("the attacker is one that the clause names"),
  TRIGGER("what happens is what sets the clause off"),
  PLACE("it happens where the clause reaches"),
  IN_FORCE("the agreement is in force"),
  STATE_OF_WAR("the party is put in a state of war"),
  SELF_DEFENCE("the party is not itself the attacker"),
  REQUEST("the party asks for it"),
  DOMESTIC_LAW("the law of the parties allows it"),
  UNANIMITY("the body that decides it agrees"),
  EXCEPTION("no exception applies");

  private final String words;

  Predicate(String words) {
    this.words = words;
  }

  /// What holds where the predicate is true, as a clause.
  public String words() {
    return words;
  }
}
