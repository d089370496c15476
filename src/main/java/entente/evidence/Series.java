// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.Unit;
import org.jspecify.annotations.Nullable;

/// A series of values over time ("yearly growth of real GDP").
///
/// @param id the word by which items name it
/// @param name as it stands inside a sentence: "real GDP growth"
/// @param shows what else it tells; null where only itself
public record Series(String id, String name, Unit unit, @Nullable Shows shows) {
  public Series(String id, String name, Unit unit) {
    this(id, name, unit, null);
  }

  /// What a series tells besides itself.
  public enum Shows {
    /// the means on which a state could draw, so that a share of both parties' is its position
    CAPABILITY
  }
}
