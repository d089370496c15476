// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Working;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
  /// One satellite in orbit out of four launches.
  @Test
  void oneSuccessInFourLeavesTheRateWideOpen() {
    Rate rate = TrackRecord.of(1, 3);
    assertThat(rate.q05()).isCloseTo(0.05, within(0.005));
    assertThat(rate.q50()).isCloseTo(0.27, within(0.005));
    assertThat(rate.q95()).isCloseTo(0.65, within(0.005));
    assertThat(rate.mean()).isCloseTo(0.3, within(1e-12));
    assertThat(rate.trials()).isEqualTo(4);
    assertThat(rate.working())
        .extracting(Working::text)
        .first()
        .isEqualTo("Jeffreys prior Beta(0.5, 0.5) + 1 of 4 trials = Beta(1.5, 3.5)");
  }

  @Test
  void theQuantilesAreThoseOfTheDensityIntegrated() {
    Rate rate = TrackRecord.of(1, 3);
    double whole = area(1.5, 3.5, 1);
    assertThat(area(1.5, 3.5, rate.q05()) / whole).isCloseTo(0.05, within(1e-5));
    assertThat(area(1.5, 3.5, rate.q50()) / whole).isCloseTo(0.50, within(1e-5));
    assertThat(area(1.5, 3.5, rate.q95()) / whole).isCloseTo(0.95, within(1e-5));
  }

  /// With the uniform prior and nothing but successes the distribution is x^(n+1) (Laplace 1774).
  @Test
  void laplacesRuleOfSuccession() {
    Rate rate = TrackRecord.of(9, 0, Prior.UNIFORM);
    assertThat(rate.mean()).isCloseTo(10.0 / 11, within(1e-12));
    assertThat(rate.q05()).isCloseTo(Math.pow(0.05, 0.1), within(1e-8));
    assertThat(rate.q95()).isCloseTo(Math.pow(0.95, 0.1), within(1e-8));
  }

  @Test
  void withoutTrialsThePriorSpeaks() {
    assertThat(TrackRecord.of(0, 0).q50()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void successAndFailureMirrorEachOther() {
    Laws.forAll(
        random -> new int[] {random.nextInt(40), random.nextInt(40)},
        trials -> {
          Rate rate = TrackRecord.of(trials[0], trials[1]);
          Rate mirror = TrackRecord.of(trials[1], trials[0]);
          assertThat(rate.q05()).isCloseTo(1 - mirror.q95(), within(1e-6));
          assertThat(rate.q05()).isBetween(0.0, rate.q50());
          assertThat(rate.q95()).isBetween(rate.q50(), 1.0);
        });
  }

  @Test
  void trialsAreCountedFromZero() {
    assertThatThrownBy(() -> TrackRecord.of(-1, 2)).hasMessageContaining("-1 successes");
  }

  /// The area under x^(a-1) (1-x)^(b-1) from 0 to `to`, by midpoints in t with x = t^2.
  private static double area(double a, double b, double to) {
    int steps = 200_000;
    double end = Math.sqrt(to);
    double sum = 0;
    for (int at = 0; at < steps; at++) {
      double t = end * (at + 0.5) / steps;
      double x = t * t;
      sum += Math.pow(x, a - 1) * Math.pow(1 - x, b - 1) * 2 * t;
    }
    return sum * end / steps;
  }
}
