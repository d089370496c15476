// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.commitment;

import static entente.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.ActorId;
import entente.domain.Obligation;
import entente.domain.Truth;
import entente.domain.clause.Act;
import entente.domain.clause.Casus;
import entente.domain.clause.Clause;
import entente.domain.clause.Condition;
import entente.domain.clause.Delay;
import entente.domain.clause.Duty;
import entente.domain.clause.Exemption;
import entente.domain.clause.Fault;
import entente.domain.clause.Incident;
import entente.domain.clause.Point;
import entente.domain.clause.Scope;
import entente.domain.clause.Target;
import entente.domain.clause.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Faults found by looking at a clause, held against every incident that could be.
class FaultTest {
  private static final ActorId RUSSIA = ActorId.of("RUS");
  private static final ActorId DPRK = ActorId.of("PRK");
  private static final ActorId AMERICA = ActorId.of("USA");
  private static final List<ActorId> PARTIES = List.of(RUSSIA, DPRK);
  private static final List<ActorId> ALL = List.of(RUSSIA, DPRK, AMERICA, ActorId.of("KOR"));

  @Test
  void aClauseWithAFaultNeverBindsAndOneWithoutCan() {
    forAll(
        FaultTest::clause,
        clause ->
            assertThat(Fault.of(clause, PARTIES).isEmpty())
                .as("has no fault exactly where some incident binds")
                .isEqualTo(canBind(clause)));
  }

  private static boolean canBind(Clause clause) {
    Map<Point, Boolean> generous = new TreeMap<>();
    for (Point point : Point.values()) {
      generous.put(point, true);
    }
    for (ActorId victim : ALL) {
      for (ActorId attacker : ALL) {
        for (Act act : Act.values()) {
          for (Target target : Target.values()) {
            for (ActorId bound : PARTIES) {
              if (!attacker.equals(victim)
                  && !bound.equals(victim)
                  && CasusFoederis.test(
                              clause,
                              PARTIES,
                              bound,
                              Force.ALWAYS,
                              incident(attacker, act, victim, target),
                              generous)
                          .bound()
                      == Truth.YES) {
                return true;
              }
            }
          }
        }
      }
    }
    return false;
  }

  private static Incident incident(ActorId attacker, Act act, ActorId victim, Target target) {
    return new Incident(
        List.of(attacker),
        act,
        victim,
        null,
        target,
        LocalDate.of(2025, 3, 1),
        Truth.YES,
        Truth.NO,
        null,
        Truth.YES,
        Truth.YES,
        Truth.YES);
  }

  private static Clause clause(RandomGenerator random) {
    List<Casus> cases = List.of(Casus.values());
    List<Exemption> exceptions = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      exceptions.add(new Exemption.By(List.of(AMERICA)));
    }
    if (random.nextBoolean()) {
      List<Act> acts = new ArrayList<>(List.of(Act.values()));
      acts.removeIf(act -> random.nextInt(5) == 0);
      exceptions.add(new Exemption.Acts(acts));
    }
    List<Condition> conditions = new ArrayList<>();
    if (random.nextBoolean()) {
      conditions.add(Condition.SELF_DEFENCE);
    }
    if (random.nextBoolean()) {
      conditions.add(Condition.STATE_OF_WAR);
    }
    return new Clause(
        "c",
        Obligation.DEFENCE,
        null,
        new Trigger.On(List.of(cases.get(random.nextInt(cases.size())))),
        random.nextInt(4) == 0 ? List.of(AMERICA) : List.of(),
        random.nextInt(3) == 0 ? List.of(AMERICA) : List.of(),
        random.nextInt(3) == 0
            ? new Scope(List.of(Target.FORCES), List.of(), false, null)
            : Scope.ANYWHERE,
        conditions,
        exceptions,
        new Duty("help", List.of(), Delay.UNSTATED),
        null,
        List.of());
  }
}
