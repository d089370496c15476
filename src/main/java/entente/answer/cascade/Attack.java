// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.cascade;

import entente.domain.ActorId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An attack that is supposed.
///
/// @param told the incident in words, with its day; null where who attacks whom is all that is told
/// @param daysPerStep how many days pass until those bound by a step have joined; 0 where all is
///   decided on one day
public record Attack(
    SortedSet<ActorId> attackers,
    SortedSet<ActorId> attacked,
    LocalDate on,
    int daysPerStep,
    @Nullable String told) {
  public Attack(
      SortedSet<ActorId> attackers, SortedSet<ActorId> attacked, LocalDate on, int daysPerStep) {
    this(attackers, attacked, on, daysPerStep, null);
  }

  public Attack {
    attackers = Collections.unmodifiableSortedSet(new TreeSet<>(attackers));
    attacked = Collections.unmodifiableSortedSet(new TreeSet<>(attacked));
  }
}
