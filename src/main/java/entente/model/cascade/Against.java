// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import java.util.Set;

/// Against whom a pledge holds.
public sealed interface Against {
  record Anyone() implements Against {}

  record Only(Set<ActorId> named) implements Against {
    public Only {
      named = Set.copyOf(named);
    }
  }

  record AnyoneBut(Set<ActorId> excepted) implements Against {
    public AnyoneBut {
      excepted = Set.copyOf(excepted);
    }
  }

  /// Whether it holds against this one.
  default boolean covers(ActorId opponent) {
    return switch (this) {
      case Anyone() -> true;
      case Only(Set<ActorId> named) -> named.contains(opponent);
      case AnyoneBut(Set<ActorId> excepted) -> !excepted.contains(opponent);
    };
  }
}
