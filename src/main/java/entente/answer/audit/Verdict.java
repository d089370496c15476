// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

/// What the evidence says of a claim.
public enum Verdict {
  CONTRADICTED("graded evidence says otherwise"),
  REFINED("true with a correction that matters"),
  DISPUTED("sources conflict"),
  CONFIRMED("graded evidence says the same"),
  UNSUPPORTED("the evidence holds nothing for or against it; it is not called false"),
  FORECAST("about what was still to come"),
  JUDGEMENT("a valuation, which no evidence can settle");

  private final String meaning;

  Verdict(String meaning) {
    this.meaning = meaning;
  }

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String meaning() {
    return meaning;
  }
}
