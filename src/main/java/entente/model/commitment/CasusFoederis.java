// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.commitment;

import entente.domain.ActorId;
import entente.domain.Truth;
import entente.domain.clause.Act;
import entente.domain.clause.Casus;
import entente.domain.clause.Clause;
import entente.domain.clause.Condition;
import entente.domain.clause.Exemption;
import entente.domain.clause.Hold;
import entente.domain.clause.Incident;
import entente.domain.clause.Place;
import entente.domain.clause.Point;
import entente.domain.clause.Scope;
import entente.domain.clause.Target;
import entente.domain.clause.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether an incident is the case in which a clause binds a party.
///
/// A clause is a default with exceptions (Reiter, R. (1980), "A logic for default reasoning",
/// Artificial Intelligence 13): it binds where its trigger and its conditions hold and none of its
/// exceptions does. The values are those of Kleene's strong three-valued logic (1952), so that
/// learning more turns "not known" into yes or no, and never yes into no or back. What the words
/// leave open is a [Point]; a reading settles some of them, and under the words alone they are not
/// known.
public final class CasusFoederis {
  private final Clause clause;
  private final List<ActorId> parties;
  private final ActorId bound;
  private final Force force;
  private final Incident incident;
  private final Map<Point, Boolean> settled;

  private CasusFoederis(
      Clause clause,
      List<ActorId> parties,
      ActorId bound,
      Force force,
      Incident incident,
      Map<Point, Boolean> settled) {
    this.clause = clause;
    this.parties = parties;
    this.bound = bound;
    this.force = force;
    this.incident = incident;
    this.settled = settled;
  }

  /// Tries a clause on an incident.
  ///
  /// @param bound the party whose duty is asked about; not the victim
  /// @param settled the open questions that a reading answers; none for the words alone
  public static Verdict test(
      Clause clause,
      List<ActorId> parties,
      ActorId bound,
      Force force,
      Incident incident,
      Map<Point, Boolean> settled) {
    return new CasusFoederis(clause, parties, bound, force, incident, settled).verdict();
  }

  private Verdict verdict() {
    List<Check> checks = new ArrayList<>();
    checks.add(victim());
    checks.add(attacker());
    checks.add(trigger());
    checks.add(place());
    checks.add(inForce());
    clause.conditions().forEach(condition -> checks.add(condition(condition)));
    checks.add(exceptions());
    return Verdict.of(checks);
  }

  private Check victim() {
    if (incident.attackers().contains(bound)) {
      return no(Predicate.VICTIM, Ground.BOUND_IS_ATTACKER);
    }
    if (!parties.contains(incident.victim())) {
      return no(
          Predicate.VICTIM,
          incident.attackers().stream().anyMatch(parties::contains)
              ? Ground.PARTY_ATTACKS
              : Ground.NO_PARTY_ATTACKED);
    }
    return clause.victims().isEmpty() || clause.victims().contains(incident.victim())
        ? yes(Predicate.VICTIM, Ground.PARTY_ATTACKED)
        : no(Predicate.VICTIM, Ground.OTHER_VICTIM);
  }

  private Check attacker() {
    if (clause.attackers().isEmpty()) {
      return yes(Predicate.ATTACKER, Ground.ANY_ATTACKER);
    }
    return incident.attackers().stream().anyMatch(clause.attackers()::contains)
        ? yes(Predicate.ATTACKER, Ground.NAMED_ATTACKER)
        : no(Predicate.ATTACKER, Ground.OTHER_ATTACKER);
  }

  private Check trigger() {
    return switch (clause.trigger()) {
      case Trigger.Occasion _ -> no(Predicate.TRIGGER, Ground.OTHER_OCCASION);
      case Trigger.Standing _ -> yes(Predicate.TRIGGER, Ground.CASE_MET);
      case Trigger.On(List<Casus> cases) ->
          cases.stream()
              .map(this::meets)
              .reduce((one, other) -> one.truth().compareTo(other.truth()) >= 0 ? one : other)
              .orElseThrow();
    };
  }

  private Check meets(Casus casus) {
    Act act = incident.act();
    return switch (casus) {
      case ARMED_ATTACK -> act == Act.BLOCKADE ? openCase(Point.BLOCKADE) : whether(act.isForce());
      case AGGRESSION -> whether(act.isForce());
      case THREAT -> whether(true);
      case STATE_OF_WAR ->
          switch (act) {
            case DECLARATION_OF_WAR, INVASION -> whether(true);
            case ATTACK, INCURSION, STRIKE, BLOCKADE -> openCase(Point.STATE_OF_WAR);
            case THREAT -> whether(false);
          };
      case INVASION ->
          incident.target() == Target.FORCES && act.isForce()
              ? no(Predicate.TRIGGER, Ground.FORCES_CANNOT_BE_INVADED)
              : switch (act) {
                case INVASION -> whether(true);
                case ATTACK -> openCase(Point.ATTACK);
                case INCURSION -> openCase(Point.INCURSION);
                case STRIKE -> openCase(Point.STRIKE);
                case BLOCKADE, THREAT, DECLARATION_OF_WAR -> whether(false);
              };
    };
  }

  private static Check whether(boolean met) {
    return met
        ? yes(Predicate.TRIGGER, Ground.CASE_MET)
        : no(Predicate.TRIGGER, Ground.CASE_NOT_MET);
  }

  private Check openCase(Point point) {
    return open(
        Predicate.TRIGGER, point, Ground.CASE_OPEN, Ground.CASE_READ_IN, Ground.CASE_READ_OUT);
  }

  private Check place() {
    Scope scope = clause.scope();
    Target target = incident.target();
    if (!scope.targets().isEmpty() && !scope.targets().contains(target)) {
      return no(Predicate.PLACE, Ground.OTHER_TARGET);
    }
    Check held = target == Target.FORCES ? null : held(scope.hold());
    if (held != null && held.truth() == Truth.NO) {
      return held;
    }
    Place place = incident.place();
    boolean bounded = !scope.areas().isEmpty() && (target != Target.METROPOLITAN || scope.home());
    if (bounded && place == null) {
      return Check.of(Predicate.PLACE, Truth.UNKNOWN, Ground.REACH_NOT_KNOWN);
    }
    if (bounded && place != null && place.areas().stream().noneMatch(scope.areas()::contains)) {
      return no(Predicate.PLACE, Ground.OUT_OF_REACH);
    }
    if (held != null) {
      return held;
    }
    return yes(Predicate.PLACE, scope.isAnywhere() ? Ground.REACHES_ANYWHERE : Ground.WITHIN_REACH);
  }

  /// Whether the place is the victim's; null where it is, without question.
  private @Nullable Check held(@Nullable Hold hold) {
    Place place = incident.place();
    if (place == null) {
      return null;
    }
    ActorId victim = incident.victim();
    if (hold == Hold.ADMINISTERED) {
      return victim.equals(place.administeredBy())
          ? null
          : no(Predicate.PLACE, Ground.NOT_THE_VICTIMS);
    }
    if (victim.equals(place.of())) {
      return null;
    }
    return place.claimedBy().contains(victim)
        ? open(
            Predicate.PLACE,
            Point.CLAIMED_TERRITORY,
            Ground.CLAIM_OPEN,
            Ground.CLAIM_READ_IN,
            Ground.CLAIM_READ_OUT)
        : no(Predicate.PLACE, Ground.NOT_THE_VICTIMS);
  }

  private Check inForce() {
    if (clause.life() != null && !clause.life().contains(incident.on())) {
      return no(Predicate.IN_FORCE, Ground.OTHER_WORDING);
    }
    if (force.whenItHappened() != Truth.NO) {
      return Check.of(Predicate.IN_FORCE, force.whenItHappened(), Ground.IN_FORCE);
    }
    LocalDate since = force.since();
    if (force.whenAsked() == Truth.NO || since == null) {
      return no(Predicate.IN_FORCE, Ground.NOT_IN_FORCE);
    }
    Boolean counts = settled.get(Point.EARLIER_ATTACK);
    if (incident.goesOn() == Truth.NO) {
      return no(Predicate.IN_FORCE, Ground.LATER_IN_FORCE);
    }
    if (Boolean.FALSE.equals(counts)) {
      return new Check(Predicate.IN_FORCE, Truth.NO, Ground.EARLIER_READ_OUT, Point.EARLIER_ATTACK);
    }
    if (incident.goesOn() == Truth.UNKNOWN) {
      return new Check(
          Predicate.IN_FORCE, Truth.UNKNOWN, Ground.EARLIER_NOT_KNOWN, Point.EARLIER_ATTACK);
    }
    return open(
        Predicate.IN_FORCE,
        Point.EARLIER_ATTACK,
        Ground.EARLIER_OPEN,
        Ground.EARLIER_READ_IN,
        Ground.EARLIER_READ_OUT);
  }

  private Check condition(Condition condition) {
    return switch (condition) {
      case Condition.StateOfWar _ -> stateOfWar();
      case Condition.SelfDefence _ -> selfDefence();
      case Condition.Request _ ->
          given(
              Predicate.REQUEST,
              incident.requested(),
              Ground.REQUESTED,
              Ground.NOT_REQUESTED,
              Ground.REQUEST_NOT_KNOWN);
      case Condition.DomesticLaw _ ->
          given(
              Predicate.DOMESTIC_LAW,
              incident.lawful(),
              Ground.LAWFUL,
              Ground.UNLAWFUL,
              Ground.LAW_NOT_KNOWN);
      case Condition.Unanimity _ ->
          given(
              Predicate.UNANIMITY,
              incident.agreed(),
              Ground.AGREED,
              Ground.NOT_AGREED,
              Ground.AGREEMENT_NOT_KNOWN);
    };
  }

  private Check stateOfWar() {
    return switch (incident.act()) {
      case INVASION, DECLARATION_OF_WAR -> yes(Predicate.STATE_OF_WAR, Ground.AT_WAR);
      case THREAT -> no(Predicate.STATE_OF_WAR, Ground.NO_WAR);
      case ATTACK, INCURSION, STRIKE, BLOCKADE ->
          open(
              Predicate.STATE_OF_WAR,
              Point.STATE_OF_WAR,
              Ground.WAR_OPEN,
              Ground.WAR_READ_IN,
              Ground.WAR_READ_OUT);
    };
  }

  private Check selfDefence() {
    if (!incident.act().isForce()) {
      return no(Predicate.SELF_DEFENCE, Ground.NO_ATTACK);
    }
    return switch (incident.victimBeganWar()) {
      case NO -> yes(Predicate.SELF_DEFENCE, Ground.NOT_THE_AGGRESSOR);
      case YES ->
          open(
              Predicate.SELF_DEFENCE,
              Point.BEGAN_THE_WAR,
              Ground.BEGAN_OPEN,
              Ground.BEGAN_READ_IN,
              Ground.BEGAN_READ_OUT);
      case UNKNOWN ->
          Boolean.TRUE.equals(settled.get(Point.BEGAN_THE_WAR))
              ? yes(Predicate.SELF_DEFENCE, Ground.BEGAN_READ_IN)
              : Check.of(Predicate.SELF_DEFENCE, Truth.UNKNOWN, Ground.BEGAN_NOT_KNOWN);
    };
  }

  private Check exceptions() {
    return clause.exceptions().stream()
        .map(this::exception)
        .reduce((one, other) -> one.truth().compareTo(other.truth()) <= 0 ? one : other)
        .orElseGet(() -> yes(Predicate.EXCEPTION, Ground.NO_EXCEPTION));
  }

  /// That an exception does not apply.
  private Check exception(Exemption exemption) {
    return switch (exemption) {
      case Exemption.AmongParties _ ->
          unless(incident.attackers().stream().allMatch(parties::contains), Ground.AMONG_PARTIES);
      case Exemption.By(List<ActorId> left) ->
          unless(left.containsAll(incident.attackers()), Ground.EXCEPTED_ATTACKER);
      case Exemption.Acts(List<Act> left) ->
          unless(left.contains(incident.act()), Ground.EXCEPTED_ACT);
      case Exemption.Suspended(ActorId by, ActorId toward, LocalDate since) ->
          unless(
              by.equals(bound)
                  && toward.equals(incident.victim())
                  && !incident.on().isBefore(since),
              Ground.SUSPENDED);
      case Exemption.OwnWar _ ->
          Check.of(
              Predicate.EXCEPTION,
              incident.victimBeganWar().not(),
              switch (incident.victimBeganWar()) {
                case YES -> Ground.OWN_WAR;
                case NO -> Ground.NO_EXCEPTION;
                case UNKNOWN -> Ground.OWN_WAR_NOT_KNOWN;
              });
      case Exemption.WarUnderWay _ -> {
        LocalDate began = incident.warBegan() == null ? incident.on() : incident.warBegan();
        LocalDate since = force.since();
        yield unless(since != null && began.isBefore(since), Ground.WAR_UNDER_WAY);
      }
    };
  }

  private static Check unless(boolean applies, Ground ground) {
    return applies
        ? no(Predicate.EXCEPTION, ground)
        : yes(Predicate.EXCEPTION, Ground.NO_EXCEPTION);
  }

  private Check open(Predicate predicate, Point point, Ground left, Ground in, Ground out) {
    Boolean answer = settled.get(point);
    return answer == null
        ? new Check(predicate, Truth.UNKNOWN, left, point)
        : new Check(predicate, Truth.of(answer), answer ? in : out, point);
  }

  private static Check given(
      Predicate predicate, Truth truth, Ground holds, Ground fails, Ground notKnown) {
    return Check.of(
        predicate,
        truth,
        switch (truth) {
          case YES -> holds;
          case NO -> fails;
          case UNKNOWN -> notKnown;
        });
  }

  private static Check yes(Predicate predicate, Ground ground) {
    return Check.of(predicate, Truth.YES, ground);
  }

  private static Check no(Predicate predicate, Ground ground) {
    return Check.of(predicate, Truth.NO, ground);
  }
}
