// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import entente.model.record.TrackRecord;
import org.junit.jupiter.api.Test;

class SatisfactionTest {
  @Test
  void moreThanAMillionOfNineIsANinthOrMore() {
    Level level = Satisfaction.shareOfNeed(Interval.atLeast(1e6), Interval.point(9e6));
    assertThat(level.level().low()).isCloseTo(0.111, within(0.0005));
    assertThat(level.level().high()).isEqualTo(1);
    assertThat(level.missing()).isFalse();
    assertThat(level.working().getFirst().text())
        .isEqualTo(
            "level = [1,000,000, ∞] (a lower bound) / 9,000,000 within [0, 1] = [0.111111, 1]");
  }

  @Test
  void missingEvidenceIsEveryLevelAndNeverAHalf() {
    Level level = Satisfaction.shareOfNeed(null, Interval.point(9e6));
    assertThat(level.level()).isEqualTo(Interval.UNIT);
    assertThat(level.missing()).isTrue();
    assertThat(level.missingEvidence()).isEqualTo("a figure for the flow");
    assertThat(Satisfaction.shareOfNeed(Interval.point(1), null).missingEvidence())
        .isEqualTo("a figure for the need");
    assertThat(Satisfaction.seriesLevel(null, 0, 1).missing()).isTrue();
    assertThat(Satisfaction.trialRate(null).missingEvidence()).isEqualTo("trials");
    assertThat(Satisfaction.ended(false, false).level()).isEqualTo(Interval.UNIT);
    assertThat(Satisfaction.inForce(false, true).level()).isEqualTo(Interval.UNIT);
  }

  @Test
  void aSeriesRunsFromNothingToAll() {
    assertThat(Satisfaction.seriesLevel(Interval.point(4.75), 4.5, 5.5).level())
        .isEqualTo(Interval.point(0.25));
    assertThat(Satisfaction.seriesLevel(Interval.of(4, 6), 4.5, 5.5).level())
        .isEqualTo(Interval.UNIT);
  }

  @Test
  void lessIsBetterWhereAllLiesBelowNothing() {
    assertThat(Satisfaction.seriesLevel(Interval.of(2, 5), 10, 0).level())
        .isEqualTo(Interval.of(0.5, 0.8));
  }

  @Test
  void oneLaunchInFourLeavesTheLevelWide() {
    Interval level = Satisfaction.trialRate(TrackRecord.of(1, 3)).level();
    assertThat(level.low()).isCloseTo(0.05, within(0.005));
    assertThat(level.high()).isCloseTo(0.65, within(0.005));
  }

  @Test
  void whatEndedOrIsInForceIsReached() {
    assertThat(Satisfaction.ended(true, true).level()).isEqualTo(Interval.point(1));
    assertThat(Satisfaction.ended(true, false).level()).isEqualTo(Interval.point(0));
    assertThat(Satisfaction.inForce(true, true).level()).isEqualTo(Interval.point(1));
    assertThat(Satisfaction.inForce(true, false).level()).isEqualTo(Interval.point(0));
  }

  @Test
  void aNarrowerValueNeverGivesAWiderLevel() {
    Laws.forAll(
        random -> new double[] {random.nextDouble(10), random.nextDouble(3), random.nextDouble()},
        at -> {
          Interval wide = Interval.of(at[0], at[0] + at[1]);
          Interval narrow = Interval.point(at[0] + at[2] * at[1]);
          Interval of = Satisfaction.seriesLevel(wide, 2, 8).level();
          Interval in = Satisfaction.seriesLevel(narrow, 2, 8).level();
          assertThat(in.low()).isBetween(of.low() - 1e-12, of.high() + 1e-12);
        });
  }

  @Test
  void nothingAndAllLieApart() {
    assertThatThrownBy(() -> Satisfaction.seriesLevel(Interval.point(1), 2, 2))
        .hasMessageContaining("lie apart");
  }
}
