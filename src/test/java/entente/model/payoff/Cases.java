// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Interval;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Alternatives to try the sampler on.
final class Cases {
  private Cases() {}

  /// Alternatives with an interval on each criterion, each of its own origin.
  static List<Alternative> alternatives(RandomGenerator random, int count, int criteria) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Alternative(
                "a" + i,
                IntStream.range(0, criteria)
                    .mapToObj(c ->
                        new Measurement(
                            Integer.toString(c + 1), interval(random), "a" + i + "-" + c))
                    .toList()))
        .toList();
  }

  static List<Alternative> twoActors(int goals) {
    return alternatives(
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(1), 2, goals);
  }

  static Interval interval(RandomGenerator random) {
    double a = random.nextDouble();
    double b = random.nextDouble();
    return Interval.of(Math.min(a, b), Math.max(a, b));
  }
}
