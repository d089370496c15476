// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import java.util.Set;

/// Which wars a pledge speaks of.
///
/// @param areas where the attack must take place; none named means anywhere
/// @param civilWars whether an attack from within the state counts
public record Scope(Set<String> areas, boolean civilWars) {
  /// Wars between states, wherever they are.
  public static final Scope ANYWHERE = new Scope(Set.of(), false);

  public Scope {
    areas = Set.copyOf(areas);
  }

  /// Wars between states in these areas.
  public static Scope within(String... areas) {
    return new Scope(Set.of(areas), false);
  }

  boolean covers(War war) {
    return (civilWars || !war.civil()) && (areas.isEmpty() || areas.contains(war.area()));
  }
}
