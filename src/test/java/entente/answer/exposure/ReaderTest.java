// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Answers;
import entente.answer.Label;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.domain.ActorId;
import entente.evidence.Case;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.source.cases.States;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReaderTest {
  private static final Case CASE = read();
  private static final LocalDate SUMMER_1918 = LocalDate.of(1918, 6, 1);

  @Test
  void whoWasAttackedIsExposedInFull() {
    assertThat(text("FRA", "you.fra.security"))
        .isEqualTo(
            "With an exposure of 100 %, changed by between 41 % and 74.5 % since the signature on 7"
                + " October 1879, the effect on France is between 41 % and 74.5 % on the scale from"
                + " nought to full: material, to its harm.");
    assertThat(text("FRA", "you.fra.arms.attacked"))
        .isEqualTo(
            "What goes from either of them to the other reaches France, which Germany has attacked.");
  }

  @Test
  void whoseAllyIsNamedMayBeDrawnIn() {
    assertThat(ids("RUS")).contains("you.rus.security", "you.rus.security.germany-on-russia");
    assertThat(ids("FRA")).contains("you.fra.security.franco-russian.article-1");
  }

  @Test
  void whoIsFarAndUnboundHasNoMaterialExposure() {
    assertThat(text("KEN", "you.ken.none"))
        .isEqualTo("No material exposure was found for Kenya in 7 of 7 channels.");
    assertThat(ids("KEN")).doesNotContain("you.ken", "winning.reader");
  }

  @Test
  void aMissingDistanceIsAGapAndNoNought() {
    Sentence gap = find("JPN", "you.jpn.arms.gap");
    assertThat(gap.label()).isEqualTo(Label.GAP);
    assertThat(text("JPN", "you.jpn.none"))
        .isEqualTo("No material exposure was found for Japan in 6 of 7 channels.");
  }

  @Test
  void beforeTheSignatureNothingCanBeTold() {
    assertThat(sentences("FRA", LocalDate.of(1879, 1, 1)))
        .extracting(Sentence::label)
        .containsExactly(Label.GAP);
  }

  @Test
  void aPartyIsNoReaderOfItsOwnAffair() {
    assertThat(sentences("AUT", SUMMER_1918)).extracting(Sentence::id).containsExactly("you.aut");
  }

  @Test
  void withoutAReaderTheGapStands() {
    assertThat(Exposure.passages(Setting.of(CASE, World.asOf(CASE.ledger(), SUMMER_1918))))
        .isEmpty();
    assertThat(Answers.of(Setting.of(CASE, World.asOf(CASE.ledger(), SUMMER_1918))).getLast())
        .satisfies(
            a -> assertThat(a.sentences().map(Sentence::id).toList()).contains("winning.reader"));
  }

  @Test
  void everyStateCanBeTheReader() {
    for (var state : States.all()) {
      assertThat(sentences(state.id().value(), SUMMER_1918)).isNotEmpty();
    }
  }

  private static String text(String reader, String id) {
    return find(reader, id).text();
  }

  private static Sentence find(String reader, String id) {
    @Nullable Sentence found = null;
    for (Sentence sentence : sentences(reader, SUMMER_1918)) {
      found = sentence.id().equals(id) ? sentence : found;
    }
    if (found == null) {
      throw new AssertionError("no " + id + " in " + ids(reader));
    }
    return found;
  }

  private static List<String> ids(String reader) {
    return sentences(reader, SUMMER_1918).stream().map(Sentence::id).toList();
  }

  private static List<Sentence> sentences(String reader, LocalDate date) {
    List<Sentence> sentences = new ArrayList<>();
    Setting in = Setting.of(CASE, World.asOf(CASE.ledger(), date), ActorId.of(reader));
    for (Passage passage : Exposure.passages(in)) {
      sentences.addAll(passage.sentences());
    }
    return sentences;
  }

  private static Case read() {
    Path home = Path.of(System.getProperty("entente.home", "."));
    CaseReading reading = CaseFolder.read(home.resolve("src/test/cases/reader"));
    assertThat(reading.problems().toString()).isEmpty();
    return ((CaseReading.Read) reading).whole();
  }
}
