// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.model.payoff.RelativePosition.Measured;
import entente.model.payoff.RelativePosition.Shift;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RelativePositionTest {
  private static final ActorId PRK = ActorId.of("PRK");
  private static final ActorId KOR = ActorId.of("KOR");

  @Test
  void anActorThatGrewWhileTheOtherDidNotRose() {
    Shift found =
        RelativePosition.between(
            new Measured(PRK, Interval.point(1), Interval.of(2, 3)),
            new Measured(KOR, Interval.point(3), Interval.point(3)));
    assertThat(found.shareBefore()).isEqualTo(Interval.point(.25));
    assertThat(found.shareAfter()).isEqualTo(Interval.of(.4, .5));
    assertThat(found.change().low()).isCloseTo(.15, within(1e-12));
    assertThat(found.ratioAfter().high()).isCloseTo(1, within(1e-12));
    assertThat(found.rose()).isTrue();
    assertThat(found.fell()).isFalse();
  }

  @Test
  void whatOneGainsTheOtherLoses() {
    Laws.forAll(
        random -> new Measured[] {measured(PRK, random), measured(KOR, random)},
        pair -> {
          Shift one = RelativePosition.between(pair[0], pair[1]);
          Shift other = RelativePosition.between(pair[1], pair[0]);
          assertThat(other.change().low()).isCloseTo(-one.change().high(), within(1e-12));
          assertThat(other.fell()).isEqualTo(one.rose());
        });
  }

  @Test
  void anotherUnitChangesNothing() {
    Laws.forAll(
        random -> new Measured[] {measured(PRK, random), measured(KOR, random)},
        pair -> {
          Shift one = RelativePosition.between(pair[0], pair[1]);
          Shift other = RelativePosition.between(scaled(pair[0]), scaled(pair[1]));
          assertThat(other.change().low()).isCloseTo(one.change().low(), within(1e-12));
          assertThat(other.ratioAfter().high()).isCloseTo(one.ratioAfter().high(), within(1e-9));
        });
  }

  @Test
  void aShareNeedsNumbersAboveZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Measured(PRK, Interval.of(0, 1), Interval.point(1)));
  }

  private static Measured measured(ActorId actor, RandomGenerator random) {
    Interval least = Interval.point(.1);
    return new Measured(
        actor, Cases.interval(random).plus(least), Cases.interval(random).plus(least));
  }

  private static Measured scaled(Measured one) {
    return new Measured(one.actor(), one.before().times(1000), one.after().times(1000));
  }
}
