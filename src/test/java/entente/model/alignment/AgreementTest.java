// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Choice;
import entente.domain.When;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final Offset<Double> DIGITS = within(5e-9);
  private static final List<Integer> GERMANY =
      List.of(3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final List<Integer> RUSSIA =
      List.of(0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final List<Double> SYSTEM_SHARES =
      List.of(
          .25, .21, .2, .08, .08, .05, .03, .03, .02, .01, .01, .01, .01, .01, 0., 0., 0., 0., 0.,
          0.);

  @Test
  void signorinoAndRitter1999Table6() {
    Similarity alliances = Similarity.of(GERMANY, RUSSIA, 3);
    assertThat(alliances.n()).isEqualTo(20);
    assertThat(alliances.tauB().orElseThrow()).isCloseTo(0.03031695, DIGITS);
    assertThat(alliances.sAbsolute().orElseThrow()).isCloseTo(0.4, DIGITS);
    assertThat(alliances.sSquared().orElseThrow()).isCloseTo(0.4444444, within(5e-8));
    assertThat(alliances.kappaSquared().orElseThrow()).isCloseTo(-0.07758621, DIGITS);
    assertThat(alliances.piNominal().orElseThrow()).isCloseTo(-0.04477612, DIGITS);
    assertThat(alliances.piSquared().orElseThrow()).isCloseTo(-0.08695652, DIGITS);
  }

  @Test
  void signorinoAndRitter1999Table6WeightedBySystemShare() {
    assertThat(Similarity.of(GERMANY, RUSSIA, 3, SYSTEM_SHARES).sAbsolute().orElseThrow())
        .isCloseTo(-0.46, DIGITS);
  }

  @Test
  void signorinosWorkedExample() {
    assertThat(
            Similarity.of(List.of(3, 3, 2, 2), List.of(2, 2, 3, 3), 3, List.of(0.5, 0.3, 0.1, 0.1))
                .sAbsolute()
                .orElseThrow())
        .isCloseTo(1.0 / 3, DIGITS);
  }

  /// Haege's closed forms from sums of squares, beside the double sums over levels.
  @Test
  void haege2011ClosedForms() {
    Laws.forAll(
        random -> {
          List<Ballots> ballots = new ArrayList<>();
          for (int at = random.nextInt(1, 12); at > 0; at--) {
            ballots.add(ballots(random.nextInt(3), random.nextInt(3)));
          }
          return ballots;
        },
        ballots -> {
          double n = ballots.size();
          double apart = 0;
          double sumA = 0;
          double sumB = 0;
          double squares = 0;
          List<Ballots> turned = new ArrayList<>();
          for (Ballots each : ballots) {
            apart += Math.pow(each.a() - each.b(), 2);
            sumA += each.a();
            sumB += each.b();
            squares += each.a() * each.a() + each.b() * each.b();
            turned.addFirst(ballots(each.b(), each.a()));
          }
          Similarity similarity = Agreement.of(ballots).similarity();
          same(similarity.kappaSquared(), apart, squares - 2 / n * sumA * sumB);
          same(similarity.piSquared(), apart, squares - Math.pow(sumA + sumB, 2) / (2 * n));
          Similarity mirror = Agreement.of(turned).similarity();
          assertThat(mirror.kappaSquared().orElse(9))
              .isCloseTo(similarity.kappaSquared().orElse(9), within(1e-9));
          assertThat(mirror.tauB().orElse(9)).isCloseTo(similarity.tauB().orElse(9), within(1e-9));
          assertThat(similarity.sAbsolute().orElseThrow()).isBetween(-1.0, 1.0);
        });
  }

  @Test
  void identicalBallotsAreAShareOfAll() {
    Agreement agreement = Agreement.of(List.of(ballots(0, 0), ballots(2, 2), ballots(2, 1)));
    assertThat(agreement.votes()).isEqualTo(3);
    assertThat(agreement.identical().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(agreement.working().getFirst().text()).isEqualTo("same level: 2 of 3 = 0.667");
  }

  @Test
  void whatNeverVariesHasNoChanceAgreement() {
    Similarity similarity = Agreement.of(List.of(ballots(2, 2), ballots(2, 2))).similarity();
    assertThat(similarity.kappaSquared()).isEmpty();
    assertThat(similarity.tauB()).isEmpty();
    assertThat(similarity.sAbsolute()).hasValue(1);
    assertThat(Agreement.of(List.of()).identical()).isEmpty();
  }

  @Test
  void anAbsentMemberHasNoLevel() {
    assertThat(Ballots.level(Choice.NOT_VOTING)).isEmpty();
    assertThat(Ballots.level(Choice.YES)).hasValue(2);
    assertThatThrownBy(() -> ballots(3, 0)).hasMessageContaining("not 3");
  }

  private static void same(OptionalDouble measure, double apart, double expected) {
    if (expected > 1e-9) {
      assertThat(measure.orElseThrow()).isCloseTo(1 - apart / expected, within(1e-9));
    }
  }

  private static Ballots ballots(int a, int b) {
    return new Ballots("vote", When.parse("2024-03-28"), a, b);
  }
}
