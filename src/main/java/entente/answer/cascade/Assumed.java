// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.cascade;

import entente.domain.Interval;

/// What no source measures and deterrence is reckoned with, in units of what the challenger would
/// win if the other side yielded.
///
/// @param statusQuo what it has without a challenge
/// @param conflict what a war that is fought is worth to it; below what it would win
/// @param cost what a war costs each side, as a share of what is fought over, 0 or more
public record Assumed(Interval statusQuo, Interval conflict, Interval cost) {
  /// What it would win.
  static final Interval WON = Interval.point(1);

  /// Wide ranges, within which most stories of a challenge lie.
  public static final Assumed WIDE =
      new Assumed(Interval.of(0.5, 0.9), Interval.of(-1, 0), Interval.of(0.05, 0.25));

  public Assumed {
    if (!(conflict.high() < WON.low())) {
      throw new IllegalArgumentException(
          "a war that is fought is worth less to the challenger than winning without one, which is"
              + " 1; not "
              + conflict);
    }
    if (!(cost.low() >= 0)) {
      throw new IllegalArgumentException("a war costs 0 or more, not " + cost);
    }
  }
}
