// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.assumptions;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.hypotheses.Hypotheses;
import entente.domain.ActorId;
import entente.evidence.Assumption;
import entente.evidence.Case;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyAssumptionsTest {
  private static final Case CASE =
      ((CaseReading.Read)
              CaseFolder.read(
                  Path.of(System.getProperty("entente.home", "."))
                      .resolve("cases/russia-dprk-2024")))
          .whole();
  private static final World WORLD = World.asOf(CASE.ledger(), LocalDate.parse("2024-07-15"));
  private static final List<Sentence> CHECKED = KeyAssumptions.sentences(Setting.of(CASE, WORLD));

  @Test
  void whatTurnsMostComesFirst() {
    List<Integer> turned =
        CHECKED.stream()
            .filter(sentence -> sentence.id().endsWith(".turns"))
            .map(sentence ->
                (Integer) ((Finding.Known<?>) sentence.basis().getFirst().result()).value())
            .toList();
    assertThat(turned).isNotEmpty().isSortedAccordingTo((a, b) -> b - a);
    assertThat(turned).allMatch(count -> count > 0);
  }

  /// A second way: the explanation that leads without the word of the United States, asked of a
  /// world from which that word was struck out.
  @Test
  void whatIsSaidToTurnTurnsInTheWorldWithoutIt() {
    World without = WORLD.assuming(List.of(new Assumption.WithoutSaidBy(ActorId.of("USA"))));
    String then =
        Hypotheses.passages(Setting.of(CASE, without)).getFirst().sentences().getFirst().text();
    String leading = then.substring(then.lastIndexOf(": ") + 2, then.length() - 1);
    assertThat(text("assumed.word.usa.turns")).contains("to “" + leading + "”");
  }

  @Test
  void eachAssumptionIsLabelledAndSaysHowSureItIs() {
    assertThat(CHECKED)
        .filteredOn(sentence -> sentence.text().startsWith("It is taken that"))
        .isNotEmpty()
        .allMatch(sentence -> sentence.label() == Label.ASSUMPTION);
    assertThat(text("assumed.word.usa")).contains("rest on nobody else's word");
  }

  private static String text(String id) {
    return CHECKED.stream()
        .filter(sentence -> sentence.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id))
        .text();
  }
}
