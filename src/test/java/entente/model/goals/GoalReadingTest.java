// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoalReadingTest {
  @Test
  void wordsAndDeedsAreSetSideBySide() {
    assertThat(GoalReading.of(2, 3, 0).standing()).isEqualTo(Standing.STATED_AND_ACTED_ON);
    assertThat(GoalReading.of(2, 0, 0).standing()).isEqualTo(Standing.STATED_ONLY);
    assertThat(GoalReading.of(0, 3, 0).standing()).isEqualTo(Standing.ACTED_ON_ONLY);
    assertThat(GoalReading.of(0, 0, 0).standing()).isEqualTo(Standing.NOT_SHOWN);
  }

  @Test
  void oneActAgainstContestsAGoal() {
    assertThat(GoalReading.of(5, 5, 1).standing()).isEqualTo(Standing.CONTESTED);
    assertThat(GoalReading.of(5, 5, 1).working().getFirst().text())
        .isEqualTo("stated 5, acts for 5, against 1");
  }

  @Test
  void actsAgainstWhatNobodyClaimedShowNoGoal() {
    assertThat(GoalReading.of(0, 0, 2).standing()).isEqualTo(Standing.NOT_SHOWN);
  }

  @Test
  void countsBeginAtZero() {
    assertThatThrownBy(() -> GoalReading.of(1, -1, 0)).hasMessageContaining("-1");
  }
}
