// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import org.junit.jupiter.api.Test;

class CoverTest {
  @Test
  void whatIsMadeAndHadFromOthersCoversMonthsOfAYear() {
    Cover cover = Cover.of(p(12), p(5), p(1), p(3));
    assertThat(cover.share()).isEqualTo(p(.5));
    assertThat(cover.months()).isEqualTo(p(6));
    assertThat(cover.lasts()).isEqualTo(p(6));
  }

  @Test
  void whereNothingMayBeLackingAStockLastsWithoutEnd() {
    Cover cover = Cover.of(p(10), Interval.of(5, 12), p(0), p(5));
    assertThat(cover.share()).isEqualTo(Interval.of(.5, 1));
    assertThat(cover.lasts()).isEqualTo(Interval.of(12, Double.POSITIVE_INFINITY));
  }

  @Test
  void whatIsNotKnownIsOpenAndNoNought() {
    Cover cover = Cover.of(p(10), Interval.atLeast(0), p(1), null);
    assertThat(cover.share()).isEqualTo(Interval.of(.1, 1));
    assertThat(cover.lasts()).isNull();
  }

  @Test
  void theBoundsHoldEveryCoverWithinTheIntervals() {
    Laws.forAll(
        random ->
            new double[] {
              1 + random.nextDouble(9),
              random.nextDouble(4),
              random.nextDouble(8),
              random.nextDouble(3),
              random.nextDouble(2),
              random.nextDouble(9),
              random.nextDouble(3),
              random.nextDouble()
            },
        at -> {
          Interval use = Interval.of(at[0], at[0] + at[1]);
          Interval made = Interval.of(at[2], at[2] + at[3]);
          Interval stock = Interval.of(at[5], at[5] + at[6]);
          Cover cover = Cover.of(use, made, p(at[4]), stock);
          double used = at[0] + at[7] * at[1];
          double own = at[2] + (1 - at[7]) * at[3] + at[4];
          double share = Math.min(1, own / used);
          assertThat(share).isBetween(cover.share().low() - 1e-9, cover.share().high() + 1e-9);
          if (own < used && cover.lasts() != null) {
            double lasts = (at[5] + at[7] * at[6]) / (used - own) * 12;
            assertThat(lasts).isBetween(cover.lasts().low() - 1e-9, cover.lasts().high() + 1e-9);
          }
        });
    assertThat(Cover.of(p(3), p(1), p(0), null).months().low()).isCloseTo(4, within(1e-12));
  }

  private static Interval p(double value) {
    return Interval.point(value);
  }
}
