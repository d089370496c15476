// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Laws;
import entente.domain.Interval;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ExposureLawsTest {
  private record Pair(Interval exposure, Interval change) {}

  @Test
  void noEffectIsLargerThanEitherOfItsFactors() {
    Laws.forAll(
        ExposureLawsTest::pair,
        pair -> {
          double largest = largest(pair.exposure(), pair.change());
          assertThat(largest).isBetween(0.0, 1.0);
          assertThat(largest)
              .isLessThanOrEqualTo(Math.min(pair.exposure().high(), pair.change().high()));
        });
  }

  @Test
  void exposureAndChangeMayBeExchanged() {
    Laws.forAll(
        ExposureLawsTest::pair,
        pair ->
            assertThat(largest(pair.exposure(), pair.change()))
                .isEqualTo(largest(pair.change(), pair.exposure())));
  }

  @Test
  void moreExposureIsNeverLessEffect() {
    Laws.forAll(
        ExposureLawsTest::pair,
        pair -> {
          Interval more = pair.exposure().hull(Interval.point(1));
          assertThat(largest(more, pair.change()))
              .isGreaterThanOrEqualTo(largest(pair.exposure(), pair.change()));
        });
  }

  private static double largest(Interval exposure, Interval change) {
    Channel channel = new Channel("c", exposure, change, Sign.HARM, List.of());
    return Exposure.of(List.of(channel), .05).effects().getFirst().largest();
  }

  private static Pair pair(RandomGenerator random) {
    return new Pair(part(random), part(random));
  }

  private static Interval part(RandomGenerator random) {
    double high = random.nextDouble();
    return Interval.of(high * random.nextDouble(), high);
  }
}
