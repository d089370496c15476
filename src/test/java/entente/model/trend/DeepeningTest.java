// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.When;
import entente.model.trend.Deepening.Act;
import entente.model.trend.Deepening.Ground;
import entente.model.trend.Deepening.MonthCount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeepeningTest {
  private static final When SINCE = When.parse("2022-02-24");

  @Test
  void oneActAgainstEachOtherIsEnough() {
    Deepening deepening =
        Deepening.test(
            months(1, 2, 3),
            List.of(
                new Act("protest", When.parse("2023-05-01")),
                new Act("old-quarrel", When.parse("2017-12-22"))),
            SINCE);
    assertThat(deepening.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(deepening.ground()).isEqualTo(Ground.CONFLICTUAL_ACT);
    assertThat(deepening.counterExamples()).containsExactly("protest");
  }

  @Test
  void moreCooperationAndNoQuarrelSupports() {
    Deepening deepening = Deepening.test(months(0, 1, 1, 3), List.of(), SINCE);
    assertThat(deepening.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(deepening.ground()).isEqualTo(Ground.COOPERATION_NOT_FALLING);
  }

  @Test
  void lessCooperationDoesNotSupport() {
    Deepening deepening = Deepening.test(months(3, 1, 1, 0), List.of(), SINCE);
    assertThat(deepening.verdict()).isEqualTo(Verdict.CANNOT_BE_JUDGED);
    assertThat(deepening.ground()).isEqualTo(Ground.COOPERATION_FALLING);
  }

  @Test
  void aQuarrelOfUnsureDateLeavesItOpen() {
    assertThat(
            Deepening.test(months(0, 1, 2), List.of(new Act("q", When.parse("2022"))), SINCE)
                .ground())
        .isEqualTo(Ground.ACT_OF_UNSURE_DATE);
    assertThat(Deepening.test(months(1), List.of(), SINCE).ground())
        .isEqualTo(Ground.TOO_FEW_MONTHS);
  }

  private static List<MonthCount> months(int... counts) {
    List<MonthCount> months = new ArrayList<>();
    for (int count : counts) {
      months.add(new MonthCount(YearMonth.of(2022, 3).plusMonths(months.size()), count));
    }
    return months;
  }
}
