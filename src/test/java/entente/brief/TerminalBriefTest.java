// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Golden;
import entente.evidence.Assumption;
import entente.evidence.EvidenceId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalBriefTest {
  private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;]*m");

  @Test
  void readsAsPeopleSeeIt() {
    Golden.check("sample/terminal-80.txt", TerminalBrief.plain().render(SampleBrief.ordinary()));
  }

  @Test
  void readsWellOnANarrowTerminal() {
    Golden.check(
        "sample/terminal-60.txt",
        new TerminalBrief(60, false, false).render(SampleBrief.ordinary()));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 72, 80, 120})
  void noLineIsWiderThanAsked(int width) {
    for (Brief brief :
        List.of(SampleBrief.ordinary(), SampleBrief.crowded(), SampleBrief.hostile())) {
      assertThat(new TerminalBrief(width, false, false).render(brief).lines())
          .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void colourChangesNoLetter() {
    Brief brief = SampleBrief.ordinary();
    String coloured = new TerminalBrief(80, true, false).render(brief);
    assertThat(coloured).contains("\u001b[");
    assertThat(ANSI.matcher(coloured).replaceAll(""))
        .isEqualTo(new TerminalBrief(80, false, false).render(brief));
  }

  @Test
  void asciiHasNothingButAscii() {
    String text =
        new TerminalBrief(80, false, true)
            .render(SampleBrief.asOf(java.time.LocalDate.of(2025, 1, 1)));
    assertThat(text).matches(Pattern.compile("[\\x20-\\x7e\\n]*"));
  }

  @Test
  void evidenceCannotSteerTheTerminal() {
    String text = TerminalBrief.plain().render(SampleBrief.hostile());
    assertThat(text).doesNotContain("\u001b", "\u202e");
  }

  @Test
  void assumptionsStandAtTheTop() {
    String text =
        TerminalBrief.plain()
            .render(
                SampleBrief.asOf(
                    SampleBrief.MID_JULY,
                    new Assumption.WithoutItem(EvidenceId.of("oil-2024-03"))));
    assertThat(text.lines().limit(8)).anyMatch(line -> line.contains("without item oil-2024-03"));
    assertThat(text).doesNotContain("165,000");
  }

  @Test
  void anEmptyCaseStillHasItsHeadings() {
    assertThat(TerminalBrief.plain().render(SampleBrief.empty()))
        .contains("WHY ARE RUSSIA AND THE DPRK TOGETHER?", "This is not known.");
  }

  @Test
  void wideLettersTakeTwoColumns() {
    assertThat(Columns.width("石油")).isEqualTo(4);
    assertThat(Columns.width("нефть")).isEqualTo(5);
    assertThat(Columns.width("e\u0301")).isEqualTo(1);
    assertThat(Columns.wrap("石油石油石油", 4)).containsExactly("石油", "石油", "石油");
  }
}
