// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.domain.Choice;
import entente.domain.RollCalls;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.special.Erf;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class IdealPointsTest {
  private static final Settings SHORT =
      new Settings(2, 60, 60, 7, Settings.SMOOTH, List.of("s29"), List.of("s0"));

  /// Thirty states, three sessions of 60 items, drawn from the model.
  private static RollCalls drawn(double[] truth) {
    SplittableRandom random = new SplittableRandom(3);
    RollCalls.Builder calls = RollCalls.builder();
    for (int session = 1; session <= 3; session++) {
      for (int item = 0; item < 60; item++) {
        double slope = random.nextGaussian() * 1.5;
        double lower = random.nextGaussian() * 0.6;
        for (int state = 0; state < truth.length; state++) {
          double utility = slope * truth[state] + random.nextGaussian();
          Choice choice =
              utility < lower ? Choice.YES : utility < lower + 0.5 ? Choice.ABSTAIN : Choice.NO;
          calls.add("s" + state, session, session + "-" + item, choice);
        }
      }
    }
    return calls.build();
  }

  private static double[] truth() {
    double[] truth = new double[30];
    for (int state = 0; state < truth.length; state++) {
      truth[state] = (state - 14.5) / 8.66;
    }
    return truth;
  }

  @Test
  void positionsDrawnFromTheModelAreRecovered() {
    IdealPoints found = IdealPoints.of(drawn(truth()), SHORT);
    double[] means = found.positions().stream().mapToDouble(Position::mean).toArray();
    double[] expected =
        found.positions().stream()
            .mapToDouble(p -> truth()[Integer.parseInt(p.state().substring(1))])
            .toArray();
    assertThat(new PearsonsCorrelation().correlation(means, expected)).isGreaterThan(0.95);
  }

  @Test
  void theSameSeedGivesTheSamePositions() {
    RollCalls calls = drawn(truth());
    assertThat(IdealPoints.of(calls, SHORT)).isEqualTo(IdealPoints.of(calls, SHORT));
  }

  @Test
  void itemsOnWhichAllAgreePlaceNobody() {
    RollCalls calls =
        RollCalls.builder().add("A", 1, "x", Choice.YES).add("B", 1, "x", Choice.YES).build();
    assertThatThrownBy(() -> IdealPoints.of(calls, SHORT))
        .isInstanceOf(NothingToEstimate.class)
        .hasMessageContaining("all who voted agreed");
  }

  /// Where nobody abstained the cut-points close up; where nobody opposed the upper one goes to and
  /// fro within its bounds. States keep their places either way.
  @Test
  void itemsThatLeaveALevelUnusedStillPlaceTheStates() {
    SplittableRandom random = new SplittableRandom(11);
    RollCalls.Builder calls = RollCalls.builder();
    for (int item = 0; item < 150; item++) {
      double cut = random.nextGaussian();
      for (int state = 0; state < 12; state++) {
        boolean low = (state - 5.5) / 3.45 + random.nextGaussian() / 2 < cut;
        Choice other = item % 2 == 0 ? Choice.NO : Choice.ABSTAIN;
        calls.add("s" + state, 1, "item " + item, low ? Choice.YES : other);
      }
    }
    IdealPoints found =
        IdealPoints.of(
            calls.build(),
            new Settings(2, 200, 200, 7, Settings.SMOOTH, List.of("s11"), List.of("s0")));
    double[] means = found.positions().stream().mapToDouble(Position::mean).toArray();
    double[] places = IntStream.range(0, 12).asDoubleStream().toArray();
    assertThat(new PearsonsCorrelation().correlation(means, places)).isGreaterThan(0.97);
    assertThat(found.positions()).allSatisfy(p -> assertThat(p.mean()).isBetween(-3.0, 3.0));
  }

  @Test
  void theTableOfTheNormalDistributionIsExactEnough() {
    for (double x = -7; x < 7; x += 0.0137) {
      double exact = 0.5 * Erf.erfc(-x / Math.sqrt(2));
      assertThat(Normal.below(x)).isCloseTo(exact, within(6e-8));
      if (exact > 1e-6 && exact < 1 - 1e-6) {
        assertThat(Normal.quantile(exact)).isCloseTo(x, within(1e-6));
      }
    }
  }

  /// The mean of a normal cut at both ends: (density at the low end less that at the high) over the
  /// probability between.
  @Test
  void drawsBetweenBoundsHaveTheMeanOfTheCutNormal() {
    SplittableRandom random = new SplittableRandom(5);
    for (double[] bounds : new double[][] {{-1, 0.5}, {0.2, 9}, {-9, -2}, {5.5, 30}, {2, 2.1}}) {
      double sum = 0;
      int draws = 200_000;
      for (int draw = 0; draw < draws; draw++) {
        double x = Normal.between(bounds[0], bounds[1], random);
        assertThat(x).isBetween(bounds[0], bounds[1]);
        sum += x;
      }
      double chance =
          0.5 * (Erf.erfc(bounds[0] / Math.sqrt(2)) - Erf.erfc(bounds[1] / Math.sqrt(2)));
      double mean =
          (Math.exp(-bounds[0] * bounds[0] / 2) - Math.exp(-bounds[1] * bounds[1] / 2))
              / Math.sqrt(2 * Math.PI)
              / chance;
      assertThat(sum / draws).isCloseTo(mean, within(0.006));
    }
  }
}
