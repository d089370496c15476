// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import org.jspecify.annotations.Nullable;

/// How many pledges that were called upon in war were honoured, and how many violated.
///
/// @param table where they were counted
/// @param group which pledges: "defence", "all, from 1945 on", "all, of democracies"
/// @param obligation the kind, for a group of one kind; null for a group of all
public record PledgeCount(
    String table, String group, @Nullable Obligation obligation, int honoured, int violated) {
  public PledgeCount {
    if (honoured < 0 || violated < 0) {
      throw new IllegalArgumentException(
          "pledges are counted from 0 up, not %d and %d".formatted(honoured, violated));
    }
  }

  /// All that were called upon.
  public int invoked() {
    return honoured + violated;
  }
}
