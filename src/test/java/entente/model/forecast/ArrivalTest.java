// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ArrivalTest {
  @Test
  void whatCameOnceInAHundredDaysComesWithinAHundredMoreWithKnownChance() {
    // 1 - (1/2)^1.5
    assertThat(Arrival.within(1, 100, 100).point()).isCloseTo(0.646447, within(1e-6));
  }

  @Test
  void whatNeverCameMayStillCome() {
    // 1 - (1/2)^0.5
    Prospect prospect = Arrival.within(0, 100, 100);
    assertThat(prospect.point()).isCloseTo(0.292893, within(1e-6));
    assertThat(prospect.range().low()).isEqualTo(Scoring.LEAST);
  }

  @Test
  void theChanceGrowsWithTheTimeAheadAndFallsWithTimeInVain() {
    assertThat(Arrival.within(2, 100, 50).point())
        .isGreaterThan(Arrival.within(2, 100, 20).point());
    assertThat(Arrival.within(0, 400, 50).point()).isLessThan(Arrival.within(0, 100, 50).point());
  }

  @Test
  void theClosedFormIsTheMeanOverTheUnknownRate() {
    // Mean of 1 - exp(-r t) over Gamma(n + 1/2, T), by a sum over its quantiles.
    var rate = new org.hipparchus.distribution.continuous.GammaDistribution(2.5, 1 / 300.0);
    double sum = 0;
    int steps = 2000;
    for (int at = 0; at < steps; at++) {
      sum -= Math.expm1(-rate.inverseCumulativeProbability((at + 0.5) / steps) * 120);
    }
    assertThat(Arrival.within(2, 300, 120).point()).isCloseTo(sum / steps, within(1e-4));
  }

  @Test
  void noTimeSaysNothing() {
    assertThatThrownBy(() -> Arrival.within(0, 0, 10)).isInstanceOf(IllegalArgumentException.class);
  }
}
