// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.hypotheses;

/// How an item of evidence fits a hypothesis, were the hypothesis true.
public enum Consistency {
  VERY_CONSISTENT("CC", 0),
  CONSISTENT("C", 0),
  NEUTRAL("N", 0),
  INCONSISTENT("I", 1),
  VERY_INCONSISTENT("II", 2);

  private final String mark;
  private final int against;

  Consistency(String mark, int against) {
    this.mark = mark;
    this.against = against;
  }

  /// As analysts write it in the matrix.
  public String mark() {
    return mark;
  }

  /// How much it counts against the hypothesis. What fits counts nothing.
  public int against() {
    return against;
  }

  public static Consistency parse(String mark) {
    for (Consistency consistency : values()) {
      if (consistency.mark.equals(mark)) {
        return consistency;
      }
    }
    throw new IllegalArgumentException("'" + mark + "' is none of CC, C, N, I, II");
  }
}
