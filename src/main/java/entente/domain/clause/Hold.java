// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// The tie by which a place has to belong to the victim for an attack on it to count.
public enum Hold {
  /// It is the victim's own by general recognition.
  OWN,
  /// The victim administers it, whoever owns it.
  ADMINISTERED
}
