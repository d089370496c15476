// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Working;
import org.junit.jupiter.api.Test;

class NashPriceTest {
  @Test
  void bothHaveSomebodyElse() {
    NashPrice nash = NashPrice.of(5, 6.0, 12, 10.0, 0.5);
    assertThat(nash.price()).isEqualTo(8);
    assertThat(nash.working())
        .extracting(Working::text)
        .containsExactly(
            "floor = max(cost 5, other buyer's price 6) = 6",
            "ceiling = min(value 12, other seller's price 10) = 10",
            "price = 6 + 0.5 × (10 - 6) = 8");
  }

  @Test
  void aSellerWithNobodyElseGetsLess() {
    assertThat(NashPrice.of(5, null, 12, 10.0, 0.5).price()).isEqualTo(7.5);
  }

  @Test
  void aBuyerWithNobodyElsePaysMore() {
    assertThat(NashPrice.of(5, 6.0, 12, null, 0.5).price()).isEqualTo(9);
  }

  @Test
  void whoGetsMoreElsewhereThanTheOtherPaysDoesNotDeal() {
    NashPrice nash = NashPrice.of(5, 11.0, 12, 10.0, 0.5);
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
          NashPrice nash = NashPrice.of(floor, null, ceiling, null, beta);
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
          assertThat(nash.price()).isCloseTo(best, within(0.002));
        });
  }

  @Test
  void aShareOfTheGainLiesBetweenZeroAndOne() {
    assertThatThrownBy(() -> NashPrice.of(1, null, 2, null, 1.5)).hasMessageContaining("1.5");
  }
}
