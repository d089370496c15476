// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Answer;
import entente.answer.Label;
import entente.evidence.Case;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyCaseTest {
  @Test
  void anEmptyCaseGivesFiveQuestionsEachNotKnownAndWhatWouldSettleIt(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("case.yaml"), "title: Nothing yet\nparties: [SRB, CHN]\n");
    Case empty = ((CaseReading.Read) CaseFolder.read(folder)).whole();
    Brief brief = Briefs.of(empty, World.asOf(empty.ledger(), empty.defaultAsOf()));
    assertThat(brief.answers()).hasSize(5);
    for (Answer answer : brief.answers()) {
      assertThat(answer.summary().label()).isEqualTo(Label.GAP);
      assertThat(answer.summary().text()).startsWith("Not known").contains("what would settle it");
    }
    assertThat(TerminalBrief.plain().render(brief)).contains("Serbia").contains("China");
    assertThat(MarkdownBrief.render(brief)).contains("Not known");
    assertThat(JsonBrief.render(brief)).contains("\"gap\"");
    assertThat(HtmlBrief.render(brief)).contains("<html");
  }
}
