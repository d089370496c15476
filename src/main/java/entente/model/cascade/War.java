// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// How a war begins, by one account of it: who attacks whom.
///
/// Who attacked is often disputed; each account is a war of its own ([Accounts]).
///
/// @param attackers who began it
/// @param attacked whom they attacked
/// @param on the day of the attack, when the first step is due
/// @param daysPerStep how many days pass between a step and the next; 0 where all is decided on one
///   day
/// @param area where the attack takes place; empty where no pledge asks
/// @param civil whether it is an attack from within the state
public record War(
    SortedSet<ActorId> attackers,
    SortedSet<ActorId> attacked,
    LocalDate on,
    int daysPerStep,
    String area,
    boolean civil) {
  public War {
    attackers = Collections.unmodifiableSortedSet(new TreeSet<>(attackers));
    attacked = Collections.unmodifiableSortedSet(new TreeSet<>(attacked));
    if (attackers.isEmpty() || attacked.isEmpty()) {
      throw new IllegalArgumentException(
          "a war has an attacker and an attacked. Maybe the attacker is not known: then give an"
              + " account for each who may be.");
    }
    if (!Collections.disjoint(attackers, attacked)) {
      throw new IllegalArgumentException(
          attackers
              + " cannot attack "
              + attacked
              + ": one is on both sides. Maybe each says that the other began: give an account for"
              + " each.");
    }
    if (daysPerStep < 0) {
      throw new IllegalArgumentException("a step takes no fewer than 0 days, not " + daysPerStep);
    }
  }

  /// A war between states of which nothing else is known.
  public static War of(Set<ActorId> attackers, Set<ActorId> attacked, LocalDate on) {
    return new War(new TreeSet<>(attackers), new TreeSet<>(attacked), on, 0, "", false);
  }

  public static War of(ActorId attacker, ActorId attacked, LocalDate on) {
    return of(Set.of(attacker), Set.of(attacked), on);
  }

  public War in(String place) {
    return new War(attackers, attacked, on, daysPerStep, place, civil);
  }

  public War within() {
    return new War(attackers, attacked, on, daysPerStep, area, true);
  }

  public War stepEvery(int days) {
    return new War(attackers, attacked, on, days, area, civil);
  }

  boolean fromTheStart(ActorId actor) {
    return attackers.contains(actor) || attacked.contains(actor);
  }

  /// The day on which a step falls due; the first is due on the day of the attack.
  LocalDate day(int step) {
    return on.plusDays((long) (step - 1) * daysPerStep);
  }
}
