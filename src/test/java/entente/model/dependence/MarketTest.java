// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Unit;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketTest {
  private static final Market RUSSIAN_OIL =
      Market.of(List.of(share("CHN", 0.475), share("IND", 0.40), share("EU", 0.045)));

  @Test
  void twoBuyersHoldMostOfTheMarket() {
    assertThat(RUSSIAN_OIL.hhi()).isCloseTo(0.39405, within(1e-12));
    assertThat(RUSSIAN_OIL.residual().low()).isCloseTo(0.08, within(1e-12));
    assertThat(RUSSIAN_OIL.hhiRange().low()).isCloseTo(0.38765, within(1e-12));
    assertThat(RUSSIAN_OIL.hhiRange().high()).isCloseTo(0.39405, within(1e-12));
    assertThat(RUSSIAN_OIL.working())
        .extracting(Working::text)
        .containsExactly(
            "others = 1 - 0.92 = 0.08",
            "HHI = 0.475² + 0.4² + 0.045² + 0.08² = 0.3941",
            "HHI from others as many small buyers (0.3877) to one buyer (0.3941)");
  }

  @Test
  void aMonthOfDeliveriesChangesTheMarketByNextToNothing() {
    double volume = 165_000 / 31.0 / 1000;
    assertThat(volume).isCloseTo(5.32, within(0.005));
    NewBuyer buyer = RUSSIAN_OIL.withBuyer(volume, 7500);
    assertThat(buyer.hhiBefore()).isCloseTo(0.3941, within(0.00006));
    assertThat(buyer.hhiAfter()).isCloseTo(0.3935, within(0.00005));
    assertThat(buyer.material()).isFalse();
    assertThat(buyer.working().getLast().text())
        .isEqualTo("0.071 % is below the screen of 1 %: not material");
  }

  @Test
  void againstTheTwoTopBuyersItIsAFewThousandths() {
    assertThat(RUSSIAN_OIL.withBuyer(165_000 / 31.0 / 1000, 3830).share())
        .isCloseTo(0.0014, within(0.00005));
    double wholeNeed = 9e6 / 365 / 1000;
    assertThat(wholeNeed).isCloseTo(24.66, within(0.005));
    assertThat(RUSSIAN_OIL.withBuyer(wholeNeed, 3830).share()).isCloseTo(0.0064, within(0.00005));
    assertThat(Unit.BARREL_PER_DAY.convert(wholeNeed * 1000, Unit.THOUSAND_BARRELS_PER_DAY))
        .isCloseTo(wholeNeed, within(1e-9));
  }

  @Test
  void theScreenIsTheReadersChoice() {
    assertThat(RUSSIAN_OIL.withBuyer(5, 1000, 0.004).material()).isTrue();
    assertThat(RUSSIAN_OIL.withBuyer(10, 1000).material()).isTrue();
  }

  /// The index after, by making the new list of shares and squaring each.
  @Test
  void aNewBuyersIndexIsThatOfTheSharesCutInProportion() {
    Laws.forAll(
        random -> List.of(random.nextDouble(), random.nextDouble(), random.nextDouble()),
        at -> {
          double first = at.get(0) * 0.6;
          double second = at.get(1) * 0.4;
          double s = at.get(2);
          Market market = Market.of(List.of(share("A", first), share("B", second)));
          double squares = s * s;
          for (double old : List.of(first, second, 1 - first - second)) {
            squares += Math.pow(old * (1 - s), 2);
          }
          assertThat(market.withBuyer(s, 1).hhiAfter()).isCloseTo(squares, within(1e-9));
        });
  }

  @Test
  void theRangeHoldsTheIndexOfEveryMarketThatTheSharesAllow() {
    Laws.forAll(
        random ->
            List.of(
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                (double) random.nextInt(1, 6)),
        at -> {
          Interval a = Interval.of(at.get(0) * 0.3, at.get(0) * 0.3 + at.get(1) * 0.2);
          Interval b = Interval.of(at.get(2) * 0.3, at.get(2) * 0.3 + at.get(1) * 0.2);
          Market market =
              Market.of(
                  List.of(new Share("a", ActorId.of("A"), a), new Share("b", ActorId.of("B"), b)));
          double x = a.low() + at.get(3) * a.width();
          double y = b.low() + at.get(4) * b.width();
          double rest = 1 - x - y;
          double index = x * x + y * y + rest * rest / at.get(5);
          assertThat(index)
              .isBetween(market.hhiRange().low() - 1e-9, market.hhiRange().high() + 1e-9);
          assertThat(market.hhi())
              .isBetween(market.hhiRange().low() - 1e-9, market.hhiRange().high() + 1e-9);
        });
  }

  @Test
  void theOrderOfBuyersDoesNotMatter() {
    List<Share> turned = new ArrayList<>(RUSSIAN_OIL.shares());
    Collections.reverse(turned);
    assertThat(Market.of(turned).hhi()).isCloseTo(RUSSIAN_OIL.hhi(), within(1e-12));
  }

  @Test
  void buyersDoNotTakeMoreThanTheWhole() {
    assertThatThrownBy(() -> Market.of(List.of(share("A", 0.7), share("B", 0.7))))
        .hasMessageContaining("more than the whole");
    assertThatThrownBy(() -> Market.of(List.of(share("A", 0.2), share("A", 0.2))))
        .hasMessageContaining("given twice");
  }

  private static Share share(String buyer, double share) {
    return new Share(
        buyer.toLowerCase(java.util.Locale.ROOT), ActorId.of(buyer), Interval.point(share));
  }
}
