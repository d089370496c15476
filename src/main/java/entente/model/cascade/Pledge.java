// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Obligation;
import entente.model.forecast.BaseRate;
import entente.model.forecast.BaseRate.Era;
import java.util.List;
import java.util.Set;

/// What one state promised another for the case of war.
///
/// @param treaty where it is written; the pledges of a treaty share it
/// @param by who promised
/// @param to whom it is owed
/// @param obligation one of ATOP's five
/// @param when the ways in which `to` may have come to be at war for it to bind
/// @param against who must be on the other side
/// @param honour how likely it is kept, as a range, from 0 to 1
public record Pledge(
    String treaty,
    ActorId by,
    ActorId to,
    Obligation obligation,
    Set<Role> when,
    Against against,
    Scope scope,
    InForce inForce,
    Interval honour) {
  public Pledge {
    when = Set.copyOf(when);
    if (by.equals(to)) {
      throw new IllegalArgumentException(
          treaty + ": " + by + " cannot owe a pledge to itself. Maybe its partner was meant.");
    }
    if (Role.boundBy(obligation).isEmpty()) {
      throw new IllegalArgumentException(
          treaty
              + ": "
              + obligation
              + " says nothing of war. Maybe one of defence, offence, neutrality, non-aggression"
              + " or consultation was meant.");
    }
    if (!Interval.UNIT.contains(honour)) {
      throw new IllegalArgumentException(
          treaty + ": the chance that a pledge is kept lies between 0 and 1, not " + honour);
    }
  }

  /// A pledge whose text says no more than its kind.
  public static Pledge of(
      String treaty, ActorId by, ActorId to, Obligation obligation, Interval honour) {
    return new Pledge(
        treaty,
        by,
        to,
        obligation,
        Role.boundBy(obligation),
        new Against.Anyone(),
        Scope.ANYWHERE,
        InForce.ALWAYS,
        honour);
  }

  /// A pledge that is kept as often as the published rates say of its kind and time; consultation,
  /// which no rate covers, leaves everything open.
  public static Pledge of(
      String treaty, ActorId by, ActorId to, Obligation obligation, List<BaseRate> rates, Era era) {
    return of(
        treaty,
        by,
        to,
        obligation,
        obligation == Obligation.CONSULTATION
            ? Interval.UNIT
            : BaseRate.prior(rates, obligation, era));
  }

  public Pledge when(Set<Role> roles) {
    return new Pledge(treaty, by, to, obligation, roles, against, scope, inForce, honour);
  }

  public Pledge against(Against whom) {
    return new Pledge(treaty, by, to, obligation, when, whom, scope, inForce, honour);
  }

  public Pledge within(Scope wars) {
    return new Pledge(treaty, by, to, obligation, when, against, wars, inForce, honour);
  }

  public Pledge during(InForce days) {
    return new Pledge(treaty, by, to, obligation, when, against, scope, days, honour);
  }

  public Pledge honoured(Interval chance) {
    return new Pledge(treaty, by, to, obligation, when, against, scope, inForce, chance);
  }

  /// What it asks for.
  Demand demand() {
    return switch (obligation) {
      case DEFENCE, OFFENCE -> Demand.FIGHT;
      case NEUTRALITY, NON_AGGRESSION -> Demand.STAY_OUT;
      case CONSULTATION,
          MILITARY_COOPERATION,
          SANCTIONS_NON_PARTICIPATION,
          ECONOMIC_COOPERATION,
          DIPLOMATIC_COOPERATION,
          SECURITY_COOPERATION,
          CULTURAL_COOPERATION,
          STATUS,
          LIFE_CYCLE ->
          Demand.TALK;
    };
  }

  /// What a pledge asks of who gave it: to fight beside the other, not to fight against it, or to
  /// talk.
  enum Demand {
    FIGHT,
    STAY_OUT,
    TALK
  }

  @Override
  public String toString() {
    return treaty + " (" + by + " to " + to + ", " + obligation + ")";
  }
}
