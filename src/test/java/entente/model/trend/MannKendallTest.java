// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import entente.domain.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MannKendallTest {
  /// Kendall (1975), appendix table 1: for n = 4, S of 6 or more has probability 0.042, S of 4 or
  /// more 0.167.
  @Test
  void kendall1975TableOfS() {
    assertThat(MannKendall.inOrder(List.of(1.0, 2.0, 3.0, 4.0)).p())
        .isCloseTo(2.0 / 24, within(1e-12));
    assertThat(MannKendall.inOrder(List.of(1.0, 2.0, 4.0, 3.0)).p())
        .isCloseTo(8.0 / 24, within(1e-12));
  }

  @Test
  void theExactDistributionIsThatOfAllOrders() {
    for (int n = 2; n <= 7; n++) {
      List<Double> values = new ArrayList<>();
      for (int at = 1; at <= n; at++) {
        values.add((double) at);
      }
      List<List<Double>> orders = orders(values);
      List<Double> shuffled = orders.get(orders.size() / 3);
      MannKendall test = MannKendall.inOrder(shuffled);
      long extreme =
          orders.stream().filter(order -> Math.abs(rises(order)) >= Math.abs(test.s())).count();
      assertThat(test.s()).isEqualTo(rises(shuffled));
      assertThat(test.exact()).isTrue();
      assertThat(test.p()).isCloseTo((double) extreme / orders.size(), within(1e-12));
    }
  }

  /// By hand: 5 of 6 pairs rise, one is tied; variance (4·3·13 - 2·1·9)/18 = 7.6667.
  @Test
  void tiesAreCorrectedFor() {
    MannKendall test = MannKendall.inOrder(List.of(1.0, 2.0, 2.0, 3.0));
    assertThat(test.s()).isEqualTo(5);
    assertThat(test.exact()).isFalse();
    assertThat(test.tau()).isCloseTo(5 / Math.sqrt(30), within(1e-12));
    assertThat(test.p()).isCloseTo(0.14857, within(0.0005));
    assertThat(test.working().getLast().text()).contains("normal with variance 7.66667");
  }

  @Test
  void valuesAllAlikeShowNoTrend() {
    MannKendall test = MannKendall.inOrder(List.of(2.0, 2.0, 2.0));
    assertThat(test.tau()).isZero();
    assertThat(test.p()).isEqualTo(1);
  }

  @Test
  void turnedRoundATrendTurnsItsSign() {
    Laws.forAll(
        random -> {
          List<Double> values = new ArrayList<>();
          for (int at = random.nextInt(2, 15); at > 0; at--) {
            values.add((double) random.nextInt(8));
          }
          return values;
        },
        values -> {
          List<Double> turned = new ArrayList<>(values);
          Collections.reverse(turned);
          MannKendall there = MannKendall.inOrder(values);
          MannKendall back = MannKendall.inOrder(turned);
          assertThat(back.s()).isEqualTo(-there.s());
          assertThat(back.p()).isCloseTo(there.p(), within(1e-12)).isBetween(0.0, 1.0);
          assertThat(there.tau()).isBetween(-1.0 - 1e-12, 1.0 + 1e-12);
        });
  }

  /// One wild value does not move the median slope.
  @Test
  void sen1968SlopeIsTheMedianOfPairs() {
    List<Point> points =
        List.of(point("2020", 1), point("2021", 3), point("2022", 5), point("2023", 70));
    assertThat(TheilSen.of(points).slope()).isCloseTo((2 + 69.0 / 3) / 2, within(1e-9));
    assertThat(TheilSen.of(points.subList(0, 3)).slope()).isCloseTo(2, within(1e-9));
    assertThat(Trend.of(points).mannKendall().s()).isEqualTo(6);
  }

  private static Point point(String year, double value) {
    return new Point(year, When.parse(year), Interval.point(value));
  }

  private static int rises(List<Double> values) {
    int s = 0;
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < i; j++) {
        s += Double.compare(values.get(i), values.get(j));
      }
    }
    return s;
  }

  private static List<List<Double>> orders(List<Double> values) {
    if (values.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Double>> orders = new ArrayList<>();
    for (Double first : values) {
      List<Double> rest = new ArrayList<>(values);
      rest.remove(first);
      for (List<Double> tail : orders(rest)) {
        List<Double> order = new ArrayList<>();
        order.add(first);
        order.addAll(tail);
        orders.add(order);
      }
    }
    return orders;
  }
}
