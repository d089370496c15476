// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.domain.Interval;

/// A state that may join a war to which no pledge binds it.
///
/// @param chance that it joins, as a range
public record Volunteer(ActorId actor, Side side, Interval chance) {
  public Volunteer {
    if (!Interval.UNIT.contains(chance)) {
      throw new IllegalArgumentException(
          "the chance that " + actor + " joins lies between 0 and 1, not " + chance);
    }
  }
}
