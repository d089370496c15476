// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a computation asked of a world, in that order, each question with the answer that it got.
///
/// A computation that looks at nothing but its world comes to the same result in any world that
/// answers all of it alike. Questions are put again in their order and the first that is answered
/// otherwise ends it, so that none is put which the computation itself would not have come to (the
/// verifying traces of Mokhov, Mitchell and Peyton Jones, "Build systems a la carte", 2018).
public final class Reads {
  private final List<Read> reads = new ArrayList<>();
  private boolean closed;

  private record Read(
      Function<World, ? extends @Nullable Object> question, @Nullable Object answer) {}

  void add(Function<World, ? extends @Nullable Object> question, @Nullable Object answer) {
    if (closed) {
      throw new IllegalStateException("a world is asked after its computation has ended");
    }
    reads.add(new Read(question, answer));
  }

  /// Says that the computation has ended.
  public Reads close() {
    closed = true;
    return this;
  }

  /// Whether a world gives all these answers.
  public boolean holdIn(World world) {
    for (Read read : reads) {
      if (!Objects.equals(read.question.apply(world), read.answer)) {
        return false;
      }
    }
    return true;
  }
}
