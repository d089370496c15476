// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void aFullStopEndsASentenceAndAnAbbreviationDoesNot() {
    assertThat(of("Mr. Kim met U.S. officials. They spoke of No. 4. J. Smith left."))
        .containsExactly("Mr. Kim met U.S. officials.", "They spoke of No. 4.", "J. Smith left.");
  }

  @Test
  void aNumberKeepsItsPoint() {
    assertThat(of("It grew by 3.1 percent. That was new."))
        .containsExactly("It grew by 3.1 percent.", "That was new.");
  }

  @Test
  void aQuotationClosesWithItsSentence() {
    assertThat(of("He said “no.” She left.")).containsExactly("He said “no.”", "She left.");
  }

  @Test
  void aHeadingIsASentenceAndAWrappedLineIsNot() {
    String text =
        "What next\n\nThe treaty was signed in Pyongyang on 19 June and has not yet been\nratified by either side.\n";
    assertThat(of(text))
        .containsExactly(
            "What next",
            "The treaty was signed in Pyongyang on 19 June and has not yet been\nratified by either side.");
  }

  @Test
  void itemsOfAListStandAlone() {
    assertThat(of("- one thing\n- another thing\n")).containsExactly("one thing", "another thing");
  }

  @Test
  void aTextWithoutAStopIsOneSentence() {
    assertThat(of("no stop at all")).containsExactly("no stop at all");
    assertThat(of(" \n\t ")).isEmpty();
  }

  private static List<String> of(String text) {
    return Sentences.of(text).stream().map(span -> span.in(text)).toList();
  }
}
