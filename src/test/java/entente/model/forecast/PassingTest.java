// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PassingTest {
  @Test
  void aPaceThatLeadsToTheAmountItselfIsEven() {
    Prospect prospect = Passing.of(50, 100, 100, 100);
    assertThat(prospect.point()).isCloseTo(0.5, within(1e-12));
    assertThat(prospect.range().isPoint()).isTrue();
  }

  @Test
  void aPaceThatLeadsToOneSpreadAboveIsTheNormalsOwnShare() {
    // e^0.5 times the amount, at a spread of 0.5
    assertThat(Passing.of(50 * Math.exp(0.5), 100, 100, 100).point())
        .isCloseTo(0.841345, within(1e-6));
  }

  @Test
  void whatHasPassedIsSettled() {
    assertThat(Passing.of(120, 100, 10, 100).point()).isEqualTo(Scoring.MOST);
  }

  @Test
  void unitsDoNotMatter() {
    assertThat(Passing.of(3, 60, 30, 5).point())
        .isCloseTo(Passing.of(3000, 60, 30, 5000).point(), within(1e-12));
  }
}
