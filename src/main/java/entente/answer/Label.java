// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

/// What kind of sentence a sentence is (ICD 203, standards 3 and 4).
public enum Label {
  /// What graded sources report and nobody in the evidence contests.
  FACT,
  /// What a model computes from evidence, or what sources claim and others contest.
  ASSESSMENT,
  /// What was taken as given, in a what-if or as a model's parameter.
  ASSUMPTION,
  /// What depends on values or weights that a reader may set otherwise.
  JUDGEMENT,
  /// What is not known.
  GAP;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
