// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final List<Forecast> FOUR =
      List.of(
          new Forecast("rain", .9, true),
          new Forecast("hail", .2, false),
          new Forecast("snow", .8, false),
          new Forecast("fog", .2, true));

  @Test
  void theBrierScoreIsTheMeanSquaredMiss() {
    Score score = Scoring.score(FOUR, .25, 5, 1);
    // (.01 + .04 + .64 + .64) / 4
    assertThat(score.brier()).isCloseTo(.3325, within(1e-12));
    assertThat(score.logScore())
        .isCloseTo(-(Math.log(.9) + Math.log(.8) + Math.log(.2) + Math.log(.2)) / 4, within(1e-12));
    assertThat(score.brierWithin().contains(score.brier())).isTrue();
  }

  @Test
  void skillIsMeasuredAgainstTheBaseRateAndAgainstEvens() {
    Score score = Scoring.score(FOUR, .25, 5, 1);
    // base rate: (2 x .5625 + 2 x .0625) / 4 = .3125
    assertThat(score.skills().get(0).brier()).isCloseTo(.3125, within(1e-12));
    assertThat(score.skills().get(0).brierSkill()).isCloseTo(1 - .3325 / .3125, within(1e-12));
    assertThat(score.skills().get(1).brier()).isEqualTo(.25);
    assertThat(score.skills().get(1).logScore()).isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  void theCalibrationTableSetsForecastsAgainstWhatHappened() {
    List<Bin> table = Scoring.score(FOUR, .25, 5, 1).calibration();
    assertThat(table)
        .containsExactly(
            new Bin(Interval.of(.2, .4), 2, .2, .5),
            new Bin(Interval.of(.8, 1), 2, (.9 + .8) / 2, .5));
  }

  @Test
  void sayingNeverAndBeingWrongCostsNoInfinity() {
    assertThat(new Forecast("never", 0, true).logScore()).isCloseTo(4.605170, within(1e-6));
    assertThat(new Forecast("never", 0, false).logScore()).isCloseTo(.010050, within(1e-6));
  }

  @Test
  void perfectForecastsScoreNothing() {
    Score score =
        Scoring.score(List.of(new Forecast("a", 1, true), new Forecast("b", 0, false)), .5, 10, 1);
    assertThat(score.brier()).isZero();
    assertThat(score.skills().get(1).brierSkill()).isEqualTo(1);
    assertThat(score.brierWithin()).isEqualTo(Interval.point(0));
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    assertThat(Scoring.score(FOUR, .25, 5, 9)).isEqualTo(Scoring.score(FOUR, .25, 5, 9));
  }

  @Test
  void theOrderOfQuestionsDoesNotMatterToAScore() {
    Laws.forAll(
        ScoringTest::forecasts,
        forecasts -> {
          List<Forecast> turned = new ArrayList<>(forecasts);
          Collections.reverse(turned);
          Score one = Scoring.score(forecasts, .4, 5, 1);
          Score other = Scoring.score(turned, .4, 5, 1);
          assertThat(other.brier()).isCloseTo(one.brier(), within(1e-12));
          assertThat(other.calibration()).hasSameSizeAs(one.calibration());
        });
  }

  @Test
  void askingTheOppositeQuestionsScoresTheSame() {
    Laws.forAll(
        ScoringTest::forecasts,
        forecasts -> {
          List<Forecast> opposite =
              forecasts.stream()
                  .map(f -> new Forecast(f.question(), 1 - f.probability(), !f.happened()))
                  .toList();
          Score one = Scoring.score(forecasts, .3, 5, 1);
          Score other = Scoring.score(opposite, .7, 5, 1);
          assertThat(other.brier()).isCloseTo(one.brier(), within(1e-12));
          assertThat(other.logScore()).isCloseTo(one.logScore(), within(1e-12));
          assertThat(other.skills().get(0).brierSkill())
              .isCloseTo(one.skills().get(0).brierSkill(), within(1e-9));
        });
  }

  @Test
  void anHonestForecasterExpectsNoBetterScoreByShading() {
    Laws.forAll(
        random -> new double[] {random.nextDouble(.02, .98), random.nextDouble()},
        pair ->
            assertThat(expectedBrier(pair[0], pair[1]))
                .isGreaterThanOrEqualTo(expectedBrier(pair[0], pair[0]) - 1e-12));
  }

  @Test
  void noForecastsHaveNoScore() {
    assertThatIllegalArgumentException().isThrownBy(() -> Scoring.score(List.of(), .5, 5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Forecast("a", 1.2, true));
  }

  private static double expectedBrier(double truth, double said) {
    return truth * new Forecast("a", said, true).brier()
        + (1 - truth) * new Forecast("a", said, false).brier();
  }

  private static List<Forecast> forecasts(RandomGenerator random) {
    return IntStream.range(0, 6)
        .mapToObj(i -> new Forecast("q" + i, random.nextDouble(.05, .95), random.nextBoolean()))
        .toList();
  }
}
