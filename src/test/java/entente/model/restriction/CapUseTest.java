// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.restriction;

import static entente.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.domain.Interval;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.domain.Working;
import entente.model.restriction.CapUse.Delivery;
import entente.model.restriction.CapUse.NotPassed;
import entente.model.restriction.CapUse.PassedBetween;
import entente.model.restriction.CapUse.Use;
import entente.model.restriction.CapUse.WouldPass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CapUseTest {
  private static final Quantity CAP = Quantity.parse("500000 bbl");
  private static final Delivery MARCH = delivery("march", "2024-03", "> 165000 bbl");
  private static final Delivery VOYAGES =
      delivery("voyages", "2024-03-07/2024-11-05", "> 1000000 bbl");

  @Test
  void marchesPaceIsNearlyFourTimesTheCap() {
    Use use = CapUse.of(CAP, 2024, List.of(MARCH), LocalDate.of(2024, 7, 15));
    assertThat(use.total()).isEqualTo(Interval.atLeast(165_000));
    assertThat(use.shareOfCap().low()).isCloseTo(0.33, within(1e-12));
    assertThat(use.annualisedMultiple()).isCloseTo(3.96, within(1e-12));
    assertThat(use.annualisedMultipleByDays()).isCloseTo(3.8855, within(1e-4));
    assertThat(use.monthsToCap()).isCloseTo(3.03, within(0.001));
    assertThat(use.working())
        .extracting(Working::text)
        .contains(
            "by months: 165,000 × 12 = 1,980,000 barrels a year; ÷ 500,000 = 3.96",
            "by days: 165,000 × 365 ÷ 31 = 1,942,742 barrels a year; ÷ 500,000 = 3.89");
  }

  @Test
  void anUnboundedReportMayHavePassedTheCapButDoesNotShowIt() {
    Use use = CapUse.of(CAP, 2024, List.of(MARCH), LocalDate.of(2024, 7, 15));
    // 335,000 left at 5,322.6 a day from 1 April: on the 63rd day.
    assertThat(use.crossing()).isEqualTo(new WouldPass(LocalDate.of(2024, 6, 2)));
  }

  @Test
  void overlappingReportsAreCountedOnce() {
    Use use = CapUse.of(CAP, 2024, List.of(MARCH, VOYAGES), LocalDate.of(2024, 12, 31));
    assertThat(use.total()).isEqualTo(Interval.atLeast(1_000_000));
    assertThat(use.shareOfCap().low()).isEqualTo(2);
    assertThat(use.counted()).containsExactly("voyages");
    assertThat(use.notCounted()).extracting(CapUse.NotCounted::id).containsExactly("march");
  }

  @Test
  void theCapWasPassedAtTheLatestWhereTheLeastPacePassesIt() {
    Use use = CapUse.of(CAP, 2024, List.of(VOYAGES), LocalDate.of(2024, 12, 31));
    // A million over 244 days is half a million over 122; the 123rd day from 7 March passes it.
    assertThat(use.crossing())
        .isEqualTo(new PassedBetween(LocalDate.of(2024, 3, 7), LocalDate.of(2024, 7, 7)));
  }

  @Test
  void aBoundedReportBoundsTheFirstDayToo() {
    Delivery bounded = delivery("bounded", "2024-01-01/2024-04-09", "600000..1000000 bbl");
    Use use = CapUse.of(CAP, 2024, List.of(bounded), LocalDate.of(2024, 12, 31));
    // 100 days: 10,000 a day passes half a million on day 51, 6,000 a day on day 84.
    assertThat(use.crossing())
        .isEqualTo(new PassedBetween(LocalDate.of(2024, 2, 20), LocalDate.of(2024, 3, 24)));
  }

  @Test
  void aReportPartlyOutsideTheYearCountsByItsDaysWithin() {
    Delivery winter = delivery("winter", "2023-12-17/2024-01-15", "30000 bbl");
    Use use = CapUse.of(CAP, 2024, List.of(winter), LocalDate.of(2024, 12, 31));
    assertThat(use.total().low()).isCloseTo(15_000, within(1e-9));
    assertThat(use.crossing()).isEqualTo(new NotPassed());
  }

  @Test
  void partialOverlapLeavesAnInterval() {
    Delivery first = delivery("first", "2024-03-01/2024-03-31", "100 bbl");
    Delivery second = delivery("second", "2024-03-15/2024-04-30", "150 bbl");
    Use use = CapUse.of(CAP, 2024, List.of(first, second), LocalDate.of(2024, 12, 31));
    assertThat(use.total()).isEqualTo(Interval.of(150, 250));
  }

  @Test
  void reportsThatDoNotOverlapAddUp() {
    Delivery april = delivery("april", "2024-04", "100000 bbl");
    Use use = CapUse.of(CAP, 2024, List.of(MARCH, april), LocalDate.of(2024, 12, 31));
    assertThat(use.total().low()).isEqualTo(265_000);
    assertThat(use.annualisedMultiple()).isCloseTo(2.4, within(1e-12));
  }

  @Test
  void aReportThatIsNotCredibleDoesNotCount() {
    Delivery rumour =
        new Delivery(
            "rumour", "rumour", When.parse("2024-05"), Quantity.parse("900000 bbl"), false);
    Use use = CapUse.of(CAP, 2024, List.of(MARCH, rumour), LocalDate.of(2024, 12, 31));
    assertThat(use.total().low()).isEqualTo(165_000);
    assertThat(use.notCounted()).extracting(CapUse.NotCounted::id).containsExactly("rumour");
  }

  @Test
  void anyTwelveMonthsTakeTheWindowOfGreatestUse() {
    Delivery autumn = delivery("autumn", "2023-11", "300000 bbl");
    Delivery spring = delivery("spring", "2024-03", "300000 bbl");
    assertThat(CapUse.of(CAP, 2024, List.of(autumn, spring), LocalDate.of(2024, 12, 31)).total())
        .isEqualTo(Interval.point(300_000));
    Use rolling =
        CapUse.inAnyTwelveMonths(CAP, List.of(autumn, spring), LocalDate.of(2024, 12, 31));
    assertThat(rolling.total()).isEqualTo(Interval.point(600_000));
    assertThat(rolling.crossing()).isInstanceOf(PassedBetween.class);
  }

  @Test
  void theTotalIsWhatTryingEverySetOfReportsGives() {
    forAll(
        CapUseTest::anyDeliveries,
        deliveries -> {
          Use use = CapUse.of(CAP, 2024, deliveries, LocalDate.of(2024, 12, 31));
          double least = greatestDisjoint(deliveries);
          double greatest = leastCover(deliveries);
          assertThat(use.total().low()).isCloseTo(Math.min(least, greatest), within(1e-6));
          assertThat(use.total().high()).isCloseTo(Math.max(least, greatest), within(1e-6));
        });
  }

  private static List<Delivery> anyDeliveries(RandomGenerator random) {
    List<Delivery> deliveries = new ArrayList<>();
    int count = random.nextInt(1, 6);
    for (int at = 0; at < count; at++) {
      LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(200));
      LocalDate to = from.plusDays(random.nextInt(90));
      double low = random.nextInt(1, 1000);
      deliveries.add(
          new Delivery(
              "d" + at,
              "d" + at,
              When.parse(from + "/" + to),
              Quantity.between(low, low + random.nextInt(500), Unit.BARREL),
              true));
    }
    return deliveries;
  }

  private static double greatestDisjoint(List<Delivery> deliveries) {
    double best = 0;
    for (int set = 0; set < 1 << deliveries.size(); set++) {
      List<Delivery> chosen = chosen(deliveries, set);
      boolean disjoint =
          chosen.stream()
              .allMatch(
                  a -> chosen.stream().noneMatch(b -> !a.equals(b) && a.when().overlaps(b.when())));
      if (disjoint) {
        best = Math.max(best, chosen.stream().mapToDouble(d -> d.amount().low()).sum());
      }
    }
    return best;
  }

  private static double leastCover(List<Delivery> deliveries) {
    double best = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << deliveries.size(); set++) {
      List<Delivery> chosen = chosen(deliveries, set);
      boolean covers =
          deliveries.stream()
              .flatMap(d -> d.when().earliest().datesUntil(d.when().latest().plusDays(1)))
              .allMatch(day -> chosen.stream().anyMatch(d -> d.when().contains(day)));
      if (covers) {
        best = Math.min(best, chosen.stream().mapToDouble(d -> d.amount().high()).sum());
      }
    }
    return best;
  }

  private static List<Delivery> chosen(List<Delivery> deliveries, int set) {
    List<Delivery> chosen = new ArrayList<>();
    for (int at = 0; at < deliveries.size(); at++) {
      if ((set >> at & 1) == 1) {
        chosen.add(deliveries.get(at));
      }
    }
    return chosen;
  }

  private static Delivery delivery(String id, String when, String amount) {
    return new Delivery(id, id, When.parse(when), Quantity.parse(amount), true);
  }
}
