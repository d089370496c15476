// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.deterrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import entente.model.deterrence.Threshold.Stakes;
import entente.model.deterrence.Threshold.Verdict;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DeterrenceTest {
  private static final Interval CLOSE_COST = Interval.point(.1);

  @Test
  void theThresholdIsThatOfPerfectDeterrence() {
    assertThat(least(1, .6, 0)).isCloseTo(.4, within(1e-12));
    assertThat(least(1, .9, -1)).isCloseTo(.05, within(1e-12));
    assertThat(least(1, 0, -1)).isCloseTo(.5, within(1e-12));
  }

  private static double least(double concession, double statusQuo, double conflict) {
    Interval least =
        Threshold.of(
                new Stakes(
                    Interval.point(concession),
                    Interval.point(statusQuo),
                    Interval.point(conflict)),
                Interval.UNIT)
            .least();
    assertThat(least.isPoint()).isTrue();
    return least.low();
  }

  @Test
  void aChallengerWaitsFromTheThresholdOn() {
    Stakes stakes = new Stakes(Interval.point(1), Interval.point(.5), Interval.point(0));
    assertThat(Threshold.of(stakes, Interval.of(.5, .7)).verdict()).isEqualTo(Verdict.DETERRED);
    assertThat(Threshold.of(stakes, Interval.of(.2, .49)).verdict())
        .isEqualTo(Verdict.NOT_DETERRED);
    assertThat(Threshold.of(stakes, Interval.of(.4, .6)).verdict())
        .isEqualTo(Verdict.CANNOT_BE_SAID);
  }

  @Test
  void aChallengerThatLosesNothingByWarIsNeverSurelyDeterredByLess() {
    Stakes stakes = new Stakes(Interval.point(1), Interval.point(.5), Interval.point(.8));
    assertThat(Threshold.of(stakes, Interval.of(0, .99)).verdict())
        .as("conflict is worth more than the status quo: no threat is capable")
        .isEqualTo(Verdict.NOT_DETERRED);
  }

  @Test
  void theThresholdsRangeHoldsThatOfEveryValueWithinTheStakes() {
    Laws.forAll(
        random -> new Stakes(range(random, 1, 2), range(random, -1, 1.5), range(random, -2, .9)),
        stakes -> {
          Interval least = Threshold.of(stakes, Interval.UNIT).least();
          for (int step = 0; step <= 1000; step++) {
            double concession = at(stakes.concession(), step % 10 / 9.0);
            double statusQuo = at(stakes.statusQuo(), step / 10 % 10 / 9.0);
            double conflict = at(stakes.conflict(), step / 100 % 10 / 9.0);
            double one = Math.clamp((concession - statusQuo) / (concession - conflict), 0, 1);
            assertThat(one).isBetween(least.low() - 1e-12, least.high() + 1e-12);
          }
        });
  }

  private static double at(Interval interval, double share) {
    return interval.low() + share * interval.width();
  }

  private static Interval range(RandomGenerator random, double from, double to) {
    double a = random.nextDouble(from, to);
    double b = random.nextDouble(from, to);
    return Interval.of(Math.min(a, b), Math.max(a, b));
  }

  @Test
  void aDefenderThatIsPreferredToFightCannotBeAStake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Stakes(Interval.point(0), Interval.point(0), Interval.point(1)))
        .withMessageContaining("worth more to the challenger");
  }

  @Test
  void theBalanceIsFearonsRange() {
    Balance balance =
        Balance.of(Interval.point(.6), Interval.point(.4), Interval.point(.1), Interval.point(.15));
    assertThat(balance.victory().low()).isCloseTo(.6, within(1e-12));
    assertThat(balance.settlements().low()).isCloseTo(.5, within(1e-12));
    assertThat(balance.settlements().high()).isCloseTo(.75, within(1e-12));
    assertThat(balance.sure()).hasSize(1);
    assertThat(balance.sure().getFirst().width()).isCloseTo(.25, within(1e-12));
  }

  @Test
  void anAllyOfTheAttackedMovesTheRangeTowardsIt() {
    Interval attackers = Interval.point(.3);
    Balance before = Balance.of(attackers, Interval.point(.1), CLOSE_COST, CLOSE_COST);
    Balance after = Balance.of(attackers, Interval.of(.1, .3), CLOSE_COST, CLOSE_COST);
    assertThat(after.settlements().low()).isLessThan(before.settlements().low());
    assertThat(after.settlements().high()).isEqualTo(before.settlements().high());
    assertThat(after.sure()).as("whether the ally fights is open: no part is sure").isEmpty();
  }
}
