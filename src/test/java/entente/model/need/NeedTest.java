// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import entente.domain.Working;
import org.junit.jupiter.api.Test;

class NeedTest {
  @Test
  void oneMillionBarrelsMeetElevenPerCentOfNine() {
    Need need = Need.met(Interval.point(1e6), Interval.point(9e6));
    assertThat(need.share().low()).isCloseTo(0.11, within(0.002));
    assertThat(need.gap()).isEqualTo(Interval.point(8e6));
    assertThat(need.working())
        .extracting(Working::text)
        .containsExactly(
            "share of need met: 1,000,000 / 9,000,000 = 11.1 %",
            "need left open: 9,000,000 - 1,000,000 = 8,000,000");
  }

  @Test
  void aFlowOfAtLeastLeavesTheShareOpenAboveAndTheGapDownToZero() {
    Need need = Need.met(Interval.atLeast(1e6), Interval.point(9e6));
    assertThat(need.share().high()).isInfinite();
    assertThat(need.gap()).isEqualTo(Interval.of(0, 8e6));
    assertThat(need.working().getFirst().text()).endsWith("= at least 11.1 %");
  }

  @Test
  void aNeedOfUnknownSizeIsMetByAnUnknownShare() {
    Need need = Need.met(Interval.point(1), Interval.atLeast(4));
    assertThat(need.share()).isEqualTo(Interval.of(0, 0.25));
    assertThat(need.gap()).isEqualTo(Interval.atLeast(3));
  }

  @Test
  void everyFlowAndNeedWithinTheirIntervalsGiveAShareWithin() {
    Laws.forAll(
        random ->
            new double[] {
              random.nextDouble(5),
              random.nextDouble(5),
              0.1 + random.nextDouble(5),
              random.nextDouble(5),
              random.nextDouble(),
              random.nextDouble()
            },
        at -> {
          Interval flow = Interval.of(at[0], at[0] + at[1]);
          Interval wanted = Interval.of(at[2], at[2] + at[3]);
          double f = flow.low() + at[4] * flow.width();
          double n = wanted.low() + at[5] * wanted.width();
          Need need = Need.met(flow, wanted);
          assertThat(f / n).isBetween(need.share().low() - 1e-9, need.share().high() + 1e-9);
          assertThat(Math.max(0, n - f))
              .isBetween(need.gap().low() - 1e-9, need.gap().high() + 1e-9);
        });
  }

  @Test
  void noNeedCannotBeMet() {
    assertThatThrownBy(() -> Need.met(Interval.point(1), Interval.point(0)))
        .hasMessageContaining("a need is above zero");
  }
}
