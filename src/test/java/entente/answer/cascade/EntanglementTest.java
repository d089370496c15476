// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entente.Golden;
import entente.answer.Exhibit;
import entente.answer.cascade.Entanglement.Bound;
import entente.answer.cascade.Entanglement.Deterrence;
import entente.answer.cascade.Entanglement.MayJoin;
import entente.brief.HtmlEntanglement;
import entente.brief.JsonEntanglement;
import entente.brief.TerminalBrief;
import entente.brief.TerminalEntanglement;
import entente.domain.ActorId;
import entente.domain.AlliancePledge;
import entente.domain.Interval;
import entente.domain.Obligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The alliances of July 1914, told in a few pledges.
class EntanglementTest {
  private static final LocalDate DAY = LocalDate.of(1914, 7, 28);
  private static final ActorId AUH = ActorId.of("cow-AUH");
  private static final ActorId DEU = ActorId.of("DEU");
  private static final ActorId ITA = ActorId.of("ITA");
  private static final ActorId RUS = ActorId.of("RUS");
  private static final ActorId FRA = ActorId.of("FRA");
  private static final ActorId SRB = ActorId.of("SRB");
  private static final ActorId GRC = ActorId.of("GRC");
  private static final Offset<Double> EXACT = Offset.offset(1e-12);
  private static final Map<ActorId, Double> CAPABILITY =
      Map.of(AUH, .07, DEU, .16, ITA, .04, RUS, .12, FRA, .07, SRB, .002);
  static final Map<ActorId, String> NAMES =
      Map.of(
          AUH,
          "Austria-Hungary",
          DEU,
          "Germany",
          ITA,
          "Italy",
          RUS,
          "Russia",
          FRA,
          "France",
          SRB,
          "Serbia",
          GRC,
          "Greece");

  private static List<AlliancePledge> pledges() {
    List<AlliancePledge> pledges = new ArrayList<>();
    mutual(pledges, "ATOP 1335", AUH, DEU, Obligation.DEFENCE, Set.of(RUS));
    mutual(pledges, "ATOP 1385", FRA, RUS, Obligation.DEFENCE, Set.of());
    mutual(pledges, "ATOP 1490", GRC, SRB, Obligation.DEFENCE, Set.of());
    mutual(pledges, "ATOP 1350", DEU, ITA, Obligation.DEFENCE, Set.of(FRA));
    mutual(pledges, "ATOP 1420", FRA, ITA, Obligation.NEUTRALITY, Set.of());
    mutual(pledges, "ATOP 1355", AUH, ITA, Obligation.CONSULTATION, Set.of());
    return pledges;
  }

  private static void mutual(
      List<AlliancePledge> into,
      String treaty,
      ActorId one,
      ActorId other,
      Obligation kind,
      Set<ActorId> against) {
    LocalDate from = LocalDate.of(1902, 1, 1);
    into.add(new AlliancePledge(treaty, one, other, kind, from, null, false, against, List.of()));
    into.add(new AlliancePledge(treaty, other, one, kind, from, null, false, against, List.of()));
  }

  private static Entanglement attack(
      ActorId attacker, ActorId attacked, @Nullable String without, MayJoin... mayJoin) {
    return attack(attacker, attacked, false, without, pledges(), mayJoin);
  }

  private static Entanglement attack(
      ActorId attacker,
      ActorId attacked,
      boolean direct,
      @Nullable String without,
      List<AlliancePledge> pledges,
      MayJoin... mayJoin) {
    return Entanglement.of(
        new Entanglement.Given(
            new Attack(new TreeSet<>(Set.of(attacker)), new TreeSet<>(Set.of(attacked)), DAY, 0),
            pledges,
            CAPABILITY,
            PriorTable.published(),
            List.of(mayJoin),
            Assumed.WIDE,
            direct,
            without,
            1,
            10_000));
  }

  private static List<ActorId> bound(Entanglement result) {
    return result.bound().stream().map(Bound::by).sorted().toList();
  }

  @Test
  void anAttackOnSerbiaBindsNeitherGermanyNorItaly() {
    assertThat(bound(attack(AUH, SRB, null))).containsExactly(GRC);
  }

  @Test
  void anAttackByRussiaBindsGermanyAndThroughItFrancesAllyIsTheAttacker() {
    Entanglement result = attack(RUS, AUH, null);
    assertThat(bound(result)).as("France owes an attacker nothing").containsExactly(DEU);
    assertThat(result.entrapment(DEU)).isEqualTo(Interval.of(.41, .75));
    assertThat(result.entrapment(RUS)).as("it began the war").isEqualTo(Interval.point(0));
    assertThat(result.abandonments())
        .containsExactly(new Entanglement.Abandonment(AUH, DEU, Interval.of(1 - .75, 1 - .41)));
  }

  @Test
  void withoutTheDualAllianceGermanyIsNotDrawnIn() {
    Entanglement.Change change = Objects.requireNonNull(attack(RUS, AUH, "ATOP 1335").change());
    assertThat(change.differences())
        .containsExactly(
            new Entanglement.Difference(
                DEU, Interval.point(0), Interval.of(.41, .75), Interval.of(.41, .75)));
    assertThat(change.defenders().low()).isCloseTo(.41 * .16, EXACT);
    assertThat(change.defenders().high()).isCloseTo(.75 * .16, EXACT);
  }

  @Test
  void aTreatyThatIsNotThereCannotBeTakenAway() {
    assertThatIllegalArgumentException().isThrownBy(() -> attack(RUS, AUH, "ATOP 99"));
  }

  @Test
  void italyIsBoundToGermanyAndToStayNeutralTowardsFrance() {
    Entanglement result = attack(FRA, DEU, null);
    assertThat(bound(result)).containsExactly(ITA);
    assertThat(result.conflicts()).hasSize(1);
    assertThat(result.conflicts().getFirst().actor()).isEqualTo(ITA);
    assertThat(result.bound().getFirst().clear()).isFalse();
  }

  @Test
  void anAllianceDoesNotProtectAMemberThatAttacksAnother() {
    List<AlliancePledge> league = new ArrayList<>();
    for (Obligation kind : List.of(Obligation.DEFENCE, Obligation.NON_AGGRESSION)) {
      mutual(league, "ATOP 1", FRA, ITA, kind, Set.of());
      mutual(league, "ATOP 1", ITA, GRC, kind, Set.of());
      mutual(league, "ATOP 1", FRA, GRC, kind, Set.of());
    }
    Entanglement result = attack(ITA, GRC, false, null, league);
    assertThat(result.heldBack().stream().filter(one -> one.toward().contains(ITA))).isEmpty();
    assertThat(result.bound()).hasSize(1);
    assertThat(result.bound().getFirst().clear()).isTrue();
  }

  @Test
  void aConditionThatCannotBeTestedLetsTheRangeBeginAtNothing() {
    AlliancePledge pledge =
        new AlliancePledge(
            "ATOP 7",
            FRA,
            SRB,
            Obligation.DEFENCE,
            LocalDate.of(1902, 1, 1),
            null,
            false,
            Set.of(),
            List.of("a place"));
    Entanglement result = attack(AUH, SRB, false, null, List.of(pledge));
    assertThat(result.entrapment(FRA)).isEqualTo(Interval.of(0, .75));
    assertThat(result.bound().getFirst().untested()).containsExactly("a place");
  }

  @Test
  void readDirectlyAPledgeDoesNotCoverWhoComesToAnothersAid() {
    MayJoin russia = new MayJoin(RUS, SRB);
    assertThat(attack(AUH, SRB, null, russia).entrapment(FRA)).isEqualTo(Interval.of(0, .75));
    assertThat(attack(AUH, SRB, true, null, pledges(), russia).entrapment(FRA))
        .isEqualTo(Interval.point(0));
  }

  @Test
  void oneThatIsTooWeakToMoveTheOutcomeDoesNotJoin() {
    Map<ActorId, Double> weak = Map.of(AUH, .07, SRB, .002, RUS, .0001);
    Entanglement result =
        Entanglement.of(
            new Entanglement.Given(
                new Attack(new TreeSet<>(Set.of(AUH)), new TreeSet<>(Set.of(SRB)), DAY, 0),
                List.of(),
                weak,
                PriorTable.published(),
                List.of(new MayJoin(RUS, SRB)),
                Assumed.WIDE,
                false,
                null,
                1,
                10));
    assertThat(result.entrapment(RUS)).isEqualTo(Interval.point(0));
  }

  @Test
  void aPledgeOfHelpMovesThresholdAndSettlementTowardsTheAttacked() {
    List<Deterrence> deterrence = attack(RUS, AUH, "ATOP 1335").deterrence();
    Deterrence before = deterrence.getFirst();
    Deterrence after = deterrence.getLast();
    assertThat(before.strongest()).isNull();
    assertThat(before.verdict()).isEqualTo("no");
    assertThat(after.strongest()).isEqualTo(DEU);
    assertThat(after.resolve()).isEqualTo(Interval.of(.41, .75));
    assertThat(after.least().low()).isCloseTo(.05, EXACT);
    assertThat(after.least().high()).isCloseTo(.5, EXACT);
    assertThat(after.verdict()).isEqualTo("cannot be said");
    assertThat(before.victory().low()).isCloseTo(.12 / .19, EXACT);
    assertThat(after.victory().high()).isCloseTo(.12 / (.19 + .41 * .16), EXACT);
    assertThat(after.settlements().low()).isLessThan(before.settlements().low());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 90})
  void theResultReadsWell(int width) {
    Golden.check(
        "cascade/russia-attacks-" + width + ".txt",
        TerminalEntanglement.render(
            attack(RUS, AUH, "ATOP 1335", new MayJoin(ITA, RUS)),
            NAMES,
            List.of("Capability: share of the system's (CINC) in 1914."),
            new TerminalBrief(width, false, false)));
  }

  @Test
  void theResultIsWrittenWholeForMachines() {
    Golden.check(
        "cascade/russia-attacks.json",
        JsonEntanglement.render(attack(RUS, AUH, "ATOP 1335"), NAMES, List.of()));
  }

  @Test
  void thePictureLeadsFromEachToThoseToWhoseAidItComes() {
    List<Exhibit.Party> parties = attack(RUS, AUH, null).exhibit(NAMES).parties();
    assertThat(parties.stream().map(Exhibit.Party::name))
        .containsExactly("Russia", "Austria-Hungary", "Germany");
    assertThat(parties.getLast().through()).containsExactly(1);
    assertThat(parties.getLast().attacking()).isFalse();
    assertThat(parties.getLast().why()).isEqualTo("bound to Austria-Hungary (ATOP 1335)");
  }

  @Test
  void thePageHoldsThePictureAndTheTable() {
    Golden.check(
        "cascade/russia-attacks.html",
        HtmlEntanglement.render(attack(RUS, AUH, null), NAMES, List.of("Capability: as in 1914.")));
  }

  @Test
  void ifRussiaJoinsFranceIsBoundToo() {
    List<Bound> bound = attack(AUH, SRB, null, new MayJoin(RUS, SRB)).bound();
    assertThat(bound.stream().filter(one -> !one.ifOthersJoin()).map(Bound::by))
        .containsExactly(GRC);
    assertThat(bound.stream().filter(Bound::ifOthersJoin).map(Bound::by))
        .as("France owes Russia its aid; Germany owes nothing to one that began")
        .containsExactly(FRA);
  }
}
