// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelihoodTest {
  @ParameterizedTest
  @CsvSource({
    "0, almost no chance",
    "0.04, almost no chance",
    "0.05, very unlikely",
    "0.27, unlikely",
    "0.5, roughly even chance",
    "0.65, likely",
    "0.80, very likely",
    "0.97, almost certain",
    "1, almost certain"
  })
  void aProbabilityTakesTheTermOfItsBand(double probability, String term) {
    assertThat(Likelihood.of(probability).term()).isEqualTo(term);
  }

  @Test
  void anIntervalTouchesAllBandsBetweenItsEnds() {
    assertThat(Likelihood.bands(Interval.of(0.05, 0.65))).isEqualTo(4);
    assertThat(Likelihood.bands(Interval.point(0.5))).isEqualTo(1);
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> Likelihood.of(1.2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Likelihood.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
