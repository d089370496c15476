// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

import entente.domain.ActorId;
import entente.domain.Truth;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that one or several states do to another, on which clauses are tried.
///
/// @param place where; null where it is not told, and then on the victim's home ground unless its
///   forces are the target
/// @param target what is attacked
/// @param goesOn whether it is still going on when the question is asked
/// @param victimBeganWar whether the victim itself began the war in which this happens
/// @param warBegan the day on which that war began, where it is an older one
/// @param requested whether the victim asked for help or consultation
/// @param lawful whether the law of the parties allows what they are to do
/// @param agreed whether the bodies that have to decide did so without dissent
public record Incident(
    List<ActorId> attackers,
    Act act,
    ActorId victim,
    @Nullable Place place,
    Target target,
    LocalDate on,
    Truth goesOn,
    Truth victimBeganWar,
    @Nullable LocalDate warBegan,
    Truth requested,
    Truth lawful,
    Truth agreed) {
  public Incident {
    attackers = List.copyOf(attackers);
    if (attackers.isEmpty()) {
      throw new IllegalArgumentException("an incident needs somebody who does it");
    }
    if (attackers.contains(victim)) {
      throw new IllegalArgumentException(victim + " cannot do it to itself");
    }
  }
}
