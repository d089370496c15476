// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.hypotheses;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Label;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Setting;
import entente.brief.Brief;
import entente.brief.Briefs;
import entente.evidence.Case;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HypothesesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 15);

  private final Case example =
      ((CaseReading.Read) CaseFolder.read(Path.of("src/test/cases/example"))).whole();
  private final World world = World.asOf(example.ledger(), DAY);

  private List<Passage> passages(Case file) {
    return Hypotheses.passages(Setting.of(file, world));
  }

  @Test
  void theOneWithTheLeastAgainstItLeadsWhateverFits() {
    assertThat(passages(example))
        .singleElement()
        .satisfies(passage -> {
          assertThat(passage.question()).isEqualTo(Question.WHY);
          assertThat(passage.sentences().getFirst().text())
              .isEqualTo(
                  "Of 2 explanations that were set against 3 items, the evidence speaks least against this: each supplies what the other needs.");
        });
  }

  @Test
  void itIsAnOrderAndNeverAProbability() {
    assertThat(passages(example).getFirst().sentences())
        .allSatisfy(sentence -> {
          assertThat(sentence.label()).isEqualTo(Label.JUDGEMENT);
          assertThat(sentence.parts()).noneMatch(Part.Chance.class::isInstance);
        });
  }

  @Test
  void whatIsNotYetKnownSpeaksAgainstNothing() {
    World before = World.asOf(example.ledger(), LocalDate.of(2024, 4, 1));
    Passage passage = Hypotheses.passages(Setting.of(example, before)).getFirst();
    assertThat(passage.sentences().getFirst().evidence().stream().map(Object::toString))
        .doesNotContain("oil-2024-03")
        .contains("containers-early");
  }

  @Test
  void aSingleExplanationHasNoRivalAndIsNotWeighed() {
    Case lone =
        new Case(
            example.name(),
            example.title(),
            example.parties(),
            example.subject(),
            example.asOf(),
            example.propositions(),
            example.hypotheses().subList(0, 1),
            example.outcomes(),
            example.ledger());
    assertThat(passages(lone)).isEmpty();
  }

  @Test
  void theStandardOnAlternativesCountsThem() {
    Brief brief = Briefs.of(example, world);
    assertThat(brief.standards())
        .filteredOn(standard -> standard.number() == 4)
        .singleElement()
        .satisfies(standard ->
            assertThat(standard.finding()).contains("competing hypotheses were weighed"));
  }
}
