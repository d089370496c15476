// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.Interval;
import entente.domain.When;
import org.junit.jupiter.api.Test;

class TimingTest {
  @Test
  void daysAfterTheInvasionWasMonthsAfter() {
    Lapse lapse = Timing.between(When.parse("2022-03-02"), When.parse("2022-07-13"));
    assertThat(lapse.days()).isEqualTo(Interval.point(133));
    assertThat(lapse.lapseClass()).isEqualTo(LapseClass.MONTHS);
    assertThat(Timing.test(LapseClass.DAYS, lapse)).isEqualTo(Verdict.CONTRADICTED);
    assertThat(Timing.test(LapseClass.MONTHS, lapse)).isEqualTo(Verdict.SUPPORTED);
    assertThat(lapse.working().getFirst().text()).isEqualTo("2022-03-02 to 2022-07-13 = 133 days");
  }

  @Test
  void whatCameBeforeDidNotComeAfter() {
    Lapse lapse = Timing.between(When.parse("2024-06-19"), When.parse("2024-06-01"));
    assertThat(lapse.days()).isEqualTo(Interval.point(-18));
    assertThat(lapse.lapseClass()).isNull();
    for (LapseClass claimed : LapseClass.values()) {
      assertThat(Timing.test(claimed, lapse)).isEqualTo(Verdict.CONTRADICTED);
    }
  }

  @Test
  void aMonthLeavesTheClassOpen() {
    Lapse lapse = Timing.between(When.parse("2024-06-19"), When.parse("2024-07"));
    assertThat(lapse.days()).isEqualTo(Interval.of(12, 42));
    assertThat(lapse.classes()).containsExactly(LapseClass.DAYS, LapseClass.WEEKS);
    assertThat(Timing.test(LapseClass.DAYS, lapse)).isEqualTo(Verdict.CANNOT_BE_JUDGED);
    assertThat(Timing.test(LapseClass.YEARS, lapse)).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void anOpenDateLeavesTheLapseOpen() {
    Lapse lapse = Timing.between(When.parse("2024-06-19"), When.parse("2024-07-01/.."));
    assertThat(lapse.days()).isEqualTo(Interval.atLeast(12));
  }

  @Test
  void theClassesFollowOneAnotherWithoutAGap() {
    double next = 0;
    for (LapseClass each : LapseClass.values()) {
      assertThat(each.days().low()).isEqualTo(next);
      next = each.days().high() + 1;
    }
  }
}
