// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import entente.domain.Obligation;
import entente.model.forecast.BaseRate.Era;
import entente.model.forecast.Behaviour.Chance;
import org.junit.jupiter.api.Test;

class BehaviourTest {
  private static final Interval NOTHING = Interval.point(0);

  @Test
  void aThirdPartyOfThirtyRaisesFortyAgainstSixtyByFourteenPoints() {
    Intervention choice = intervention(Interval.point(1), NOTHING, NOTHING);
    assertThat(choice.gainInChance()).isCloseTo(.138462, within(5e-7));
    assertThat(choice.net().low()).isCloseTo(.138462, within(5e-7));
  }

  @Test
  void itJoinsWhereTheCostIsNoGreaterThanTheGainAndThePledge() {
    assertThat(intervention(Interval.point(1), NOTHING, Interval.point(.138)).net().low())
        .isPositive();
    assertThat(intervention(Interval.point(1), NOTHING, Interval.point(.139)).net().low())
        .isNegative();
    assertThat(
            intervention(Interval.point(1), Interval.point(.1), Interval.of(.1, .3))
                .net()
                .contains(0))
        .isTrue();
  }

  @Test
  void thePriorIsTheRangeOfThePublishedRatesThatFit() {
    assertThat(BaseRate.prior(BaseRate.published(), Obligation.DEFENCE, Era.SINCE_1945))
        .isEqualTo(Interval.of(.22, .67));
    assertThat(BaseRate.prior(BaseRate.published(), Obligation.DEFENCE, Era.BEFORE_1945))
        .isEqualTo(Interval.of(.41, .75));
    assertThat(BaseRate.prior(BaseRate.published(), Obligation.NEUTRALITY, Era.SINCE_1945))
        .isEqualTo(Interval.of(.22, .78));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseRate.prior(BaseRate.published(), Obligation.STATUS, Era.SINCE_1945))
        .withMessageContaining("no base rate covers STATUS");
  }

  @Test
  void withoutInterestOrWithoutSensitivityThePriorStands() {
    Interval prior = Interval.of(.22, .75);
    for (Chance chance :
        new Chance[] {
          Behaviour.of(prior, NOTHING, 3), Behaviour.of(prior, Interval.of(-1, 1), 0)
        }) {
      assertThat(chance.chance().low()).isCloseTo(.22, within(1e-12));
      assertThat(chance.chance().high()).isCloseTo(.75, within(1e-12));
    }
  }

  @Test
  void interestMovesTheLogOdds() {
    Chance chance = Behaviour.of(Interval.point(.5), Interval.point(1), Math.log(3));
    assertThat(chance.chance().low()).isCloseTo(.75, within(1e-12));
    assertThat(chance.prior()).isEqualTo(Interval.point(.5));
  }

  @Test
  void moreInterestNeverMakesAnActLessLikely() {
    Laws.forAll(
        random ->
            new double[] {
              random.nextDouble(.01, .99),
              random.nextDouble(-2, 2),
              random.nextDouble(),
              random.nextDouble(5)
            },
        drawn -> {
          Interval prior = Interval.point(drawn[0]);
          Interval less = Interval.point(drawn[1]);
          Interval more = Interval.point(drawn[1] + drawn[2]);
          assertThat(Behaviour.of(prior, more, drawn[3]).chance().low())
              .isGreaterThanOrEqualTo(Behaviour.of(prior, less, drawn[3]).chance().low());
        });
  }

  @Test
  void certaintyIsNoPrior() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Behaviour.of(Interval.of(.5, 1), NOTHING, 1));
  }

  private static Intervention intervention(Interval stake, Interval honour, Interval cost) {
    return new Intervention(60, 40, 30, stake, honour, cost);
  }
}
