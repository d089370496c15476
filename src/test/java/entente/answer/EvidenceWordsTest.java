// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceWordsTest {
  private static final Case CASE =
      ((CaseReading.Read) CaseFolder.read(Path.of("cases/russia-dprk-2024"))).whole();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oil-2024-03 | more than 165,000 barrels of refined petroleum went from Russia to the DPRK",
        "unsc-2024-03-28 | the Security Council voted on S/2024/255, the renewal of the mandate of"
            + " the Panel of Experts: 13 yes, 1 no, 1 abstention",
        "prk-gdp-2023 | real GDP growth of the DPRK stood at 3.1 per cent",
        "troops-allies-2024-11 | more than 10,000 troops went from the DPRK to Russia",
        "rounds-diu-2024-02 | about 1,500,000 artillery rounds went from the DPRK to Russia",
        "treaty-2024.signed | Russia and the DPRK signed the Treaty on Comprehensive Strategic"
            + " Partnership",
        "treaty-2024.ratified-rus | Russia ratified the Treaty on Comprehensive Strategic"
            + " Partnership through the President",
        "cap-refined | the Security Council imposed the cap on refined petroleum for the DPRK under"
            + " S/RES/2397 (2017), at most 500,000 barrels in each year",
      })
  void anItemReadsAsAClause(String id, String words) {
    assertThat(EvidenceWords.of(CASE.ledger(), CASE.ledger().getItem(EvidenceId.of(id))))
        .isEqualTo(words);
  }

  @Test
  void everyItemOfTheFlagshipHasWordsAndNoFullStop() {
    for (Evidence item : CASE.ledger().items()) {
      String words = EvidenceWords.of(CASE.ledger(), item);
      assertThat(words).as(item.id().value()).isNotBlank().doesNotEndWith(".");
      assertThat(words).as(item.id().value()).doesNotContain("null", "  ");
    }
  }

  @Test
  void everyKindHasAWordOfItsOwn() {
    Map<Class<?>, String> words =
        CASE.ledger().items().stream()
            .collect(Collectors.toMap(Object::getClass, EvidenceWords::kind, (a, _) -> a));
    assertThat(words.values()).doesNotHaveDuplicates();
  }
}
