// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.Interval;
import org.junit.jupiter.api.Test;

class CountOrderTest {
  @Test
  void theKilledAreNoMoreThanTheCasualties() {
    CountOrder order = CountOrder.of(Interval.atLeast(1000), Interval.point(4000));
    assertThat(order.part()).isEqualTo(Interval.of(1000, 4000));
    assertThat(order.whole()).isEqualTo(Interval.point(4000));
    assertThat(order.contradictory()).isFalse();
  }

  @Test
  void thereAreNoFewerCasualtiesThanKilled() {
    assertThat(CountOrder.of(Interval.point(2000), Interval.atLeast(1000)).whole())
        .isEqualTo(Interval.atLeast(2000));
  }

  @Test
  void moreKilledThanCasualtiesIsAContradiction() {
    assertThat(CountOrder.of(Interval.point(5000), Interval.point(4000)).contradictory()).isTrue();
  }
}
