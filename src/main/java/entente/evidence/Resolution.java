// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a question came out: what who scores an answer gets to see, and who answers does not.
///
/// @param known the day on which it was known; null while it is not
/// @param note what a reader should know of it
public record Resolution(
    Came came, @Nullable LocalDate known, List<SourceId> sources, @Nullable String note) {
  public Resolution {
    sources = List.copyOf(sources);
    if ((came == Came.UNRESOLVED) != (known == null)) {
      throw new IllegalArgumentException(
          "a question that came out yes or no has 'known', the day on which that was known, and an unresolved one has not");
    }
  }

  /// How it came out.
  public enum Came {
    YES,
    NO,
    UNRESOLVED
  }
}
