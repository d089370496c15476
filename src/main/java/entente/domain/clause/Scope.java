// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where, and on what, an attack has to fall.
///
/// @param targets what has to be attacked; empty for anything
/// @param areas where a target other than metropolitan territory has to lie; empty for anywhere
/// @param home whether metropolitan territory has to lie in the areas too
/// @param hold how a place has to belong to the victim; null where the text does not say
public record Scope(List<Target> targets, List<Area> areas, boolean home, @Nullable Hold hold) {
  /// Anything, anywhere.
  public static final Scope ANYWHERE = new Scope(List.of(), List.of(), false, null);

  public Scope {
    targets = List.copyOf(targets);
    areas = List.copyOf(areas);
    if (home && areas.isEmpty()) {
      throw new IllegalArgumentException("'home' bounds nothing without 'areas'");
    }
  }

  public boolean isAnywhere() {
    return equals(ANYWHERE);
  }
}
