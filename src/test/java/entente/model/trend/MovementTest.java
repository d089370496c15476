// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.domain.Interval;
import entente.domain.When;
import entente.domain.Working;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovementTest {
  private static final List<Point> HARVESTS =
      List.of(point("2021", 4.69), point("2022", 4.51), point("2023", 4.82), point("2024", 4.78));

  @Test
  void aHarvestThatRoseOnceDidNotKeepFalling() {
    Movement movement = Movement.test(HARVESTS, false, When.parse("2022"));
    assertThat(movement.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(movement.counterExamples())
        .extracting(Step::words)
        .containsExactly("2022 to 2023: 4.51 to 4.82, rise");
    assertThat(movement.counterExamples().getFirst().to().id()).isEqualTo("harvest-2023");
    assertThat(movement.working())
        .extracting(Working::text)
        .last()
        .isEqualTo("1 of 2 steps since 2022 go the other way");
  }

  @Test
  void oneStepIsTooFew() {
    assertThat(Movement.test(HARVESTS, false, When.parse("2023")).verdict())
        .isEqualTo(Verdict.CANNOT_BE_JUDGED);
    assertThat(Movement.test(HARVESTS.subList(0, 2), false, When.parse("2021")).verdict())
        .isEqualTo(Verdict.CANNOT_BE_JUDGED);
  }

  @Test
  void everyClearStepTheClaimedWaySupports() {
    List<Point> rising = List.of(point("2021", 1), point("2022", 2), point("2023", 3));
    assertThat(Movement.test(rising, true, When.parse("2021")).verdict())
        .isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void overlappingValuesAreNoStep() {
    List<Point> blurred =
        List.of(
            point("2021", 1),
            new Point("b", When.parse("2022"), Interval.of(2, 4)),
            new Point("c", When.parse("2023"), Interval.of(3, 5)));
    assertThat(Movement.test(blurred, true, When.parse("2021")).verdict())
        .isEqualTo(Verdict.CANNOT_BE_JUDGED);
  }

  @Test
  void twoValuesOfOneYearAreRefused() {
    assertThatThrownBy(() -> Trend.of(List.of(point("2021", 1), point("2021", 2))))
        .hasMessageContaining("two values at 2021");
  }

  private static Point point(String year, double value) {
    return new Point("harvest-" + year, When.parse(year), Interval.point(value));
  }
}
