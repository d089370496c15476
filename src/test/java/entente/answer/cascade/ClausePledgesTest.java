// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.Golden;
import entente.answer.Setting;
import entente.answer.commitment.ClauseTrials;
import entente.answer.commitment.Told;
import entente.brief.TerminalBrief;
import entente.brief.TerminalEntanglement;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.AlliancePledge;
import entente.domain.Obligation;
import entente.domain.Truth;
import entente.domain.clause.Act;
import entente.domain.clause.Target;
import entente.evidence.Case;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.source.cases.Treaties;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The clauses of a case and of the shipped treaties, followed through a war.
class ClausePledgesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final ActorId RUS = ActorId.of("RUS");
  private static final ActorId PRK = ActorId.of("PRK");
  private static final ActorId USA = ActorId.of("USA");
  private static final ActorId CHN = ActorId.of("CHN");
  private static final ActorId UKR = ActorId.of("UKR");
  private static final Setting IN = setting("russia-dprk-2024", LocalDate.of(2025, 9, 5));

  @Test
  void anInvasionOfTheDprkBindsRussiaAndChinaByTheirWords() {
    List<AlliancePledge> pledges = defence(pledges(IN, USA, Act.INVASION, PRK, DAY), PRK);
    assertThat(pledges.stream().map(AlliancePledge::by)).containsExactlyInAnyOrder(RUS, CHN);
    assertThat(pledges.stream().flatMap(pledge -> pledge.untested().stream())).isEmpty();
  }

  @Test
  void anAttackOfUntoldFormLeavesOpenWhetherTheyAreBound() {
    List<AlliancePledge> pledges = defence(pledges(IN, USA, Act.ATTACK, PRK, DAY), PRK);
    assertThat(pledges).hasSize(2).noneMatch(pledge -> pledge.untested().isEmpty());
  }

  @Test
  void whereTheVictimBeganTheWarItsAllyMayNotBeBound() {
    List<AlliancePledge> pledges = defence(pledges(IN, UKR, Act.INCURSION, RUS, DAY), RUS);
    AlliancePledge dprk =
        pledges.stream().filter(pledge -> pledge.by().equals(PRK)).findFirst().orElseThrow();
    assertThat(dprk.untested()).contains("self defence");
  }

  @Test
  void whoAttacksFirstIsOwedNothing() {
    assertThat(defence(pledges(IN, PRK, Act.ATTACK, ActorId.of("KOR"), DAY), PRK)).isEmpty();
  }

  @Test
  void oneThatComesToAnothersAidIsOwedAidOnlyIfItIsAttacked() {
    List<AlliancePledge> pledges = defence(pledges(IN, USA, Act.INVASION, PRK, DAY), RUS);
    assertThat(pledges)
        .isNotEmpty()
        .allMatch(pledge -> pledge.untested().contains("an attack on one that joins"));
  }

  @Test
  void beforeItIsInForceATreatyBindsNobody() {
    Setting then = setting("russia-dprk-2024", LocalDate.of(2024, 7, 15));
    List<AlliancePledge> pledges =
        defence(pledges(then, USA, Act.INVASION, PRK, LocalDate.of(2024, 7, 15)), PRK);
    assertThat(pledges.stream().map(AlliancePledge::by)).containsExactly(CHN);
  }

  @Test
  void theCaseGivesTheCapabilityOfEachSide() {
    Entanglement result = entanglement(null);
    Entanglement.Sides sides = java.util.Objects.requireNonNull(result.sides());
    assertThat(sides.attackers().low()).isCloseTo(.13306, within(1e-9));
    assertThat(sides.attackers().high()).isCloseTo(.13306, within(1e-9));
    double least = .01344 + .22 * (.03647 + .23062);
    assertThat(sides.defenders().low()).isBetween(least - .001, least + .001);
    assertThat(result.deterrence()).hasSize(2);
  }

  @Test
  void theTreatyChangesRussiasChanceAndNotChinas() {
    Entanglement.Change change =
        java.util.Objects.requireNonNull(entanglement("treaty-2024").change());
    assertThat(change.differences().stream().map(Entanglement.Difference::actor))
        .contains(RUS)
        .doesNotContain(CHN);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 100})
  void anInvasionOfTheDprkReadsWell(int width) {
    Map<ActorId, String> names = new TreeMap<>();
    for (Actor actor : IN.world().ledger().actors()) {
      if (actor instanceof Actor.State state) {
        names.put(state.id(), state.name());
      }
    }
    Golden.check(
        "cascade/usa-invades-prk-" + width + ".txt",
        TerminalEntanglement.render(
            entanglement("treaty-2024"),
            names,
            List.of("Capability: as the case gives it."),
            new TerminalBrief(width, false, false)));
  }

  private static Entanglement entanglement(@Nullable String without) {
    return Entanglement.of(
        new Entanglement.Given(
            new Attack(new TreeSet<>(Set.of(USA)), new TreeSet<>(Set.of(PRK)), DAY, 0),
            pledges(IN, USA, Act.INVASION, PRK, DAY).pledges(),
            ClausePledges.capability(IN).shares(),
            PriorTable.published(),
            List.of(),
            Assumed.WIDE,
            false,
            without,
            1,
            10_000));
  }

  private static List<AlliancePledge> defence(ClausePledges pledges, ActorId to) {
    return pledges.pledges().stream()
        .filter(pledge -> pledge.obligation() == Obligation.DEFENCE && pledge.to().equals(to))
        .toList();
  }

  private static ClausePledges pledges(
      Setting in, ActorId attacker, Act act, ActorId victim, LocalDate on) {
    Told told =
        new Told(
            List.of(attacker),
            act,
            victim,
            null,
            Target.METROPOLITAN,
            on,
            null,
            Truth.UNKNOWN,
            null);
    return ClausePledges.of(in, told, ClauseTrials.all(in), Map.of(), Set.of());
  }

  private static Setting setting(String name, LocalDate date) {
    Case own = ((CaseReading.Read) CaseFolder.read(Path.of("cases", name))).whole();
    Case file =
        new Case(
            own.name(),
            own.title(),
            own.parties(),
            own.subject(),
            own.asOf(),
            own.propositions(),
            own.hypotheses(),
            own.outcomes(),
            Treaties.joinedTo(own.ledger()));
    return Setting.of(file, World.asOf(file.ledger(), date));
  }
}
