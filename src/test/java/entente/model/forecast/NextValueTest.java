// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NextValueTest {
  @Test
  void aSeriesWithoutDriftIsEvenAboutItsLastValue() {
    assertThat(NextValue.above(List.of(1.0, 2.0, 1.0, 2.0, 1.0), 1, 1.0).point())
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void studentsTDecidesAtOneSpread() {
    // Steps 1, -1, 1, -1: mean 0, variance 4/3, spread sqrt(4/3 x 5/4), 3 degrees of freedom.
    double spread = Math.sqrt(5.0 / 3);
    assertThat(NextValue.above(List.of(0.0, 1.0, 0.0, 1.0, 0.0), 1, -spread).point())
        .isCloseTo(0.804499, within(1e-6));
  }

  @Test
  void aDriftWidensTheRange() {
    Prospect prospect = NextValue.above(List.of(1.0, 2.0, 3.5, 4.0), 1, 4.0);
    assertThat(prospect.range().low()).isCloseTo(0.5, within(1e-12));
    assertThat(prospect.range().high()).isGreaterThan(0.8);
  }

  @Test
  void threeValuesAreTooFew() {
    assertThatThrownBy(() -> NextValue.above(List.of(1.0, 2.0, 3.0), 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
