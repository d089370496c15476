// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SmaaTest {
  private static final Draws DRAWS = Draws.of(7, 200_000);
  private static final Weights FREE = new Weights.Common(new Weighting.Free());

  private static final Alternative A = alternative("A", 1, 0);
  private static final Alternative B = alternative("B", 0, 1);
  private static final Alternative C = alternative("C", .6, .6);

  @Test
  void twoOppositeAlternativesAreEachFirstForHalfOfAllWeights() {
    Acceptability found = Smaa.analyse(List.of(A, B), FREE, DRAWS);
    assertThat(found.of("A").ranks().get(0).value()).isCloseTo(.5, within(.005));
    assertThat(found.of("B").ranks().get(0).value()).isCloseTo(.5, within(.005));
    assertThat(centralWeights(found, "A")).satisfies(near(.75, .25));
    assertThat(centralWeights(found, "B")).satisfies(near(.25, .75));
    assertThat(confidence(found, "A")).isEqualTo(1);
    assertThat(confidence(found, "B")).isEqualTo(1);
  }

  @Test
  void aCompromiseIsFirstForTheFifthOfWeightsInTheMiddle() {
    Acceptability found = Smaa.analyse(List.of(A, B, C), FREE, DRAWS);
    assertThat(firstRanks(found, "A", "B", "C")).satisfies(near(.4, .4, .2));
    // C is never last: its .6 is above one of w1 and 1 - w1 whatever the weights.
    assertThat(found.of("C").ranks().get(2).value()).isZero();
  }

  @Test
  void whenTheFirstCriterionWeighsMoreTheAlternativeThatIsBestOnItWinsFourFifths() {
    Weights ordinal = new Weights.Common(new Weighting.Ordinal(List.of("1", "2")));
    Acceptability found = Smaa.analyse(List.of(A, B, C), ordinal, DRAWS);
    assertThat(firstRanks(found, "A", "B", "C")).satisfies(near(.8, 0, .2));
    assertThat(found.of("B").central()).isEqualTo(new Central.NeverFirst());
  }

  @Test
  void weightsInRankOrderHaveTheCentroidOfTheirSimplex() {
    // Rank order centroid of three: 11/18, 5/18, 2/18 (Barron and Barrett 1996).
    assertThat(meanWeights(3, new Weighting.Ordinal(List.of("3", "1", "2"))))
        .satisfies(near(5 / 18., 2 / 18., 11 / 18.));
  }

  @Test
  void aCriterionThatWeighsAtLeastHalfWeighsThreeQuartersOfTwo() {
    assertThat(meanWeights(2, new Weighting.AtLeast(List.of("1"), .5))).satisfies(near(.75, .25));
  }

  @Test
  void aGroupThatWeighsAtLeastItsShareIsDrawnAsIfAllOtherWeightsHadBeenRejected() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    double[] sums = new double[5];
    int kept = 0;
    while (kept < 100_000) {
      double[] weights = exponentialWeights(random, 5);
      if (weights[1] + weights[3] >= .6) {
        kept++;
        for (int i = 0; i < 5; i++) {
          sums[i] += weights[i];
        }
      }
    }
    double count = kept;
    assertThat(meanWeights(5, new Weighting.AtLeast(List.of("2", "4"), .6)))
        .satisfies(near(Arrays.stream(sums).map(sum -> sum / count).toArray()));
  }

  @Test
  void aGroupThatHoldsAllTheWeightLeavesNoneForTheOthers() {
    assertThat(meanWeights(3, new Weighting.AtLeast(List.of("1", "2"), 1)))
        .satisfies(near(.5, .5, 0));
    assertThat(meanWeights(3, new Weighting.AtLeast(List.of("1", "2", "3"), .9)))
        .satisfies(near(1 / 3., 1 / 3., 1 / 3.));
  }

  @Test
  void weightsThatAreBoundedBelowShareWhatIsLeft() {
    assertThat(meanWeights(3, new Weighting.Bounded(Map.of("2", .4), Map.of("1", .3))))
        .satisfies(near(.45, .4, .15));
    assertThat(meanWeights(2, new Weighting.Bounded(Map.of("1", .3, "2", .3), Map.of())))
        .satisfies(near(.5, .5));
    assertThat(meanWeights(2, new Weighting.Bounded(Map.of(), Map.of("1", .5))))
        .satisfies(near(.75, .25));
  }

  @Test
  void aPinnedWeightLeavesTheRestToTheOthers() {
    assertThat(meanWeights(3, new Weighting.Pinned("2", .4))).satisfies(near(.3, .4, .3));
    assertThat(meanWeights(1, new Weighting.Pinned("1", .4))).satisfies(near(1));
  }

  @Test
  void exactAndEqualWeightsAreWhatTheySay() {
    assertThat(meanWeights(2, new Weighting.Exact(Map.of("1", .3, "2", .7))))
        .satisfies(near(.3, .7));
    assertThat(meanWeights(4, new Weighting.Equal())).satisfies(near(.25, .25, .25, .25));
  }

  @Test
  void measurementsOfOneOriginLieAtTheSamePointOfTheirIntervals() {
    Alternative high = measured("high", new Measurement("1", Interval.of(.1, .9), "one report"));
    Alternative low = measured("low", new Measurement("1", Interval.of(0, .8), "one report"));
    Alternative other = measured("low", new Measurement("1", Interval.of(0, .8), "another"));
    assertThat(Smaa.analyse(List.of(high, low), FREE, DRAWS).above("high", "low").value())
        .isEqualTo(1);
    // P(.1 + .8u > .8v) for independent u and v: 1 - (7/8)^2/2.
    assertThat(Smaa.analyse(List.of(high, other), FREE, DRAWS).above("high", "low").value())
        .isCloseTo(1 - 49 / 128., within(.005));
  }

  @Test
  void confidenceFallsWhenMeasurementsAreUnsure() {
    Alternative unsure = measured("A", new Measurement("1", Interval.of(0, 1), "a"));
    Alternative sure = measured("B", new Measurement("1", Interval.point(.75), "b"));
    Acceptability found = Smaa.analyse(List.of(unsure, sure), FREE, DRAWS);
    assertThat(confidence(found, "A")).isCloseTo(.25, within(.005));
    assertThat(found.of("A").mean()).isCloseTo(.5, within(.005));
  }

  @Test
  void alternativesOfEqualValueShareTheBetterRank() {
    Acceptability found =
        Smaa.analyse(List.of(alternative("A", .3, .4), alternative("B", .3, .4)), FREE, DRAWS);
    assertThat(firstRanks(found, "A", "B")).satisfies(near(1, 1));
    assertThat(found.above("A", "B").value()).isZero();
    assertThat(found.above("B", "A").value()).isZero();
  }

  @Test
  void theSameSeedGivesTheSameResultOnAnyNumberOfThreads() throws Exception {
    List<Alternative> two = Cases.twoActors(10);
    Weights own = new Weights.Own(Map.of());
    Draws draws = Draws.of(3, 100_003);
    Acceptability here = Smaa.analyse(two, own, draws);
    for (int threads : new int[] {1, 3, 8}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        assertThat(pool.submit(() -> Smaa.analyse(two, own, draws)).get()).isEqualTo(here);
      }
    }
    assertThat(Smaa.analyse(two, own, Draws.of(4, 100_003))).isNotEqualTo(here);
  }

  @Test
  void aPlainLoopFindsTheSameWithinChance() {
    Laws.forAll(
        random -> Cases.alternatives(random, 3, 4),
        alternatives -> {
          Draws draws = Draws.of(11, 4_000);
          Acceptability found = Smaa.analyse(alternatives, FREE, draws);
          double[] plain = plainFirstRanks(alternatives, 4, 4_000);
          for (int i = 0; i < 3; i++) {
            Estimate first = found.of(alternatives.get(i).id()).ranks().get(0);
            assertThat(first.value()).isCloseTo(plain[i], within(.06));
          }
        });
  }

  @Test
  void theMeanValueTendsToTheMeanWeightTimesTheMeanMeasurement() {
    Laws.forAll(
        random -> Cases.alternatives(random, 3, 5),
        alternatives -> {
          Acceptability found = Smaa.analyse(alternatives, FREE, Draws.of(5, 20_000));
          for (Alternative alternative : alternatives) {
            double exact =
                alternative.measurements().stream().mapToDouble(m -> m.value().middle()).sum() / 5;
            assertThat(found.of(alternative.id()).mean()).isCloseTo(exact, within(.02));
          }
        });
  }

  @Test
  void ranksAreSharesOfOneWhenNoValuesAreEqual() {
    Laws.forAll(
        random -> Cases.alternatives(random, 4, 3),
        alternatives -> {
          Acceptability found = Smaa.analyse(alternatives, FREE, Draws.of(5, 1_000));
          for (int rank = 0; rank < 4; rank++) {
            int at = rank;
            assertThat(found.standings().stream().mapToDouble(s -> s.ranks().get(at).value()).sum())
                .isCloseTo(1, within(1e-9));
          }
        });
  }

  @Test
  void theOrderInWhichAlternativesAreGivenDoesNotMatter() {
    Laws.forAll(
        random -> Cases.alternatives(random, 3, 4),
        alternatives -> {
          List<Alternative> turned = new ArrayList<>(alternatives);
          Collections.reverse(turned);
          Acceptability one = Smaa.analyse(alternatives, FREE, Draws.of(5, 4_000));
          Acceptability other = Smaa.analyse(turned, FREE, Draws.of(5, 4_000));
          for (Pairing pairing : one.pairings()) {
            assertThat(other.above(pairing.first(), pairing.second()).value())
                .isCloseTo(pairing.above().value(), within(.06));
          }
        });
  }

  @Test
  void addingAnAlternativeThatIsWorseOnAllCriteriaTakesNoFirstRank() {
    Laws.forAll(
        random -> Cases.alternatives(random, 3, 4),
        alternatives -> {
          List<Alternative> more = new ArrayList<>(alternatives);
          more.add(alternative("worse", -1, -1, -1, -1));
          Acceptability without = Smaa.analyse(alternatives, FREE, Draws.of(5, 2_000));
          Acceptability with = Smaa.analyse(more, FREE, Draws.of(5, 2_000));
          assertThat(with.of("worse").ranks().get(3).value()).isEqualTo(1);
          for (Alternative alternative : alternatives) {
            assertThat(with.of(alternative.id()).ranks().get(0))
                .isEqualTo(without.of(alternative.id()).ranks().get(0));
          }
        });
  }

  @Test
  void measuringAllCriteriaOnAnotherScaleChangesNoRank() {
    Laws.forAll(
        random -> Cases.alternatives(random, 3, 4),
        alternatives -> {
          List<Alternative> halved =
              alternatives.stream()
                  .map(a ->
                      new Alternative(
                          a.id(),
                          a.measurements().stream()
                              .map(m ->
                                  new Measurement(m.criterion(), m.value().times(.5), m.origin()))
                              .toList()))
                  .toList();
          assertThat(Smaa.analyse(halved, FREE, Draws.of(5, 1_000)).pairings())
              .isEqualTo(Smaa.analyse(alternatives, FREE, Draws.of(5, 1_000)).pairings());
        });
  }

  @Test
  void theIntervalOfAnEstimateHoldsMoreThanItsValueEvenWhenNothingVaried() {
    assertThat(new Estimate(1, 10_000).standardError()).isZero();
    assertThat(new Estimate(1, 10_000).within().low()).isBetween(.9995, .9999);
    assertThat(new Estimate(.5, 10_000).standardError()).isEqualTo(.005);
  }

  @Test
  void weightsThatNameAnUnknownCriterionAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Smaa.analyse(
                List.of(A, B),
                new Weights.Common(new Weighting.AtLeast(List.of("munitions"), .5)),
                DRAWS))
        .withMessage("the weights of common name munitions, which is none of [1, 2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Weighting.Exact(Map.of("1", .3, "2", .6)))
        .withMessageContaining("sum to 0.9");
  }

  private static Alternative alternative(String id, double... values) {
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      String criterion = Integer.toString(i + 1);
      measurements.add(new Measurement(criterion, Interval.point(values[i]), id + criterion));
    }
    return new Alternative(id, measurements);
  }

  private static Alternative measured(String id, Measurement... measurements) {
    return new Alternative(id, List.of(measurements));
  }

  private static List<Double> centralWeights(Acceptability found, String id) {
    return switch (found.of(id).central()) {
      case Central.Supported(var weights, _) ->
          weights.stream().map(CentralWeight::weight).toList();
      case Central.NeverFirst() -> List.of();
    };
  }

  private static double confidence(Acceptability found, String id) {
    return switch (found.of(id).central()) {
      case Central.Supported(_, var confidence) -> confidence.value();
      case Central.NeverFirst() -> Double.NaN;
    };
  }

  private static List<Double> firstRanks(Acceptability found, String... ids) {
    return Arrays.stream(ids).map(id -> found.of(id).ranks().get(0).value()).toList();
  }

  /// The mean of each weight: the central weights of an alternative without rivals.
  private static List<Double> meanWeights(int count, Weighting weighting) {
    Alternative alone = alternative("alone", new double[count]);
    return centralWeights(
        Smaa.analyse(List.of(alone), new Weights.Common(weighting), DRAWS), "alone");
  }

  private static Consumer<List<? extends Double>> near(double... expected) {
    return found -> {
      assertThat(found).hasSize(expected.length);
      for (int i = 0; i < expected.length; i++) {
        assertThat(found.get(i)).isCloseTo(expected[i], within(.005));
      }
    };
  }

  private static double[] exponentialWeights(RandomGenerator random, int count) {
    double[] weights = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      weights[i] = random.nextExponential();
      sum += weights[i];
    }
    for (int i = 0; i < count; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private static double[] plainFirstRanks(List<Alternative> alternatives, int criteria, int draws) {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(1);
    double[] first = new double[alternatives.size()];
    for (int draw = 0; draw < draws; draw++) {
      double[] weights = exponentialWeights(random, criteria);
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < alternatives.size(); i++) {
        double value = 0;
        for (int c = 0; c < criteria; c++) {
          Interval interval = alternatives.get(i).measurements().get(c).value();
          value += weights[c] * (interval.low() + interval.width() * random.nextDouble());
        }
        if (value > most) {
          most = value;
          best = i;
        }
      }
      first[best] += 1.0 / draws;
    }
    return first;
  }
}
