// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.Unit;

/// A quantity on which several sources put a number ("containers shipped from the DPRK to Russia").
///
/// @param id the word by which items name it
/// @param name as it stands inside a sentence, without article: "containers shipped to Russia"
/// @param kind how it behaves over time
public record Figure(String id, String name, Unit unit, Kind kind) {
  /// How a quantity behaves over time.
  public enum Kind {
    /// A running total: it never falls, and an early figure is a lower bound for a later date.
    CUMULATIVE,
    /// The level at a date.
    STOCK,
    /// The total of one closed period.
    PERIOD
  }
}
