// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

import entente.domain.ActorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place at which an incident can happen, with who owns, administers and claims it. Naming an
/// owner follows general recognition, as in resolutions of the General Assembly, and takes no side.
///
/// @param name as it stands inside a sentence: "the Kursk region"
/// @param of the state whose it is by general recognition; null where that is open, or it is
///   nobody's
/// @param administeredBy the state that governs it; null where none or several do
/// @param claimedBy states that claim it besides
/// @param metropolitan whether it is part of its owner's home ground
public record Place(
    String id,
    String name,
    List<String> aliases,
    @Nullable ActorId of,
    @Nullable ActorId administeredBy,
    List<ActorId> claimedBy,
    List<Area> areas,
    boolean metropolitan) {
  public Place {
    aliases = List.copyOf(aliases);
    claimedBy = List.copyOf(claimedBy);
    areas = List.copyOf(areas);
    if (metropolitan && of == null) {
      throw new IllegalArgumentException("'" + id + "' is nobody's, so nobody's home ground");
    }
  }
}
