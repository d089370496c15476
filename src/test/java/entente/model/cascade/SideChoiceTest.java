// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.model.forecast.Intervention;
import org.junit.jupiter.api.Test;

/// Joining a war that nothing binds one to.
class SideChoiceTest {
  private static final ActorId C = ActorId.of("C");
  private static final Interval NOTHING = Interval.point(0);

  /// Attackers 60, defenders 40, the third 30: alone the defenders win with .4, together with
  /// 70/130.
  private static Interval joinsAtCost(Interval cost) {
    return SideChoice.helper(
            C, Side.DEFENDER, new Intervention(60, 40, 30, Interval.point(1), NOTHING, cost))
        .chance();
  }

  @Test
  void aThirdPartyHelpsWhereTheGainInChanceIsWorthTheCost() {
    assertThat(joinsAtCost(Interval.point(.1384))).isEqualTo(Interval.point(1));
    assertThat(joinsAtCost(Interval.point(.1385))).isEqualTo(Interval.point(0));
    assertThat(joinsAtCost(Interval.of(.1, .2)))
        .as("the cost may lie on either side of 70/130 - 40/100")
        .isEqualTo(Interval.UNIT);
  }

  @Test
  void itJoinsTheSideThatItPrefersByMoreThanItsPartInTheOutcomeCosts() {
    SideChoice choice = new SideChoice(30, 60, 40, Interval.point(1), Interval.point(.2));
    assertThat(choice.weight()).isCloseTo(30.0 / 130, within(1e-12));
    assertThat(choice.volunteer(C, Side.ATTACKER).chance()).isEqualTo(Interval.point(1));
    assertThat(choice.volunteer(C, Side.DEFENDER).chance()).isEqualTo(Interval.point(0));
    SideChoice dearer = new SideChoice(30, 60, 40, Interval.point(1), Interval.point(.3));
    assertThat(dearer.volunteer(C, Side.ATTACKER).chance())
        .as("30/130 is less than .3")
        .isEqualTo(Interval.point(0));
  }

  @Test
  void whoPrefersTheOtherSideTheSameWayJoinsTheOtherSideTheSameWay() {
    Laws.forAll(
        random ->
            new SideChoice(
                random.nextDouble(1, 9),
                random.nextDouble(1, 9),
                random.nextDouble(1, 9),
                Interval.point(random.nextDouble(-1, 1)),
                Interval.point(random.nextDouble(0, .5))),
        choice -> {
          SideChoice mirrored = mirrored(choice);
          assertThat(mirrored.volunteer(C, Side.DEFENDER).chance())
              .isEqualTo(choice.volunteer(C, Side.ATTACKER).chance());
          assertThat(choice.net(Side.ATTACKER).low() > 0 && choice.net(Side.DEFENDER).low() > 0)
              .as("nobody joins both sides")
              .isFalse();
        });
  }

  /// The same choice with the names of the sides changed.
  private static SideChoice mirrored(SideChoice choice) {
    double formerAttackers = choice.attackers();
    double formerDefenders = choice.defenders();
    return new SideChoice(
        choice.own(),
        formerDefenders,
        formerAttackers,
        NOTHING.minus(choice.preference()),
        choice.cost());
  }

  @Test
  void strengthsAndCostsLieAtZeroOrAbove() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SideChoice(-1, 1, 1, NOTHING, NOTHING))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SideChoice(1, 1, 1, NOTHING, Interval.point(-.1)))
        .withMessageContaining("-0.1");
  }
}
