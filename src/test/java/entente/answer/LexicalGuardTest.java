// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Likelihood;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexicalGuardTest {
  private static final Finding<Integer> COUNT =
      Finding.known("count", Methods.COUNTING, List.of(), 3, List.of());
  private static final Part RUSSIA = new Part.Name(ActorId.of("RUS"), "Russia");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{} sent 3 ships.",
        "{} sent three ships.",
        "{} sent half of it.",
        "{} agreed in March.",
        "{} agreed with China.",
        "{} probably agreed.",
        "{} will certainly agree.",
        "{} guarantees it.",
        "{} had no chance."
      })
  void fixedWordsMayNotSayWhatNothingStandsBehind(String pattern) {
    assertThatThrownBy(() -> Sentence.of("s", Label.FACT, List.of(COUNT), pattern, RUSSIA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unbound word");
  }

  @Test
  void likelihoodAndConfidenceNeverShareASentence() {
    Part chance = Voice.chance(Interval.point(0.9));
    assertThatThrownBy(() ->
            Sentence.of(
                "s",
                Label.ASSESSMENT,
                List.of(COUNT),
                "it is {} that {} agreed, with high confidence.",
                chance,
                RUSSIA))
        .hasMessageContaining("never share");
  }

  @Test
  void anIntervalOverMoreThanTwoBandsCannotBeJudged() {
    assertThat(Voice.chance(Interval.of(0.05, 0.65)).text())
        .isEqualTo("cannot be judged between very unlikely and likely");
    assertThat(Voice.chance(Interval.of(0.7, 0.9)).text()).isEqualTo("likely to very likely");
    assertThat(Voice.chance(Interval.point(0.5)).low()).isEqualTo(Likelihood.ROUGHLY_EVEN_CHANCE);
  }

  @Test
  void aSentenceNeedsAFinding() {
    assertThatThrownBy(() -> Sentence.of("s", Label.FACT, List.of(), "{} agreed.", RUSSIA))
        .hasMessageContaining("no finding");
  }

  @Test
  void aGistMayOnlySayWhatTheParagraphSays() {
    Sentence sentence = Sentence.of("s", Label.FACT, List.of(COUNT), "{} agreed.", RUSSIA);
    Part other = new Part.Name(ActorId.of("CHN"), "China");
    assertThatThrownBy(() ->
            new Passage(
                Question.WHY, "topic", 1, List.of(sentence), Passage.Gist.of("{} agreed", other)))
        .hasMessageContaining("no sentence below it says");
  }
}
