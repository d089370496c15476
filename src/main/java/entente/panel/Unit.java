// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import java.util.List;

/// What one row of a panel stands for.
public enum Unit {
  /// A pair of states in one year, in both directions.
  DIRECTED_DYADS("directed-dyads", List.of("ccode1", "ccode2", "year")),
  /// A pair of states in one year, once, the lower number first.
  DYADS("dyads", List.of("ccode1", "ccode2", "year")),
  /// A state in one year.
  STATES("states", List.of("ccode", "year"));

  private final String word;
  private final List<String> key;

  Unit(String word, List<String> key) {
    this.word = word;
    this.key = key;
  }

  public String word() {
    return word;
  }

  /// The columns that tell rows apart.
  public List<String> key() {
    return key;
  }

  public boolean isDyadic() {
    return this != STATES;
  }
}
