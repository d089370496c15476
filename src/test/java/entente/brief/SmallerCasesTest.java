// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Golden;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.evidence.Case;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The smaller cases, which show that nothing in the engine knows the flagship.
class SmallerCasesTest {
  private static Brief brief(String name) {
    Case file = ((CaseReading.Read) CaseFolder.read(Path.of("cases", name))).whole();
    return Briefs.checked(Setting.of(file, World.asOf(file.ledger(), file.defaultAsOf())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"armenia-csto-2022", "russia-iran-2025"})
  void theBriefReadsAsPeopleSeeIt(String name) {
    Golden.check(name + "/brief.txt", TerminalBrief.plain().render(brief(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"armenia-csto-2022", "russia-iran-2025"})
  void everySentenceOpensToEvidenceOrToWhatWasAssumed(String name) {
    for (Sentence sentence : brief(name).sentences()) {
      boolean assumed = sentence.basis().stream().anyMatch(f -> !f.parameters().isEmpty());
      assertThat(!sentence.evidence().isEmpty() || assumed).as(sentence.id()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"armenia-csto-2022", "russia-iran-2025"})
  void nothingOfTheFlagshipStandsInIt(String name) {
    assertThat(TerminalBrief.plain().render(brief(name))).doesNotContain("DPRK");
  }
}
