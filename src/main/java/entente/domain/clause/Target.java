// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// What is attacked.
public enum Target {
  /// The home ground of a state: its metropolitan territory.
  METROPOLITAN,
  /// Another territory: an island, a dependency, a disputed place.
  TERRITORY,
  /// Armed forces, public vessels or aircraft.
  FORCES
}
