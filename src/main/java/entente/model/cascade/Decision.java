// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import java.util.ArrayList;
import java.util.List;

/// What one actor leaves open: one number, uniform from 0 to 1, is drawn for it, and each row whose
/// level lies above that number is set. So who keeps a pledge keeps all that are as likely to be
/// kept.
///
/// @param stream which numbers are drawn for it: those of one actor and one kind of decision are
///   the same in every network, so that what a treaty does not touch does not change
/// @param firstRow the row of the lowest level; the others follow it
/// @param levels probabilities above 0, ascending
record Decision(long stream, int firstRow, List<Double> levels) {
  Decision {
    levels = List.copyOf(levels);
  }

  /// The ways in which it can fall: the number of levels that lie at or below the number drawn,
  /// each with its probability above 0.
  List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    double below = 0;
    for (int unset = 0; unset <= levels.size(); unset++) {
      double to = unset < levels.size() ? levels.get(unset) : 1;
      if (to > below) {
        ways.add(new Way(unset, to - below));
      }
      below = to;
    }
    return ways;
  }

  /// @param unset how many rows, from the lowest level on, are not set
  record Way(int unset, double probability) {}
}
