// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Barbieri (1996): a trade of 20 between states that trade 100 and 400 with all.
class InterdependenceTest {
  @Test
  void sharesSalienceSymmetryAndTheirProduct() {
    Interdependence trade = Interdependence.of(20, 100, 400);
    assertThat(trade.firstShare()).isCloseTo(0.2, within(1e-12));
    assertThat(trade.secondShare()).isCloseTo(0.05, within(1e-12));
    assertThat(trade.salience()).isCloseTo(0.1, within(1e-12));
    assertThat(trade.symmetry()).isCloseTo(0.85, within(1e-12));
    assertThat(trade.interdependence()).isCloseTo(0.085, within(1e-12));
  }

  @Test
  void noStateTradesMoreWithOneThanWithAll() {
    assertThatIllegalArgumentException().isThrownBy(() -> Interdependence.of(20, 10, 400));
    assertThatIllegalArgumentException().isThrownBy(() -> Interdependence.of(0, 0, 400));
  }
}
