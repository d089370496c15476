// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.watch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that can be observed and would move an answer.
///
/// @param id the same on every date: `watch.cap.cap-refined`
/// @param observable what to look for, as a noun phrase
/// @param threshold what it has to pass
/// @param now where it stands
/// @param by the day on which it can be seen or lapses; null where nothing dates it
/// @param moves the ids of the sentences that come out otherwise once it is passed; never empty
public record Indicator(
    String id,
    String observable,
    String threshold,
    String now,
    @Nullable LocalDate by,
    List<String> moves) {
  public Indicator {
    moves = List.copyOf(moves);
    if (moves.isEmpty()) {
      throw new IllegalArgumentException("'" + id + "' moves no answer");
    }
  }
}
