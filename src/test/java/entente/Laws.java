// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Laws that hold for every case, tried on cases drawn from a fixed seed.
public final class Laws {
  private static final long SEED = 20240619L;
  private static final int CASES = 500;

  private Laws() {}

  /// Tries a property on generated cases; a failure names the case.
  public static <T> void forAll(Function<RandomGenerator, T> generator, Consumer<T> property) {
    forAll(CASES, generator, property);
  }

  /// The same on fewer or more cases than usual, for a property that costs much to try.
  public static <T> void forAll(
      int cases, Function<RandomGenerator, T> generator, Consumer<T> property) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int at = 0; at < cases; at++) {
      T generated = generator.apply(random);
      try {
        property.accept(generated);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("case " + at + " breaks the law: " + generated, e);
      }
    }
  }
}
