// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A good that flows between actors.
///
/// @param id the word by which items name it
/// @param name as it stands inside a sentence: "refined petroleum"
/// @param measured the series that say how much an actor uses, makes and holds of it, and at what
///   price; an aspect that no series measures is left out
public record Good(String id, String name, SortedMap<Aspect, String> measured) {
  public Good {
    measured = Collections.unmodifiableSortedMap(new TreeMap<>(measured));
  }

  /// A good of which nothing but its flows is measured.
  public Good(String id, String name) {
    this(id, name, new TreeMap<>(Map.of()));
  }

  /// The series that measures an aspect of it; null where none does.
  public @Nullable String series(Aspect aspect) {
    return measured.get(aspect);
  }

  /// What a series may measure of a good, for an actor.
  public enum Aspect {
    /// how much it uses in a year
    USE,
    /// how much it makes in a year
    MADE,
    /// how much it holds
    STOCK,
    /// what making one costs it
    COST,
    /// what one fetches between it and the other side that the item names
    PRICE
  }
}
