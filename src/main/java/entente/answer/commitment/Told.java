// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.commitment;

import entente.domain.ActorId;
import entente.domain.Truth;
import entente.domain.clause.Act;
import entente.domain.clause.Place;
import entente.domain.clause.Target;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An incident as somebody tells it; what is not told is looked up in the evidence.
///
/// @param until the last day on which it went on; null where that is not told
/// @param requested whether the victim asks for help or consultation
/// @param beganBy who began the war in which it happens; null where that is not told
public record Told(
    List<ActorId> attackers,
    Act act,
    ActorId victim,
    @Nullable Place place,
    Target target,
    LocalDate on,
    @Nullable LocalDate until,
    Truth requested,
    @Nullable ActorId beganBy) {
  public Told {
    attackers = List.copyOf(attackers);
  }
}
