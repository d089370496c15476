// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NashPriceTest {
  @Test
  void bothHaveSomebodyElse() {
    NashPrice nash = NashPrice.of(p(5), p(6), p(12), p(10), 0.5);
    assertThat(nash.price()).isEqualTo(Interval.point(8));
    assertThat(nash.working())
        .extracting(Working::text)
        .containsExactly(
            "floor = max(cost 5, other buyer's price 6) = 6",
            "ceiling = min(value 12, other seller's price 10) = 10",
            "price = 6 + 0.5 × (10 - 6) = 8");
  }

  @Test
  void aSellerWithNobodyElseGetsLess() {
    assertThat(NashPrice.of(p(5), null, p(12), p(10), 0.5).price()).isEqualTo(Interval.point(7.5));
  }

  @Test
  void aBuyerWithNobodyElsePaysMore() {
    assertThat(NashPrice.of(p(5), p(6), p(12), null, 0.5).price()).isEqualTo(Interval.point(9));
  }

  @Test
  void whoGetsMoreElsewhereThanTheOtherPaysDoesNotDeal() {
    NashPrice nash = NashPrice.of(p(5), p(11), p(12), p(10), 0.5);
    assertThat(nash.agreement()).isFalse();
    assertThat(nash.price()).isNull();
    assertThat(nash.working().getLast().text()).isEqualTo("no agreement: floor 11 > ceiling 10");
  }

  /// Nash (1950): the price maximises (price - floor)^beta (ceiling - price)^(1 - beta); here by
  /// search.
  @Test
  void thePriceMaximisesNashsProduct() {
    Laws.forAll(
        random ->
            new double[] {
              random.nextDouble(10), 1 + random.nextDouble(10), 0.1 + random.nextDouble(0.8)
            },
        at -> {
          double floor = at[0];
          double ceiling = at[0] + at[1];
          double beta = at[2];
          NashPrice nash = NashPrice.of(p(floor), null, p(ceiling), null, beta);
          double best = floor;
          double most = -1;
          for (int step = 0; step <= 10_000; step++) {
            double price = floor + (ceiling - floor) * step / 10_000;
            double product = Math.pow(price - floor, beta) * Math.pow(ceiling - price, 1 - beta);
            if (product > most) {
              most = product;
              best = price;
            }
          }
          assertThat(Objects.requireNonNull(nash.price()).low()).isCloseTo(best, within(0.002));
        });
  }

  @Test
  void aShareOfTheGainLiesBetweenZeroAndOne() {
    assertThatThrownBy(() -> NashPrice.of(p(1), null, p(2), null, 1.5)).hasMessageContaining("1.5");
  }

  @Test
  void anEndThatNothingBoundsLeavesThePriceOpen() {
    NashPrice nash = NashPrice.of(null, null, p(1000), null, 0.5);
    assertThat(nash.floor()).isNull();
    assertThat(nash.ceiling()).isEqualTo(p(1000));
    assertThat(nash.price()).isNull();
    assertThat(nash.working())
        .extracting(Working::text)
        .contains("floor is not known: neither cost nor another buyer's price");
  }

  @Test
  void theBoundsHoldEveryPriceWithinTheIntervals() {
    Laws.forAll(
        random -> {
          double cost = random.nextDouble(10);
          double value = random.nextDouble(15);
          return new double[] {
            cost,
            cost + random.nextDouble(3),
            value,
            value + random.nextDouble(3),
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble()
          };
        },
        at -> {
          NashPrice nash =
              NashPrice.of(Interval.of(at[0], at[1]), null, Interval.of(at[2], at[3]), null, at[4]);
          double cost = at[0] + at[5] * (at[1] - at[0]);
          double value = at[2] + at[6] * (at[3] - at[2]);
          if (cost <= value) {
            assertThat(Objects.requireNonNull(nash.price()).low() - 1e-9)
                .isLessThanOrEqualTo(cost + at[4] * (value - cost));
            assertThat(Objects.requireNonNull(nash.price()).high() + 1e-9)
                .isGreaterThanOrEqualTo(cost + at[4] * (value - cost));
          }
        });
  }

  private static Interval p(double value) {
    return Interval.point(value);
  }
}
