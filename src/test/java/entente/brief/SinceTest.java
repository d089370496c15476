// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Golden;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A brief says what changed since the brief of an earlier day, and why.
class SinceTest {
  private static final Brief BEFORE = Flagship.asOf("2024-07-15");
  private static final Brief NOW = Flagship.asOf("2024-07-27").since(BEFORE);

  @Test
  void whatChangedIsTheDifferenceOfTheTwoBriefs() {
    Diff diff = Objects.requireNonNull(NOW.since());
    assertThat(diff.changes())
        .isEqualTo(Diff.between(BEFORE, Flagship.asOf("2024-07-27")).changes())
        .isNotEmpty();
  }

  @Test
  void theBankOfKoreaIsTheReason() {
    assertThat(TerminalBrief.plain().render(NOW))
        .contains("WHAT CHANGED SINCE 15 JULY 2024")
        .containsPattern("because [^\\n]*Bank\\s+of\\s+Korea|Bank of Korea");
    assertThat(MarkdownBrief.render(NOW)).contains("## What changed since 15 July 2024");
    assertThat(HtmlBrief.render(NOW)).contains("What changed since 15 July 2024</h2>");
    assertThat(JsonBrief.render(NOW)).contains("\"since\"");
  }

  @Test
  void theStandardOnChangeIsMetByIt() {
    assertThat(NOW.standards()).anyMatch(s -> s.number() == Standards.CHANGE && s.met());
    assertThat(BEFORE.standards()).noneMatch(s -> s.number() == Standards.CHANGE && s.met());
  }

  @Test
  void itReadsAsOnFile() {
    String text = TerminalBrief.plain().render(NOW);
    int from = text.indexOf("WHAT CHANGED SINCE");
    Golden.check(
        "russia-dprk-2024/since-2024-07-15.txt",
        text.substring(from, text.indexOf("WHAT WOULD CHANGE OUR MIND", from)));
  }
}
