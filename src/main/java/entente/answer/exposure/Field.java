// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

/// The seven ways in which a partnership between others can reach a country.
enum Field {
  SECURITY("security", "security and treaty links"),
  GOODS("goods", "energy and goods"),
  FINANCE("finance", "finance and secondary sanctions"),
  ENFORCEMENT("enforcement", "the United Nations and enforcement"),
  ARMS("arms", "arms range and proliferation"),
  PEOPLE("people", "people"),
  PRECEDENT("precedent", "precedent");

  private final String id;
  private final String words;

  Field(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /// The word for it in the ids of sentences and findings.
  String id() {
    return id;
  }

  String words() {
    return words;
  }
}
