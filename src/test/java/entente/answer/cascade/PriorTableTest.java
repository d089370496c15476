// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.domain.Interval;
import entente.domain.Obligation;
import entente.domain.PledgeCount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorTableTest {
  private static final LocalDate THEN = LocalDate.of(1914, 7, 28);
  private static final LocalDate NOW = LocalDate.of(2016, 6, 1);

  @Test
  void theRangeIsThatOfAllEstimatesOfTheKindAndTime() {
    PriorTable table = PriorTable.published();
    assertThat(table.of(Obligation.DEFENCE, THEN)).isEqualTo(Interval.of(.41, .75));
    assertThat(table.of(Obligation.DEFENCE, NOW)).isEqualTo(Interval.of(.22, .67));
    assertThat(table.of(Obligation.NEUTRALITY, THEN)).isEqualTo(Interval.of(.50, .78));
  }

  @Test
  void consultationHasNoRateAndLeavesAllOpen() {
    assertThat(PriorTable.published().of(Obligation.CONSULTATION, NOW)).isEqualTo(Interval.UNIT);
  }

  @Test
  void theTableIsReadAsItIsWritten() {
    PriorTable table = PriorTable.published();
    assertThat(PriorTable.parse(table.text())).isEqualTo(table);
  }

  @Test
  void aCountedShareWidensTheRange() {
    PriorTable table =
        PriorTable.published()
            .with(
                List.of(
                    new PledgeCount("wars", "defence, from 1945 on", Obligation.DEFENCE, 5, 35),
                    new PledgeCount("wars", "offence, from 1945 on", Obligation.OFFENCE, 0, 2)),
                NOW);
    assertThat(table.of(Obligation.DEFENCE, NOW)).isEqualTo(Interval.of(.125, .67));
    assertThat(table.of(Obligation.OFFENCE, NOW))
        .as("none of two says too little")
        .isEqualTo(PriorTable.published().of(Obligation.OFFENCE, NOW));
    assertThat(table.of(Obligation.DEFENCE, THEN)).isEqualTo(Interval.of(.41, .75));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "defence,all,0.5 | line 2: 'defence,all,0.5' has no four parts",
        "defense,all,0.5,me | 'defense' is no kind of pledge",
        "defence,1914,0.5,me | '1914' is no time",
        "defence,all,half,me | the share 'half' is no number",
        "defence,all,50,me | a share lies between 0 and 1, not at 50.0",
        "defence,all,0.5,me | no line covers offence before-1945"
      })
  void aTableThatCannotBeReadSaysWhereAndWhatWasMeant(String line, String message) {
    assertThatThrownBy(() -> PriorTable.parse("kind,time,share,source\n" + line))
        .isInstanceOf(PriorTable.Unreadable.class)
        .hasMessageContaining(message)
        .hasMessageContaining("Maybe");
  }
}
