// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangePointTest {
  /// Coal-mining disasters in Britain by year, 1851-1962 (Jarrett, Biometrika 66 (1979), 191-193).
  private static final List<Integer> DISASTERS =
      Stream.of(
              """
              4 5 4 1 0 4 3 4 0 6 3 3 4 0 2 6 3 3 5 4 5 3 1 4 4 1 5 5 3 4 2 5 2 2 3 4 2 1 3 2 2
              1 1 1 1 3 0 0 1 0 1 1 0 0 3 1 0 3 2 2 0 1 1 1 0 1 0 1 0 0 0 2 1 0 0 0 1 1 0 2 3 3 1 1 2 1 1
              1 1 2 4 2 0 0 0 1 4 0 0 0 1 0 0 0 0 0 1 0 0 1 0 1\
              """
                  .strip()
                  .split("\\s+"))
          .map(Integer::valueOf)
          .toList();

  @Test
  void rafteryAndAkman1986FindTheChangeAbout1890() {
    List<String> years = IntStream.rangeClosed(1851, 1962).mapToObj(Integer::toString).toList();
    ChangePoint change = ChangePoint.of(DISASTERS, years);
    assertThat(DISASTERS).hasSize(112);
    assertThat(1850 + change.mode()).isBetween(1890, 1891);
    assertThat(1850 + change.q05()).isBetween(1886, 1889);
    assertThat(1850 + change.q95()).isBetween(1892, 1896);
    assertThat(change.rateBefore()).isCloseTo(3.1, within(0.1));
    assertThat(change.rateAfter()).isCloseTo(0.91, within(0.03));
    assertThat(change.logBayesFactor()).isGreaterThan(20);
    assertThat(change.working().getFirst().text()).startsWith("likeliest change after 1891");
  }

  /// The probability of each segment by adding up over rates, instead of in closed form.
  @Test
  void theClosedFormIsTheSumOverRates() {
    List<Integer> counts = List.of(1, 0, 2, 5, 4, 6);
    ChangePoint change = ChangePoint.of(counts);
    double none = likelihood(counts);
    double one = 0;
    double best = -1;
    int mode = 0;
    for (int k = 1; k < counts.size(); k++) {
      double at = likelihood(counts.subList(0, k)) * likelihood(counts.subList(k, counts.size()));
      one += at / (counts.size() - 1);
      if (at > best) {
        best = at;
        mode = k;
      }
    }
    assertThat(change.mode()).isEqualTo(mode).isEqualTo(3);
    assertThat(change.logBayesFactor()).isCloseTo(Math.log(one / none), within(1e-4));
  }

  @Test
  void evenCountsSpeakAgainstAChange() {
    assertThat(ChangePoint.of(Collections.nCopies(20, 2)).logBayesFactor()).isNegative();
  }

  @Test
  void countsTurnedRoundTurnTheBayesFactorNot() {
    Laws.forAll(
        random -> {
          List<Integer> counts = new ArrayList<>();
          for (int at = random.nextInt(2, 20); at > 0; at--) {
            counts.add(random.nextInt(6));
          }
          return counts;
        },
        counts -> {
          List<Integer> turned = new ArrayList<>(counts);
          Collections.reverse(turned);
          ChangePoint there = ChangePoint.of(counts);
          assertThat(ChangePoint.of(turned).logBayesFactor())
              .isCloseTo(there.logBayesFactor(), within(1e-9));
          assertThat(there.q05()).isBetween(1, there.q95());
          assertThat(there.q95()).isLessThan(counts.size());
        });
  }

  @Test
  void oneCountHasNoChange() {
    assertThatThrownBy(() -> ChangePoint.of(List.of(3))).hasMessageContaining("two counts");
  }

  /// Midpoints over the rate, from r = u^2 so that the prior's pole at zero goes; factorials left
  /// out.
  private static double likelihood(List<Integer> counts) {
    double step = 1e-4;
    double sum = 0;
    int events = counts.stream().mapToInt(Integer::intValue).sum();
    for (double u = step / 2; u < 12; u += step) {
      double r = u * u;
      double prior = Math.sqrt(0.1 / Math.PI) * Math.exp(-0.1 * r) * 2;
      sum += prior * Math.pow(r, events) * Math.exp(-r * counts.size()) * step;
    }
    return sum;
  }
}
