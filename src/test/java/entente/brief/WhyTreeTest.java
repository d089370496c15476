// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Golden;
import entente.answer.Sentence;
import entente.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyTreeTest {
  private static final Brief LATER = SampleBrief.asOf(LocalDate.of(2025, 1, 1));

  private static Sentence sentence(Brief brief, String id) {
    return Objects.requireNonNull(brief.findSentence(id));
  }

  @Test
  void readsAsPeopleSeeIt() {
    Golden.check(
        "sample/why.txt",
        WhyTree.text(LATER, sentence(LATER, "doing.flow.oil-2024-total"), TerminalBrief.plain()));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void noLineIsWiderThanAsked(int width) {
    for (Sentence sentence : LATER.sentences()) {
      assertThat(WhyTree.text(LATER, sentence, new TerminalBrief(width, false, false)).lines())
          .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void everySentenceLeadsToItsEvidenceAndSources() {
    for (Sentence sentence : LATER.sentences()) {
      String text = WhyTree.text(LATER, sentence, new TerminalBrief(4000, false, false));
      for (EvidenceId id : sentence.evidence()) {
        assertThat(text).contains(id.value());
        LATER
            .world()
            .ledger()
            .sourcesOf(LATER.world().ledger().getItem(id))
            .forEach(source -> assertThat(text).contains(source.title()));
      }
    }
  }

  @Test
  void anUnknownFindingSaysWhatItWouldTake() {
    Brief empty = SampleBrief.empty();
    assertThat(WhyTree.text(empty, sentence(empty, "doing.summary"), TerminalBrief.plain()))
        .contains("not known (no source); it would take a report of what was done");
  }

  @Test
  void anOriginThatIsNotYetKnownIsNotNamed() {
    Brief july = SampleBrief.ordinary();
    for (Sentence sentence : july.sentences()) {
      assertThat(WhyTree.text(july, sentence, TerminalBrief.plain())).doesNotContain("2024-total");
    }
  }
}
