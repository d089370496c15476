// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.ActorId;
import entente.domain.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoalAttainmentTest {
  private static final ActorId RUS = ActorId.of("RUS");
  private static final ActorId PRK = ActorId.of("PRK");
  private static final Draws DRAWS = Draws.of(19, 100_000);
  private static final Weights OWN = new Weights.Own(Map.of());
  private static final Weights COMMON = new Weights.Common(new Weighting.Free());

  /// Russia gains all of its munitions and nothing else; the DPRK half of everything.
  private static final List<Side> SIDES =
      List.of(
          new Side(
              RUS,
              List.of(
                  goal("munitions", "arms", 1, 1, "shells-count"),
                  goal("un-cover", "cover", 0, 0, "vote"))),
          new Side(
              PRK,
              List.of(
                  goal("oil", "supply", .4, .4, "tankers"),
                  goal("satellite", "arms", .4, .4, "launch"))));

  @Test
  void whoGainsMoreIsTheShareOfWeightsThatMakesItSo() {
    Attainment found = GoalAttainment.of(SIDES, OWN, DRAWS);
    // Russia gains its weight on munitions, uniform on [0, 1], against .4.
    assertThat(found.between(RUS, PRK).firstMore().value()).isCloseTo(.6, within(.005));
    assertThat(found.between(PRK, RUS).firstMore().value()).isCloseTo(.4, within(.005));
    assertThat(found.of(RUS).gains().value()).isEqualTo(1);
    assertThat(found.of(RUS).possible()).isEqualTo(Interval.of(0, 1));
    assertThat(found.of(RUS).certain()).isFalse();
    assertThat(found.of(PRK).certain()).isTrue();
  }

  @Test
  void theFlipWeightIsWhereTheAnswerIsEven() {
    List<FlipWeight> flips = GoalAttainment.flips(SIDES, OWN, RUS, PRK, DRAWS);
    assertThat(flips)
        .extracting(FlipWeight::criterion)
        .containsExactly("munitions", "un-cover", "oil", "satellite");
    assertThat(flips.get(0).turns())
        .singleElement()
        .extracting(Turn::weights)
        .isEqualTo(Interval.of(0, .4));
    Turn cover = flips.get(1).turns().getFirst();
    assertThat(cover.weights().low()).isCloseTo(.6, within(1e-6));
    assertThat(cover.weights().high()).isEqualTo(1);
    assertThat(flips.get(2).turnsAtAll()).isFalse();
  }

  @Test
  void theFlipWeightOfManyGoalsIsTheOneThatBisectionFinds() {
    Laws.forAll(
        GoalAttainmentTest::sides,
        sides -> {
          Draws draws = Draws.of(2, 3_000);
          Comparison given = GoalAttainment.of(sides, OWN, draws).between(RUS, PRK);
          FlipWeight flip = GoalAttainment.flips(sides, OWN, RUS, PRK, draws).getFirst();
          for (Turn turn : flip.turns()) {
            for (double end : new double[] {turn.weights().low(), turn.weights().high()}) {
              if (end > 0 && end < 1) {
                Weights there =
                    new Weights.Own(Map.of("RUS", new Weighting.Pinned(flip.criterion(), end)));
                assertThat(
                        GoalAttainment.of(sides, there, draws)
                            .between(RUS, PRK)
                            .firstMore()
                            .value())
                    .isCloseTo(.5, within(.002));
              }
            }
            Weights inside =
                new Weights.Own(
                    Map.of("RUS", new Weighting.Pinned(flip.criterion(), turn.weights().middle())));
            Comparison turned = GoalAttainment.of(sides, inside, draws).between(RUS, PRK);
            assertThat(turned.leader() * given.leader()).isLessThanOrEqualTo(0);
          }
        });
  }

  @Test
  void underCommonWeightsAnActorGainsNothingWhereItHasNoGoal() {
    Attainment found = GoalAttainment.of(SIDES, COMMON, DRAWS);
    // Mean weights are 1/3: Russia has arms 1; the DPRK supply .4 and arms .4.
    assertThat(found.of(RUS).mean()).isCloseTo(1 / 3., within(.005));
    assertThat(found.of(PRK).mean()).isCloseTo(.8 / 3, within(.005));
    assertThat(GoalAttainment.flips(SIDES, COMMON, RUS, PRK, DRAWS))
        .extracting(FlipWeight::criterion)
        .containsExactly("arms", "cover", "supply");
  }

  @Test
  void severalGoalsInOneDimensionCountByTheirMean() {
    Side side =
        new Side(
            RUS, List.of(goal("shells", "arms", 1, 1, "a"), goal("missiles", "arms", 0, .4, "b")));
    ActorGain found = GoalAttainment.of(List.of(side), COMMON, DRAWS).of(RUS);
    assertThat(found.possible().low()).isEqualTo(.5);
    assertThat(found.possible().high()).isCloseTo(.7, within(1e-12));
    assertThat(found.mean()).isCloseTo(.6, within(.002));
  }

  @Test
  void aWorstCaseAboveTheOthersBestDominatesUnderEveryWeight() {
    List<Side> sides =
        List.of(
            new Side(RUS, List.of(goal("a", "a", .1, .3, "x"), goal("b", "b", .2, .4, "y"))),
            new Side(PRK, List.of(goal("c", "a", .5, .6, "z"), goal("d", "b", .45, .9, "z"))));
    Comparison found = GoalAttainment.of(sides, OWN, DRAWS).between(PRK, RUS);
    assertThat(found.firstDominates()).isTrue();
    assertThat(found.margin().low()).isCloseTo(.05, within(1e-12));
    assertThat(found.firstMore().value()).isEqualTo(1);
    assertThat(GoalAttainment.of(sides, OWN, DRAWS).between(RUS, PRK).secondDominates()).isTrue();
  }

  @Test
  void aSharedOriginCanMakeDominanceOfTwoOverlappingIntervals() {
    Goal high = goal("a", "a", .3, .8, "x").withOrigin("one count");
    Goal low = goal("a", "a", .2, .7, "x").withOrigin("one count");
    List<Side> sides = List.of(new Side(RUS, List.of(high)), new Side(PRK, List.of(low)));
    assertThat(GoalAttainment.of(sides, OWN, DRAWS).between(RUS, PRK).firstDominates()).isTrue();
  }

  @Test
  void noDrawLiesOutsideTheBounds() {
    Laws.forAll(
        GoalAttainmentTest::sides,
        sides -> {
          for (Weighting known :
              List.of(
                  new Weighting.Free(),
                  new Weighting.Equal(),
                  new Weighting.Ordinal(List.of("g2", "g0")),
                  new Weighting.AtLeast(List.of("g1", "g3"), .6),
                  new Weighting.Pinned("g1", .3),
                  new Weighting.Bounded(Map.of("g0", .2), Map.of("g1", .3, "g2", .1)))) {
            Weights weights = new Weights.Own(Map.of("RUS", known));
            List<Alternative> alternatives =
                sides.stream().map(s -> s.alternative(weights)).toList();
            Interval bounds = new Margins(alternatives, weights).between(0, 1);
            for (double lead :
                new Sampler(alternatives, weights).differences(0, 1, Draws.of(1, 300))) {
              assertThat(lead).isBetween(bounds.low() - 1e-9, bounds.high() + 1e-9);
            }
          }
        });
  }

  @Test
  void comparingTwoAloneComesToTheSameAsComparingAll() {
    Laws.forAll(
        GoalAttainmentTest::sides,
        sides -> {
          ActorId first = sides.getFirst().actor();
          ActorId second = sides.getLast().actor();
          Weights weights = new Weights.Own(Map.of());
          Draws draws = Draws.of(1, 2_000);
          assertThat(GoalAttainment.compare(sides, weights, first, second, draws))
              .isEqualTo(GoalAttainment.of(sides, weights, draws).between(first, second));
        });
  }

  @Test
  void atLeastHalfTheWeightOnAGoalCanChangeTheAnswer() {
    Weights munitions =
        new Weights.Own(Map.of("RUS", new Weighting.AtLeast(List.of("un-cover"), .7)));
    assertThat(GoalAttainment.of(SIDES, munitions, DRAWS).between(RUS, PRK).secondDominates())
        .isTrue();
  }

  @Test
  void leavingOutAGoalOrEvidenceTellsWhatTheAnswerHangsOn() {
    List<LeftOut> goals = GoalAttainment.withoutEachGoal(SIDES, OWN, RUS, PRK, DRAWS);
    assertThat(goals).hasSize(4);
    assertThat(goals.get(0).omission()).isEqualTo(new Omission.OfGoal(RUS, "munitions"));
    assertThat(goals.get(0).turns()).isTrue();
    assertThat(goals.get(1).without().firstDominates()).isTrue();
    assertThat(goals.get(1).turns()).isFalse();

    List<LeftOut> unknown =
        GoalAttainment.withoutEachEvidence(SIDES, OWN, RUS, PRK, Treatment.UNKNOWN, DRAWS);
    assertThat(unknown)
        .extracting(LeftOut::omission)
        .startsWith(new Omission.OfEvidence("shells-count"));
    // Without the count of shells Russia gains w u, both uniform: P(w u > .4) = 1 - .4 (1 - ln .4).
    assertThat(unknown.get(0).without().firstMore().value())
        .isCloseTo(1 - .4 * (1 - Math.log(.4)), within(.005));
    assertThat(unknown.get(0).turns()).isTrue();

    List<LeftOut> removed =
        GoalAttainment.withoutEachEvidence(SIDES, OWN, RUS, PRK, Treatment.REMOVED, DRAWS);
    assertThat(removed.get(0).without().firstMore().value()).isZero();
  }

  @Test
  void whatWasKnownOfTheOtherWeightsIsKeptWhenAGoalIsLeftOut() {
    Weights exact =
        new Weights.Own(
            Map.of("RUS", new Weighting.Exact(Map.of("munitions", .75, "un-cover", .25))));
    List<LeftOut> goals = GoalAttainment.withoutEachGoal(SIDES, exact, RUS, PRK, DRAWS);
    assertThat(goals.get(1).without().margin().high()).isCloseTo(.6, within(1e-9));
    assertThat(new Weighting.Ordinal(List.of("a", "b", "c")).without("b"))
        .isEqualTo(new Weighting.Ordinal(List.of("a", "c")));
    assertThat(new Weighting.AtLeast(List.of("a"), .5).without("a"))
        .isEqualTo(new Weighting.Free());
  }

  @Test
  void callingTheActorsByEachOthersNamesSwapsTheirResults() {
    Laws.forAll(
        GoalAttainmentTest::sides,
        sides -> {
          List<Side> swapped =
              List.of(new Side(PRK, sides.get(0).goals()), new Side(RUS, sides.get(1).goals()));
          Comparison one = GoalAttainment.of(sides, OWN, Draws.of(1, 2_000)).between(RUS, PRK);
          Comparison other = GoalAttainment.of(swapped, OWN, Draws.of(1, 2_000)).between(PRK, RUS);
          assertThat(other.firstMore()).isEqualTo(one.firstMore());
          assertThat(other.margin()).isEqualTo(one.margin());
        });
  }

  @Test
  void theOrderOfGoalsDoesNotMatter() {
    Laws.forAll(
        GoalAttainmentTest::sides,
        sides -> {
          List<Goal> turned = new ArrayList<>(sides.get(0).goals());
          Collections.reverse(turned);
          List<Side> other = List.of(new Side(RUS, turned), sides.get(1));
          Comparison first = GoalAttainment.of(sides, OWN, Draws.of(1, 4_000)).between(RUS, PRK);
          Comparison second = GoalAttainment.of(other, OWN, Draws.of(1, 4_000)).between(RUS, PRK);
          assertThat(second.firstMore().value()).isCloseTo(first.firstMore().value(), within(.06));
          assertThat(second.margin().low()).isCloseTo(first.margin().low(), within(1e-12));
        });
  }

  @Test
  void aGainIsTheAttainmentWithTheAgreementLessTheAttainmentWithout() {
    Goal goal =
        Goal.measured(
            "oil",
            "supply",
            new ShareOfNeed(Interval.point(1_000_000), Interval.point(9_000_000)).value(),
            Interval.of(0, .05),
            "",
            List.of("tankers"));
    assertThat(goal.gain().low()).isCloseTo(1 / 9. - .05, within(1e-12));
    assertThat(goal.gain().high()).isCloseTo(1 / 9., within(1e-12));
    assertThat(Goal.unknown("oil", "supply").gain()).isEqualTo(Interval.UNIT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Goal.of("oil", "supply", Interval.of(0, 9), List.of()))
        .withMessageContaining("Maybe divide it by the need");
  }

  @Test
  void anActorCanLose() {
    Side side = new Side(RUS, List.of(goal("autonomy", "autonomy", -.5, .5, "talks")));
    assertThat(GoalAttainment.of(List.of(side), OWN, DRAWS).of(RUS).gains().value())
        .isCloseTo(.5, within(.005));
  }

  private static Goal goal(String id, String dimension, double low, double high, String evidence) {
    return Goal.of(id, dimension, Interval.of(low, high), List.of(evidence));
  }

  private static List<Side> sides(RandomGenerator random) {
    return List.of(new Side(RUS, goals(random)), new Side(PRK, goals(random)));
  }

  private static List<Goal> goals(RandomGenerator random) {
    return IntStream.range(0, 4)
        .mapToObj(i -> Goal.of("g" + i, "d" + i, Cases.interval(random), List.of("e" + i)))
        .toList();
  }
}
