// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.model.payoff.BargainShare.Bargain;
import entente.model.payoff.BargainShare.Need;
import org.junit.jupiter.api.Test;

class BargainShareTest {
  private static final ActorId RUS = ActorId.of("RUS");
  private static final ActorId PRK = ActorId.of("PRK");

  @Test
  void aSellerAndABuyerWithAlternativesMeetAtEight() {
    // Cost 5, the seller's alternative pays 6; the good is worth 12, the buyer's alternative costs
    // 10.
    assertThat(price(5, 6 - 5, 12, 12 - 10)).isCloseTo(8, within(1e-12));
  }

  @Test
  void aSellerWithoutAnAlternativeGetsLess() {
    assertThat(price(5, 0, 12, 12 - 10)).isCloseTo(7.5, within(1e-12));
  }

  @Test
  void aBuyerWithoutAnAlternativePaysMore() {
    assertThat(price(5, 6 - 5, 12, 0)).isCloseTo(9, within(1e-12));
  }

  @Test
  void whereBothDoBetterAloneThereIsNoAgreement() {
    assertThat(
            BargainShare.split(
                Interval.point(1), Interval.point(.6), Interval.of(.5, .9), BargainShare.EVEN))
        .isInstanceOf(Bargain.NoAgreement.class);
  }

  @Test
  void theSideThatNeedsLessGetsMore() {
    Need russia = Need.ofStock(RUS, Interval.of(1, 2), Interval.point(.5), 12);
    Need korea = Need.ofSubstitutes(PRK, Interval.of(.6, .8));
    assertThat(russia.urgency().low()).isCloseTo(2 / 3., within(1e-12));
    assertThat(russia.urgency().high()).isCloseTo(5 / 6., within(1e-12));
    Bargain.Split found = split(BargainShare.ofNeeds(russia, korea, BargainShare.EVEN));
    assertThat(found.first().low()).isCloseTo(.5 + (1 / 6. - .8) / 4, within(1e-12));
    assertThat(found.first().high()).isCloseTo(.5 + (1 / 3. - .6) / 4, within(1e-12));
    assertThat(found.secondGetsMore()).isTrue();
    assertThat(found.sure()).isTrue();
  }

  @Test
  void whereNothingIsKnownOfEitherNeedTheShareIsOpen() {
    Bargain.Split found =
        split(
            BargainShare.ofNeeds(
                new Need(RUS, Interval.UNIT), new Need(PRK, Interval.UNIT), BargainShare.EVEN));
    assertThat(found.first()).isEqualTo(Interval.of(.25, .75));
    assertThat(found.firstGetsMore()).isFalse();
    assertThat(found.secondGetsMore()).isFalse();
  }

  @Test
  void swappingTheSidesSwapsTheShares() {
    Laws.forAll(
        random ->
            new Need[] {
              new Need(RUS, Cases.interval(random)), new Need(PRK, Cases.interval(random))
            },
        needs -> {
          Bargain.Split one = split(BargainShare.ofNeeds(needs[0], needs[1], BargainShare.EVEN));
          Bargain.Split other = split(BargainShare.ofNeeds(needs[1], needs[0], BargainShare.EVEN));
          assertThat(other.second()).isEqualTo(one.first());
        });
  }

  @Test
  void theBoundsHoldEverySplitWithinTheIntervals() {
    Laws.forAll(
        random -> {
          Interval surplus = Cases.interval(random).plus(Interval.point(.2));
          Interval first = Cases.interval(random).times(.7);
          Interval second = Cases.interval(random).times(.7);
          Interval power = Cases.interval(random);
          return new Interval[] {surplus, first, second, power, Cases.interval(random)};
        },
        drawn -> {
          if (BargainShare.split(drawn[0], drawn[1], drawn[2], drawn[3])
              instanceof Bargain.Split(var first, var second, _, _)) {
            for (int step = 0; step < 81; step++) {
              double s = at(drawn[0], step % 3);
              double d1 = at(drawn[1], step / 3 % 3);
              double d2 = at(drawn[2], step / 9 % 3);
              double b = at(drawn[3], step / 27);
              if (d1 + d2 <= s) {
                double x = d1 + b * (s - d1 - d2);
                assertThat(x).isBetween(first.low() - 1e-9, first.high() + 1e-9);
                assertThat(s - x).isBetween(second.low() - 1e-9, second.high() + 1e-9);
              }
            }
          }
        });
  }

  @Test
  void aNeedIsAShare() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Need(RUS, Interval.of(0, 1.5)));
  }

  private static double at(Interval interval, int third) {
    return interval.low() + third / 2.0 * interval.width();
  }

  /// The price at which the seller's part of the surplus is what the model says.
  private static double price(
      double cost, double sellerOutside, double value, double buyerOutside) {
    Bargain found =
        BargainShare.split(
            Interval.point(value - cost),
            Interval.point(sellerOutside),
            Interval.point(buyerOutside),
            BargainShare.EVEN);
    return cost + split(found).first().middle();
  }

  private static Bargain.Split split(Bargain bargain) {
    return switch (bargain) {
      case Bargain.Split split -> split;
      case Bargain.NoAgreement none -> throw new AssertionError(none);
    };
  }
}
