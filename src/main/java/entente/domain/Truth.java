// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

/// A truth value of Kleene's strong three-valued logic: yes, no, or not known (Kleene, S. C.
/// (1952), "Introduction to Metamathematics", section 64).
///
/// `and` is the least and `or` the greatest in the order no, not known, yes. Both are monotone in
/// what is known: a value that was yes or no stays so when more becomes known.
public enum Truth {
  NO("no"),
  UNKNOWN("not known"),
  YES("yes");

  private final String words;

  Truth(String words) {
    this.words = words;
  }

  public static Truth of(boolean value) {
    return value ? YES : NO;
  }

  public String words() {
    return words;
  }

  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /// Whether the other value is this one, or this one was not known yet.
  public boolean mayBecome(Truth later) {
    return this == UNKNOWN || this == later;
  }
}
