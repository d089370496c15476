// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.restriction;

import static entente.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.DecisionRule;
import entente.model.restriction.Council.Decision;
import entente.model.restriction.Council.Failure;
import entente.model.restriction.Council.Pivot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CouncilTest {
  private static final ActorId RUS = ActorId.of("RUS");
  private static final ActorId CHN = ActorId.of("CHN");
  private static final Set<ActorId> PERMANENT =
      Stream.of("CHN", "FRA", "GBR", "RUS", "USA").map(ActorId::of).collect(Collectors.toSet());
  private static final List<ActorId> MEMBERS_OF_2024 =
      Stream.of(
              "CHN", "FRA", "GBR", "RUS", "USA", "DZA", "ECU", "GUY", "JPN", "MLT", "MOZ", "KOR",
              "SLE", "SVN", "CHE")
          .map(ActorId::of)
          .toList();

  @Test
  void the28March2024DraftFailsOnRussiasVoteAlone() {
    Decision decision = panel(Map.of(RUS, Choice.NO, CHN, Choice.ABSTAIN));
    assertThat(decision.adopted()).isFalse();
    assertThat(List.of(decision.yes(), decision.no(), decision.abstain()))
        .containsExactly(13, 1, 1);
    assertThat(decision.failures()).containsExactly(Failure.VETO);
    assertThat(decision.vetoes()).containsExactly(RUS);
    assertThat(decision.pivots())
        .containsExactly(new Pivot(RUS, Choice.YES), new Pivot(RUS, Choice.ABSTAIN));
  }

  @Test
  void hadChinaVotedNoTooNoSingleBallotWouldHaveSavedIt() {
    Decision decision = panel(Map.of(RUS, Choice.NO, CHN, Choice.NO));
    assertThat(decision.vetoes()).containsExactly(CHN, RUS);
    assertThat(decision.pivots()).isEmpty();
  }

  @Test
  void hadRussiaAbstainedItWouldHaveBeenAdoptedWithThirteen() {
    Decision decision = panel(Map.of(RUS, Choice.ABSTAIN, CHN, Choice.ABSTAIN));
    assertThat(decision.adopted()).isTrue();
    assertThat(decision.yes()).isEqualTo(13);
    assertThat(decision.failures()).isEmpty();
  }

  @Test
  void eightVotesWithoutAVetoFailForWantOfVotes() {
    Map<ActorId, Choice> ballots = new TreeMap<>();
    MEMBERS_OF_2024.forEach(m -> ballots.put(m, Choice.ABSTAIN));
    MEMBERS_OF_2024.subList(0, 8).forEach(m -> ballots.put(m, Choice.YES));
    Decision decision = Council.decide(DecisionRule.SECURITY_COUNCIL, ballots, PERMANENT);
    assertThat(decision.failures()).containsExactly(Failure.TOO_FEW_YES);
    assertThat(decision.vetoes()).isEmpty();
    assertThat(decision.pivots()).hasSize(7).allMatch(pivot -> pivot.instead() == Choice.YES);
  }

  @Test
  void theAssemblyAsksTwoThirdsOfThoseVoting() {
    assertThat(assembly(141, 5, 35).adopted()).isTrue();
    assertThat(assembly(2, 1, 40).adopted()).isTrue();
    assertThat(assembly(99, 50, 0).failures()).containsExactly(Failure.NO_TWO_THIRDS);
    assertThat(assembly(0, 0, 12).adopted()).isFalse();
  }

  @Test
  void aMajorityIsMoreYesThanNo() {
    Map<ActorId, Choice> tie = Map.of(RUS, Choice.YES, CHN, Choice.NO);
    Decision decision = Council.decide(DecisionRule.MAJORITY, tie, Set.of());
    assertThat(decision.failures()).containsExactly(Failure.NO_MAJORITY);
    assertThat(decision.vetoes()).isEmpty();
  }

  @Test
  void oneMoreYesNeverSinksAText() {
    forAll(
        CouncilTest::anyBallots,
        ballots -> {
          boolean before =
              Council.decide(DecisionRule.SECURITY_COUNCIL, ballots, PERMANENT).adopted();
          for (ActorId member : MEMBERS_OF_2024) {
            Map<ActorId, Choice> other = new TreeMap<>(ballots);
            other.put(member, Choice.YES);
            boolean after =
                Council.decide(DecisionRule.SECURITY_COUNCIL, other, PERMANENT).adopted();
            assertThat(!before || after).isTrue();
          }
        });
  }

  private static Map<ActorId, Choice> anyBallots(RandomGenerator random) {
    Map<ActorId, Choice> ballots = new TreeMap<>();
    for (ActorId member : MEMBERS_OF_2024) {
      int draw = random.nextInt(20);
      ballots.put(member, draw == 0 ? Choice.NO : draw < 7 ? Choice.ABSTAIN : Choice.YES);
    }
    return ballots;
  }

  private static Decision panel(Map<ActorId, Choice> others) {
    Map<ActorId, Choice> ballots = new TreeMap<>();
    MEMBERS_OF_2024.forEach(m -> ballots.put(m, others.getOrDefault(m, Choice.YES)));
    return Council.decide(DecisionRule.SECURITY_COUNCIL, ballots, PERMANENT);
  }

  private static Decision assembly(int yes, int no, int abstain) {
    Map<ActorId, Choice> ballots = new TreeMap<>();
    for (int at = 0; at < yes + no + abstain; at++) {
      Choice choice = at < yes ? Choice.YES : at < yes + no ? Choice.NO : Choice.ABSTAIN;
      ballots.put(ActorId.of("member-" + at), choice);
    }
    return Council.decide(DecisionRule.TWO_THIRDS, ballots, PERMANENT);
  }
}
