// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Laws: properties that hold for all cases of a kind, tried on seeded random cases.
public final class Laws {
  private static final int CASES = 300;

  private Laws() {}

  /// Tries a property on random cases; a failure names the case and the seed that makes it again.
  public static <T> void forAll(
      Function<RandomGenerator, T> generator, Consumer<? super T> property) {
    for (long seed = 1; seed <= CASES; seed++) {
      T example =
          generator.apply(
              RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed));
      try {
        property.accept(example);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + example, e);
      }
    }
  }
}
