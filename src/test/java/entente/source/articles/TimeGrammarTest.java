// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.When;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates as news prose writes them, read on 22 July 2024, a Monday.
class TimeGrammarTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 7, 22);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 19 June 2024 | 2024-06-19",
        "on June 19, 2024 | 2024-06-19",
        "on Sept. 29, 2023 | 2023-09-29",
        "on 4 Dec. 2023 | 2023-12-04",
        "on Jan. 5 | 2024-01-05",
        "on 19 June | 2024-06-19",
        "on 24 October | 2023-10-24",
        "in March | 2024-03",
        "in March 2022 | 2022-03",
        "this March | 2024-03",
        "last November | 2023-11",
        "last month | 2024-06",
        "last year | 2023",
        "in 2023 | 2023",
        "between 2015 and 2019 | 2015/2019",
        "from 2006 to 2017 | 2006/2017",
        "late June 2024 | 2024-06-18/2024-06-30",
        "on Wednesday | 2024-07-17",
        "yesterday | 2024-07-21",
        "two weeks ago | 2024-07-04/2024-07-12",
        "2024-06-19 | 2024-06-19",
        "the first nine months of 2024 | 2024-01-01/2024-09-30",
      })
  void aDateIsResolvedAgainstTheArticles(String words, String when) {
    assertThat(first(words, null)).isEqualTo(When.parse(when));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the next day | 2023-09-13",
        "five days later | 2023-09-17",
        "the following month | 2023-10",
        "that September | 2023-09",
        "on 13 September | 2023-09-13",
      })
  void aRelativeDateIsCountedFromTheOneNamedBefore(String words, String when) {
    assertThat(first(words, When.parse("2023-09-12"))).isEqualTo(When.parse(when));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days after the vote | 1 | 13 | true",
        "within a week of the vote | 0 | 8 | true",
        "ten days after the strikes | 10 | 10 | true",
        "two days before the summit | 2 | 2 | false",
        "eight months before the call | 224 | 264 | false",
      })
  void aLapseIsARangeOfDays(String words, long low, long high, boolean after) {
    var found = TimeGrammar.in(Word.in(words, 0, words.length()), PUBLISHED, null, false);
    assertThat(found).hasSize(1);
    var lapse = java.util.Objects.requireNonNull(found.getFirst().lapse());
    assertThat(lapse.low()).isEqualTo(low);
    assertThat(lapse.high()).isEqualTo(high);
    assertThat(lapse.after()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"he may go", "they march on", "Article 4", "1,500 soldiers", "2000 containers"})
  void otherWordsAndNumbersAreNoDates(String words) {
    assertThat(TimeGrammar.in(Word.in(words, 0, words.length()), PUBLISHED, null, false)).isEmpty();
  }

  private static When first(String words, @org.jspecify.annotations.Nullable When before) {
    var found = TimeGrammar.in(Word.in(words, 0, words.length()), PUBLISHED, before, true);
    assertThat(found).as(words).isNotEmpty();
    return java.util.Objects.requireNonNull(found.getFirst().time()).when();
  }
}
