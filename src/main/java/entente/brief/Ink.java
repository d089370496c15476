// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

/// How words look on a terminal.
enum Ink {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  HEADING("1;36"),
  FACT("32"),
  ASSESSMENT("34"),
  CAUTION("33");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /// Whether a terminal shows inks.
  enum Set {
    NONE,
    ANSI;

    String dye(String text, Ink ink) {
      return this == NONE || ink == PLAIN || text.isEmpty()
          ? text
          : "\u001b[" + ink.code + "m" + text + "\u001b[0m";
    }
  }
}
