// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.hypotheses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompetingHypothesesTest {
  /// Why two states trade visits: a matrix made up for these tests.
  private static final Matrix MATRIX =
      new Matrix(
          List.of("pact", "barter", "show"),
          List.of(
              item("visits", 1, "C", "C", "C"),
              item("cargo", 1, "C", "C", "I"),
              item("denial", .4, "I", "C", "C"),
              item("no-staff-talks", .6, "II", "C", "I")));

  @Test
  void theHypothesisWithTheLeastAgainstItLeads() {
    Verdict found = CompetingHypotheses.weigh(MATRIX);
    assertThat(found.placings())
        .extracting(Placing::hypothesis)
        .containsExactly("barter", "pact", "show");
    assertThat(found.placings()).extracting(Placing::rank).containsExactly(1, 2, 2);
    assertThat(found.placings().get(1).against()).isCloseTo(1.6, within(1e-12));
    assertThat(found.placings().get(2).against()).isCloseTo(1.6, within(1e-12));
    assertThat(found.placings().get(2).inconsistent()).isEqualTo(2);
    assertThat(found.margin()).isCloseTo(1.6, within(1e-12));
    assertThat(found.working().get(1).text())
        .isEqualTo("against pact: 1.6 = denial I 0.4 x 1 + no-staff-talks II 0.6 x 2");
  }

  @Test
  void whatFitsEveryHypothesisCountsNothing() {
    Verdict found = CompetingHypotheses.weigh(MATRIX);
    assertThat(found.diagnosticities().getLast()).isEqualTo(new Diagnosticity("visits", 0));
    assertThat(found.diagnosticities().getFirst().evidence()).isEqualTo("no-staff-talks");
    assertThat(item("a", 1, "CC", "C", "N").diagnosticity()).isZero();
    assertThat(item("a", 1, "I", "I", "I").diagnosticity()).isZero();
  }

  @Test
  void theItemThatMattersMostIsTheOneWhoseLossCostsTheLeaderMost() {
    Removal first = CompetingHypotheses.weigh(MATRIX).removals().getFirst();
    assertThat(first.evidence()).isEqualTo("no-staff-talks");
    assertThat(first.margin()).isCloseTo(.4, within(1e-12));
    assertThat(first.changesOrder()).isTrue();
  }

  @Test
  void anItemCanCarryTheLeadAlone() {
    Matrix matrix =
        new Matrix(
            List.of("a", "b"), List.of(item("for-a", 1, "C", "II"), item("for-b", .5, "I", "C")));
    Removal first = CompetingHypotheses.weigh(matrix).removals().getFirst();
    assertThat(first).isEqualTo(new Removal("for-a", -.5, true));
  }

  @Test
  void withoutEvidenceAllHypothesesAreLevel() {
    Verdict found = CompetingHypotheses.weigh(new Matrix(List.of("a", "b"), List.of()));
    assertThat(found.leading()).containsExactly("a", "b");
    assertThat(found.removals()).isEmpty();
  }

  @Test
  void addingWhatFitsAllChangesNoStanding() {
    Laws.forAll(
        CompetingHypothesesTest::matrix,
        matrix -> {
          List<Item> more = new ArrayList<>(matrix.items());
          more.add(item("fits-all", 1, "C", "CC", "N"));
          assertThat(CompetingHypotheses.weigh(new Matrix(matrix.hypotheses(), more)).placings())
              .isEqualTo(CompetingHypotheses.weigh(matrix).placings());
        });
  }

  @Test
  void theOrderOfItemsDoesNotMatter() {
    Laws.forAll(
        CompetingHypothesesTest::matrix,
        matrix -> {
          List<Item> turned = new ArrayList<>(matrix.items());
          Collections.reverse(turned);
          Verdict one = CompetingHypotheses.weigh(matrix);
          Verdict other = CompetingHypotheses.weigh(new Matrix(matrix.hypotheses(), turned));
          assertThat(other.leading()).isEqualTo(one.leading());
          assertThat(other.diagnosticities()).isEqualTo(one.diagnosticities());
        });
  }

  @Test
  void aBetterGradeCountsMore() {
    assertThat(AdmiraltyWeight.of('A', 1)).isEqualTo(1);
    assertThat(AdmiraltyWeight.of('B', 2)).isCloseTo(.64, within(1e-12));
    assertThat(AdmiraltyWeight.of('F', 6)).isEqualTo(.25);
    assertThat(AdmiraltyWeight.of('E', 5)).isCloseTo(.04, within(1e-12));
    assertThatIllegalArgumentException().isThrownBy(() -> AdmiraltyWeight.of('G', 1));
  }

  @Test
  void aRowWithoutAMarkForEachHypothesisIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Matrix(List.of("a", "b"), List.of(item("e", 1, "C"))))
        .withMessageContaining("Maybe write N where it says nothing");
    assertThatIllegalArgumentException().isThrownBy(() -> Consistency.parse("X"));
  }

  private static Item item(String evidence, double weight, String... marks) {
    return new Item(evidence, weight, Arrays.stream(marks).map(Consistency::parse).toList());
  }

  private static Matrix matrix(RandomGenerator random) {
    return new Matrix(
        List.of("a", "b", "c"),
        IntStream.range(0, 5)
            .mapToObj(i ->
                new Item(
                    "e" + i,
                    random.nextInt(5) / 4.0,
                    IntStream.range(0, 3)
                        .mapToObj(_ -> List.of(Consistency.values()).get(random.nextInt(5)))
                        .toList()))
            .toList());
  }
}
