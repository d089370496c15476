// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

/// The seven ways in which a partnership between others can reach a country.
enum Field {
  SECURITY("security", "security and treaty links", true),
  GOODS("goods", "energy and goods", false),
  FINANCE("finance", "finance and secondary sanctions", false),
  ENFORCEMENT("enforcement", "the United Nations and enforcement", false),
  ARMS("arms", "arms range and proliferation", false),
  PEOPLE("people", "people", false),
  PRECEDENT("precedent", "precedent", true);

  private final String id;
  private final String words;
  private final boolean byConvention;

  Field(String id, String words, boolean byConvention) {
    this.id = id;
    this.words = words;
    this.byConvention = byConvention;
  }

  /// The word for it in the ids of sentences and findings.
  String id() {
    return id;
  }

  String words() {
    return words;
  }

  /// Whether exposure is set by a convention that a reader may set otherwise, not counted.
  boolean byConvention() {
    return byConvention;
  }
}
