// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

/// What kind of sentence a sentence is (ICD 203, standards 3 and 4).
public enum Label {
  FACT("what graded sources report and nobody in the evidence contests"),
  ASSESSMENT("what a model computes from evidence, or what sources claim and others contest"),
  ASSUMPTION("what was taken as given, in a what-if or as a model's parameter"),
  JUDGEMENT("what depends on values or weights that a reader may set otherwise"),
  GAP("what is not known");

  private final String meaning;

  Label(String meaning) {
    this.meaning = meaning;
  }

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// What a reader may take from the label, as a clause.
  public String meaning() {
    return meaning;
  }
}
