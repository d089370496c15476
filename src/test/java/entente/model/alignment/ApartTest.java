// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.domain.Interval;
import entente.model.alignment.Apart.Place;
import entente.model.alignment.Apart.Verdict;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ApartTest {
  @Test
  void distanceIsTheSameFromEitherSide() {
    Place one = new Place(1.5, 0.1);
    Place other = new Place(-0.5, 0.2);
    assertThat(Apart.of(one, other).distance()).isEqualTo(2.0);
    assertThat(Apart.of(one, other).interval()).isEqualTo(Apart.of(other, one).interval());
  }

  /// A second way: the middle 95 % of differences of draws.
  @Test
  void theIntervalHoldsWhatDrawsOfBothPlacesSay() {
    Place one = new Place(1.5, 0.3);
    Place other = new Place(-0.5, 0.4);
    SplittableRandom random = new SplittableRandom(1);
    double[] draws = new double[200_000];
    for (int i = 0; i < draws.length; i++) {
      draws[i] =
          one.mean()
              + one.deviation() * random.nextGaussian()
              - other.mean()
              - other.deviation() * random.nextGaussian();
    }
    Arrays.sort(draws);
    Interval interval = Apart.of(one, other).interval();
    assertThat(interval.low()).isCloseTo(draws[(int) (draws.length * 0.025)], within(0.01));
    assertThat(interval.high()).isCloseTo(draws[(int) (draws.length * 0.975)], within(0.01));
  }

  @Test
  void placesThatMayBeOneHaveADistanceFromNoughtOn() {
    assertThat(Apart.of(new Place(0, 1), new Place(0.1, 1)).interval().low()).isZero();
  }

  @Test
  void aChangeIsSpokenOfOnlyWhereItsIntervalLeavesNoughtOut() {
    Apart far = Apart.of(new Place(1, 0.1), new Place(-1, 0.1));
    Apart near = Apart.of(new Place(1, 0.1), new Place(0, 0.1));
    Apart vague = Apart.of(new Place(1, 0.5), new Place(0, 0.5));
    assertThat(near.since(far).verdict()).isEqualTo(Verdict.CLOSER);
    assertThat(far.since(near).verdict()).isEqualTo(Verdict.FURTHER);
    assertThat(vague.since(far).verdict()).isEqualTo(Verdict.OPEN);
    assertThat(near.since(near).verdict()).isEqualTo(Verdict.OPEN);
    assertThat(near.since(far).by()).isEqualTo(-1.0);
  }

  @Test
  void anIntervalOfANormalPosteriorGivesItsPlaceBack() {
    Place place = Place.of(Interval.of(1 - Apart.REACH * 0.2, 1 + Apart.REACH * 0.2));
    assertThat(place.mean()).isCloseTo(1, within(1e-12));
    assertThat(place.deviation()).isCloseTo(0.2, within(1e-12));
    assertThatThrownBy(() -> new Place(0, -1)).hasMessageContaining("0 or more");
  }
}
