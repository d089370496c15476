// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

/// The five questions asked of any partnership between states.
public enum Question {
  WHY("why"),
  FIRST_WANTS("wants"),
  SECOND_WANTS("wants"),
  DOING("doing"),
  WINNING("winning");

  private final String word;

  Question(String word) {
    this.word = word;
  }

  /// The word with which the ids of its sentences begin.
  public String word() {
    return word;
  }
}
