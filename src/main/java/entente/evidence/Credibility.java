// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

/// How far an item of information is to be believed, by the Admiralty scale (NATO AJP-2.1), apart
/// from who reports it.
public enum Credibility {
  CONFIRMED(1, "confirmed by other sources"),
  PROBABLY_TRUE(2, "probably true"),
  POSSIBLY_TRUE(3, "possibly true"),
  DOUBTFUL(4, "doubtful"),
  IMPROBABLE(5, "improbable"),
  CANNOT_BE_JUDGED(6, "truth cannot be judged");

  private final int grade;
  private final String words;

  Credibility(int grade, String words) {
    this.grade = grade;
    this.words = words;
  }

  /// The credibility with a grade from 1 to 6.
  public static Credibility of(int grade) {
    if (grade < 1 || grade > values().length) {
      throw new IllegalArgumentException("credibility is graded 1 to 6, not " + grade);
    }
    return values()[grade - 1];
  }

  public int grade() {
    return grade;
  }

  public String words() {
    return words;
  }

  /// Whether the item may carry a sentence of fact: graded 3 or better.
  public boolean carriesFact() {
    return compareTo(DOUBTFUL) < 0;
  }
}
