// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import org.junit.jupiter.api.Test;

class BargainingRangeTest {
  @Test
  void fearon1995() {
    BargainingRange range = BargainingRange.of(0.6, 0.1, 0.15);
    assertThat(range.range().low()).isCloseTo(0.5, within(1e-12));
    assertThat(range.range().high()).isCloseTo(0.75, within(1e-12));
    assertThat(range.working().getFirst().text())
        .isEqualTo("range = [0.6 - 0.1, 0.6 + 0.15] within [0, 1] = [0.5, 0.75]");
  }

  @Test
  void nobodyGetsMoreThanAll() {
    assertThat(BargainingRange.of(0.9, 1, 0.5).range()).isEqualTo(Interval.UNIT);
  }

  /// A division lies in the range just when each side gets at least its value of war.
  @Test
  void aDivisionIsInTheRangeWhenBothPreferItToWar() {
    Laws.forAll(
        random ->
            new double[] {
              random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble()
            },
        at -> {
          Interval range = BargainingRange.of(at[0], at[1], at[2]).range();
          double x = at[3];
          boolean prefersA = x >= at[0] - at[1];
          boolean prefersB = 1 - x >= 1 - at[0] - at[2];
          assertThat(range.contains(x)).isEqualTo(prefersA && prefersB);
        });
  }
}
