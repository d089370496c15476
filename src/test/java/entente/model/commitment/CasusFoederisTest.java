// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.commitment;

import static entente.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.ActorId;
import entente.domain.Obligation;
import entente.domain.Truth;
import entente.domain.clause.Act;
import entente.domain.clause.Area;
import entente.domain.clause.Casus;
import entente.domain.clause.Clause;
import entente.domain.clause.Condition;
import entente.domain.clause.Delay;
import entente.domain.clause.Duty;
import entente.domain.clause.Exemption;
import entente.domain.clause.Hold;
import entente.domain.clause.Incident;
import entente.domain.clause.Means;
import entente.domain.clause.Place;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CasusFoederisTest {
  private static final ActorId RUSSIA = ActorId.of("RUS");
  private static final ActorId DPRK = ActorId.of("PRK");
  private static final ActorId UKRAINE = ActorId.of("UKR");
  private static final ActorId AMERICA = ActorId.of("USA");
  private static final ActorId SOUTH_KOREA = ActorId.of("KOR");
  private static final ActorId JAPAN = ActorId.of("JPN");
  private static final ActorId CHINA = ActorId.of("CHN");
  private static final ActorId BRITAIN = ActorId.of("GBR");
  private static final ActorId ARGENTINA = ActorId.of("ARG");
  private static final List<ActorId> MOSCOW_PYONGYANG = List.of(RUSSIA, DPRK);
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final LocalDate ENTERED = LocalDate.of(2024, 12, 4);
  private static final Map<Point, Boolean> WORDS_ALONE = Map.of();

  /// Article 4 of the treaty of 2024 between Russia and the DPRK.
  private static final Clause ARTICLE_4 =
      clause(
          List.of(Casus.INVASION),
          Scope.ANYWHERE,
          List.of(
              Condition.STATE_OF_WAR,
              Condition.SELF_DEFENCE,
              new Condition.DomesticLaw("the laws of both parties")),
          List.of());

  @Test
  void whoIsInvadedIsHelped() {
    Verdict verdict = article4(RUSSIA, incident(AMERICA, Act.INVASION, DPRK));
    assertThat(verdict.bound()).isEqualTo(Truth.YES);
    assertThat(verdict.deciding()).extracting(Check::predicate).containsExactly(Predicate.TRIGGER);
  }

  @Test
  void whoAttacksFirstIsNotHelped() {
    Verdict verdict = article4(RUSSIA, incident(DPRK, Act.ATTACK, SOUTH_KOREA));
    assertThat(verdict.bound()).isEqualTo(Truth.NO);
    assertThat(verdict.deciding()).extracting(Check::ground).containsExactly(Ground.PARTY_ATTACKS);
  }

  @Test
  void anAttackOnStrangersBindsNobody() {
    Verdict verdict = article4(RUSSIA, incident(CHINA, Act.ATTACK, JAPAN));
    assertThat(verdict.deciding())
        .extracting(Check::ground)
        .containsExactly(Ground.NO_PARTY_ATTACKED);
  }

  @Test
  void anAttackOfUntoldFormMayOrMayNotBeAnInvasion() {
    Incident attack = incident(AMERICA, Act.ATTACK, DPRK);
    assertThat(article4(RUSSIA, attack).bound()).isEqualTo(Truth.UNKNOWN);
    assertThat(article4(RUSSIA, attack).open()).containsExactly(Point.ATTACK, Point.STATE_OF_WAR);
    assertThat(
            test(
                    ARTICLE_4,
                    MOSCOW_PYONGYANG,
                    RUSSIA,
                    Force.ALWAYS,
                    attack,
                    Map.of(Point.ATTACK, true, Point.STATE_OF_WAR, true))
                .bound())
        .isEqualTo(Truth.YES);
  }

  @Test
  void aThreatIsNoInvasionButAnInvasionIsAThreat() {
    Clause consult =
        clause(List.of(Casus.THREAT), Scope.ANYWHERE, List.of(Condition.REQUEST), List.of());
    Incident threat = requested(incident(AMERICA, Act.THREAT, DPRK), Truth.YES);
    Incident invasion = requested(incident(AMERICA, Act.INVASION, DPRK), Truth.YES);
    assertThat(article4(RUSSIA, threat).bound()).isEqualTo(Truth.NO);
    assertThat(bound(consult, threat)).isEqualTo(Truth.YES);
    assertThat(bound(consult, invasion)).isEqualTo(Truth.YES);
  }

  @Test
  void withoutARequestADutyOnRequestDoesNotFallDue() {
    Clause consult =
        clause(List.of(Casus.THREAT), Scope.ANYWHERE, List.of(Condition.REQUEST), List.of());
    Incident threat = incident(AMERICA, Act.THREAT, DPRK);
    assertThat(bound(consult, requested(threat, Truth.NO))).isEqualTo(Truth.NO);
    assertThat(bound(consult, requested(threat, Truth.UNKNOWN))).isEqualTo(Truth.UNKNOWN);
  }

  /// The Kursk region, entered on 6 August 2024 in a war that Russia began on 24 February 2022.
  private static Incident kursk(Truth goesOn) {
    return new Incident(
        List.of(UKRAINE),
        Act.INCURSION,
        RUSSIA,
        place("kursk", RUSSIA, RUSSIA, List.of(), Area.EUROPE, true),
        Target.METROPOLITAN,
        LocalDate.of(2024, 8, 6),
        goesOn,
        Truth.YES,
        LocalDate.of(2022, 2, 24),
        Truth.UNKNOWN,
        Truth.YES,
        Truth.UNKNOWN);
  }

  @Test
  void beforeItIsInForceATreatyBindsNobody() {
    Verdict verdict =
        test(
            ARTICLE_4,
            MOSCOW_PYONGYANG,
            DPRK,
            new Force(Truth.NO, Truth.NO, null),
            kursk(Truth.YES),
            WORDS_ALONE);
    assertThat(verdict.bound()).isEqualTo(Truth.NO);
    assertThat(verdict.deciding()).extracting(Check::predicate).containsExactly(Predicate.IN_FORCE);
  }

  @Test
  void onceItIsInForceItsWordsLeaveOpenWhetherAnEarlierAttackCounts() {
    Verdict verdict =
        test(
            ARTICLE_4,
            MOSCOW_PYONGYANG,
            DPRK,
            new Force(Truth.NO, Truth.YES, ENTERED),
            kursk(Truth.YES),
            WORDS_ALONE);
    assertThat(verdict.bound()).isEqualTo(Truth.UNKNOWN);
    assertThat(verdict.open())
        .containsExactly(
            Point.INCURSION, Point.EARLIER_ATTACK, Point.STATE_OF_WAR, Point.BEGAN_THE_WAR);
  }

  @Test
  void theReadingsOfTheKurskRegionDivide() {
    Force force = new Force(Truth.NO, Truth.YES, ENTERED);
    Map<Point, Boolean> ownSoil =
        Map.of(
            Point.INCURSION, true,
            Point.EARLIER_ATTACK, true,
            Point.STATE_OF_WAR, true,
            Point.BEGAN_THE_WAR, true);
    assertThat(test(ARTICLE_4, MOSCOW_PYONGYANG, DPRK, force, kursk(Truth.YES), ownSoil).bound())
        .isEqualTo(Truth.YES);
    Verdict ownWar =
        test(
            ARTICLE_4,
            MOSCOW_PYONGYANG,
            DPRK,
            force,
            kursk(Truth.YES),
            Map.of(Point.BEGAN_THE_WAR, false));
    assertThat(ownWar.bound()).isEqualTo(Truth.NO);
    assertThat(ownWar.deciding()).extracting(Check::ground).containsExactly(Ground.BEGAN_READ_OUT);
  }

  @Test
  void anAttackThatIsOverBeforeTheTreatyIsInForceNeverCounts() {
    Verdict verdict =
        test(
            ARTICLE_4,
            MOSCOW_PYONGYANG,
            DPRK,
            new Force(Truth.NO, Truth.YES, ENTERED),
            kursk(Truth.NO),
            Map.of(Point.EARLIER_ATTACK, true));
    assertThat(verdict.deciding()).extracting(Check::ground).containsExactly(Ground.LATER_IN_FORCE);
  }

  @Test
  void italyIsBoundWhenAustriaIsAttackedAndNotWhenItAttacks() {
    ActorId italy = ActorId.of("ITA");
    ActorId austria = ActorId.of("AUH");
    ActorId germany = ActorId.of("GMY");
    ActorId serbia = ActorId.of("SER");
    Clause triple =
        clause(
            List.of(Casus.ARMED_ATTACK),
            Scope.ANYWHERE,
            List.of(Condition.SELF_DEFENCE),
            List.of());
    List<ActorId> alliance = List.of(austria, germany, italy);
    assertThat(
            test(
                    triple,
                    alliance,
                    italy,
                    Force.ALWAYS,
                    incident(austria, Act.ATTACK, serbia),
                    WORDS_ALONE)
                .bound())
        .isEqualTo(Truth.NO);
    assertThat(
            test(
                    triple,
                    alliance,
                    italy,
                    Force.ALWAYS,
                    incident(serbia, Act.ATTACK, austria),
                    WORDS_ALONE)
                .bound())
        .isEqualTo(Truth.YES);
  }

  @Test
  void theNorthAtlanticTreatyDoesNotReachTheFalklands() {
    Clause article5 =
        clause(
            List.of(Casus.ARMED_ATTACK),
            new Scope(
                List.of(),
                List.of(Area.EUROPE, Area.NORTH_AMERICA, Area.NORTH_ATLANTIC),
                false,
                null),
            List.of(Condition.SELF_DEFENCE),
            List.of());
    Place falklands =
        place("falklands", BRITAIN, BRITAIN, List.of(ARGENTINA), Area.SOUTH_ATLANTIC, false);
    Verdict verdict =
        test(
            article5,
            List.of(AMERICA, BRITAIN),
            AMERICA,
            Force.ALWAYS,
            at(incident(ARGENTINA, Act.INVASION, BRITAIN), falklands, Target.TERRITORY),
            WORDS_ALONE);
    assertThat(verdict.deciding()).extracting(Check::ground).containsExactly(Ground.OUT_OF_REACH);
  }

  @Test
  void administrationIsEnoughWhereTheTreatySaysSo() {
    Place senkaku = place("senkaku", null, JAPAN, List.of(JAPAN, CHINA), Area.PACIFIC, false);
    Incident landing = at(incident(CHINA, Act.INVASION, JAPAN), senkaku, Target.TERRITORY);
    Clause administered =
        clause(
            List.of(Casus.ARMED_ATTACK),
            new Scope(List.of(), List.of(), false, Hold.ADMINISTERED),
            List.of(),
            List.of());
    Clause own =
        clause(
            List.of(Casus.ARMED_ATTACK),
            new Scope(List.of(), List.of(), false, Hold.OWN),
            List.of(),
            List.of());
    List<ActorId> parties = List.of(AMERICA, JAPAN);
    assertThat(test(administered, parties, AMERICA, Force.ALWAYS, landing, WORDS_ALONE).bound())
        .isEqualTo(Truth.YES);
    assertThat(test(own, parties, AMERICA, Force.ALWAYS, landing, WORDS_ALONE).open())
        .containsExactly(Point.CLAIMED_TERRITORY);
  }

  @Test
  void shipsAtSeaCanBeAttackedButNotInvaded() {
    Incident ships = at(incident(CHINA, Act.ATTACK, JAPAN), null, Target.FORCES);
    assertThat(
            test(
                    ARTICLE_4,
                    List.of(RUSSIA, JAPAN),
                    RUSSIA,
                    Force.ALWAYS,
                    ships,
                    Map.of(Point.ATTACK, true))
                .deciding())
        .extracting(Check::ground)
        .containsExactly(Ground.FORCES_CANNOT_BE_INVADED);
  }

  @Test
  void anAlliesQuarrelIsLeftOutWhereTheClauseSaysSo() {
    Clause outward =
        clause(
            List.of(Casus.AGGRESSION), Scope.ANYWHERE, List.of(), List.of(Exemption.AMONG_PARTIES));
    List<ActorId> parties = List.of(RUSSIA, DPRK, CHINA);
    Verdict verdict =
        test(
            outward, parties, CHINA, Force.ALWAYS, incident(RUSSIA, Act.ATTACK, DPRK), WORDS_ALONE);
    assertThat(verdict.deciding()).extracting(Check::ground).containsExactly(Ground.AMONG_PARTIES);
  }

  /// Kleene's tables, as printed in section 64.
  @Test
  void theConnectivesAreKleenes() {
    assertThat(Truth.UNKNOWN.and(Truth.NO)).isEqualTo(Truth.NO);
    assertThat(Truth.UNKNOWN.and(Truth.YES)).isEqualTo(Truth.UNKNOWN);
    assertThat(Truth.UNKNOWN.or(Truth.YES)).isEqualTo(Truth.YES);
    assertThat(Truth.UNKNOWN.or(Truth.NO)).isEqualTo(Truth.UNKNOWN);
    assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
    for (Truth one : Truth.values()) {
      for (Truth other : Truth.values()) {
        assertThat(one.and(other).not()).isEqualTo(one.not().or(other.not()));
      }
    }
  }

  /// A trial: a clause, an incident, and how far a reading settles what is open.
  private record Trial(Clause clause, Force force, Incident incident, Map<Point, Boolean> settled) {
    Verdict verdict() {
      return test(clause, MOSCOW_PYONGYANG, DPRK, force, incident, settled);
    }
  }

  @Test
  void learningMoreNeverTurnsYesIntoNoOrBack() {
    forAll(
        random -> {
          Trial trial = trial(random);
          return List.of(trial, learnt(trial, random));
        },
        pair ->
            assertThat(pair.getFirst().verdict().bound())
                .matches(before -> before.mayBecome(pair.getLast().verdict().bound())));
  }

  @Test
  void anExceptionCanOnlyTakeADutyAway() {
    forAll(
        random -> {
          Trial trial = trial(random);
          List<Exemption> more = new ArrayList<>(trial.clause().exceptions());
          more.add(exemption(random));
          return List.of(
              trial,
              new Trial(
                  with(trial.clause(), trial.clause().conditions(), more),
                  trial.force(),
                  trial.incident(),
                  trial.settled()));
        },
        pair ->
            assertThat(pair.getLast().verdict().bound())
                .isLessThanOrEqualTo(pair.getFirst().verdict().bound()));
  }

  @Test
  void aConditionCanOnlyTakeADutyAway() {
    forAll(
        random -> {
          Trial trial = trial(random);
          return List.of(
              trial,
              new Trial(
                  with(trial.clause(), List.of(), trial.clause().exceptions()),
                  trial.force(),
                  trial.incident(),
                  trial.settled()));
        },
        pair ->
            assertThat(pair.getFirst().verdict().bound())
                .isLessThanOrEqualTo(pair.getLast().verdict().bound()));
  }

  @Test
  void whatIsNotKnownHasAPredicateThatIsNotKnown() {
    forAll(
        CasusFoederisTest::trial,
        trial -> {
          Verdict verdict = trial.verdict();
          assertThat(verdict.deciding())
              .isNotEmpty()
              .allMatch(check -> check.truth() == verdict.bound());
        });
  }

  private static Trial trial(RandomGenerator random) {
    List<Condition> conditions = new ArrayList<>();
    for (Condition condition :
        List.of(
            Condition.STATE_OF_WAR,
            Condition.SELF_DEFENCE,
            Condition.REQUEST,
            new Condition.DomesticLaw("the law"),
            new Condition.Unanimity("the council"))) {
      if (random.nextInt(3) == 0) {
        conditions.add(condition);
      }
    }
    Scope scope =
        one(
            random,
            Scope.ANYWHERE,
            new Scope(List.of(), List.of(Area.EUROPE), true, null),
            new Scope(List.of(Target.METROPOLITAN), List.of(), false, Hold.OWN),
            new Scope(List.of(), List.of(), false, Hold.ADMINISTERED));
    Clause clause =
        clause(
            List.of(one(random, Casus.values()), one(random, Casus.values())),
            scope,
            conditions,
            random.nextBoolean() ? List.of() : List.of(exemption(random)));
    Force force =
        one(
            random,
            Force.ALWAYS,
            new Force(Truth.NO, Truth.YES, ENTERED),
            new Force(Truth.UNKNOWN, Truth.YES, ENTERED));
    Incident incident =
        new Incident(
            List.of(random.nextInt(6) == 0 ? SOUTH_KOREA : UKRAINE),
            one(random, Act.values()),
            random.nextInt(6) == 0 ? JAPAN : RUSSIA,
            one(
                random,
                null,
                place("kursk", RUSSIA, RUSSIA, List.of(), Area.EUROPE, true),
                place("crimea", UKRAINE, RUSSIA, List.of(RUSSIA), Area.EUROPE, false)),
            one(random, Target.values()),
            LocalDate.of(2024, 8, 6),
            truth(random),
            truth(random),
            random.nextBoolean() ? null : LocalDate.of(2022, 2, 24),
            truth(random),
            truth(random),
            truth(random));
    Map<Point, Boolean> settled = new TreeMap<>();
    for (Point point : Point.values()) {
      if (random.nextBoolean()) {
        settled.put(point, random.nextBoolean());
      }
    }
    return new Trial(clause, force, incident, settled);
  }

  /// The same trial with some of what was not known now known.
  private static Trial learnt(Trial trial, RandomGenerator random) {
    Incident was = trial.incident();
    Map<Point, Boolean> settled = new TreeMap<>(trial.settled());
    for (Point point : Point.values()) {
      if (random.nextBoolean()) {
        settled.putIfAbsent(point, random.nextBoolean());
      }
    }
    return new Trial(
        trial.clause(),
        new Force(
            learnt(trial.force().whenItHappened(), random),
            trial.force().whenAsked(),
            trial.force().since()),
        new Incident(
            was.attackers(),
            was.act(),
            was.victim(),
            was.place(),
            was.target(),
            was.on(),
            learnt(was.goesOn(), random),
            learnt(was.victimBeganWar(), random),
            was.warBegan(),
            learnt(was.requested(), random),
            learnt(was.lawful(), random),
            learnt(was.agreed(), random)),
        settled);
  }

  private static Truth learnt(Truth truth, RandomGenerator random) {
    return truth == Truth.UNKNOWN ? truth(random) : truth;
  }

  private static Truth truth(RandomGenerator random) {
    return one(random, Truth.values());
  }

  private static Exemption exemption(RandomGenerator random) {
    return one(
        random,
        Exemption.AMONG_PARTIES,
        Exemption.OWN_WAR,
        Exemption.WAR_UNDER_WAY,
        new Exemption.By(List.of(UKRAINE)),
        new Exemption.Acts(List.of(Act.STRIKE, Act.BLOCKADE)));
  }

  @SafeVarargs
  private static <T extends @Nullable Object> T one(RandomGenerator random, T... values) {
    return values[random.nextInt(values.length)];
  }

  private static Verdict article4(ActorId bound, Incident incident) {
    return test(ARTICLE_4, MOSCOW_PYONGYANG, bound, Force.ALWAYS, incident, WORDS_ALONE);
  }

  private static Truth bound(Clause clause, Incident incident) {
    return test(clause, MOSCOW_PYONGYANG, RUSSIA, Force.ALWAYS, incident, WORDS_ALONE).bound();
  }

  private static Verdict test(
      Clause clause,
      List<ActorId> parties,
      ActorId bound,
      Force force,
      Incident incident,
      Map<Point, Boolean> settled) {
    return CasusFoederis.test(clause, parties, bound, force, incident, settled);
  }

  private static Incident incident(ActorId attacker, Act act, ActorId victim) {
    return new Incident(
        List.of(attacker),
        act,
        victim,
        null,
        Target.METROPOLITAN,
        DAY,
        Truth.YES,
        Truth.NO,
        null,
        Truth.UNKNOWN,
        Truth.YES,
        Truth.UNKNOWN);
  }

  private static Incident requested(Incident was, Truth requested) {
    return new Incident(
        was.attackers(),
        was.act(),
        was.victim(),
        was.place(),
        was.target(),
        was.on(),
        was.goesOn(),
        was.victimBeganWar(),
        was.warBegan(),
        requested,
        was.lawful(),
        was.agreed());
  }

  private static Incident at(Incident was, @Nullable Place place, Target target) {
    return new Incident(
        was.attackers(),
        was.act(),
        was.victim(),
        place,
        target,
        was.on(),
        was.goesOn(),
        was.victimBeganWar(),
        was.warBegan(),
        was.requested(),
        was.lawful(),
        was.agreed());
  }

  private static Place place(
      String id,
      @Nullable ActorId of,
      ActorId administeredBy,
      List<ActorId> claimedBy,
      Area area,
      boolean metropolitan) {
    return new Place(id, id, List.of(), of, administeredBy, claimedBy, List.of(area), metropolitan);
  }

  private static Clause clause(
      List<Casus> on, Scope scope, List<Condition> conditions, List<Exemption> exceptions) {
    return new Clause(
        "defence",
        Obligation.DEFENCE,
        null,
        new Trigger.On(on),
        List.of(),
        List.of(),
        scope,
        conditions,
        exceptions,
        new Duty("help", List.of(Means.ALL), Delay.AT_ONCE),
        null,
        List.of());
  }

  private static Clause with(Clause was, List<Condition> conditions, List<Exemption> exceptions) {
    return new Clause(
        was.id(),
        was.obligation(),
        was.life(),
        was.trigger(),
        was.victims(),
        was.attackers(),
        was.scope(),
        conditions,
        exceptions,
        was.duty(),
        was.quote(),
        was.readings());
  }
}
