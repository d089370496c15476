// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// A part of the world that a treaty names to bound its reach.
public enum Area {
  EUROPE,
  NORTH_AMERICA,
  /// The Atlantic north of the Tropic of Cancer, the Mediterranean and the Black Sea.
  NORTH_ATLANTIC,
  PACIFIC,
  CAUCASUS,
  ASIA,
  MIDDLE_EAST,
  AFRICA,
  SOUTH_AMERICA,
  SOUTH_ATLANTIC
}
