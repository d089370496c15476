// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

/// What one row of a panel stands for.
public enum Unit {
  /// A pair of states in one year, in both directions.
  DIRECTED_DYADS("directed-dyads"),
  /// A pair of states in one year, once, the lower number first.
  DYADS("dyads"),
  /// A state in one year.
  STATES("states"),
  /// A state on one day.
  STATE_DAYS("state-days"),
  /// A leader in one year, of a state that was one while the leader led it.
  LEADERS("leaders");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public boolean isDyadic() {
    return this == DIRECTED_DYADS || this == DYADS;
  }

  /// The unit of that name.
  ///
  /// @throws IllegalArgumentException where there is none
  public static Unit named(String word) {
    for (Unit unit : values()) {
      if (unit.word.equals(word)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("there is no unit " + word);
  }
}
