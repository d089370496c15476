// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
  @ParameterizedTest
  @CsvSource({
    "2024-06-19, 2024-06-19, 2024-06-19, 19 June 2024",
    "2024-06, 2024-06-01, 2024-06-30, June 2024",
    "2024, 2024-01-01, 2024-12-31, 2024",
    "2024-21, 2024-03-01, 2024-05-31, spring 2024",
    "2024-24, 2024-12-01, 2025-02-28, winter 2024",
    "202X, 2020-01-01, 2029-12-31, between 2020 and 2029",
    "2024-XX, 2024-01-01, 2024-12-31, 2024",
    "2024-06-XX, 2024-06-01, 2024-06-30, June 2024",
    "2024~, 2024-01-01, 2024-12-31, about 2024",
    "2024-06?, 2024-06-01, 2024-06-30, June 2024 (uncertain)",
    "2024-03-07/2024-11-05, 2024-03-07, 2024-11-05, from 7 March 2024 to 5 November 2024",
    "2024-06-19/.., 2024-06-19, 9999-12-31, since 19 June 2024",
    "../2024-04-30, 0001-01-01, 2024-04-30, until 30 April 2024",
  })
  void aDateCoversTheDaysThatItsPrecisionLeavesOpen(
      String text, LocalDate earliest, LocalDate latest, String words) {
    When when = When.parse(text);
    assertThat(when.earliest()).isEqualTo(earliest);
    assertThat(when.latest()).isEqualTo(latest);
    assertThat(when.words()).isEqualTo(words);
    assertThat(When.parse(when.toString())).isEqualTo(when);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-30",
        "2024-13",
        "2024-25",
        "24-06-19",
        "June 2024",
        "",
        "../..",
        "2024-XX-05",
        "2024-06-20/2024-06-19",
        "2024-6-1",
        "0000",
        "99999"
      })
  void whatTheCalendarDoesNotHoldIsRefused(String text) {
    assertThatThrownBy(() -> When.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'");
  }
}
