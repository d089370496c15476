// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import entente.domain.Interval;

/// The change from one point of a series to the next.
///
/// @param change holds every change that the two values allow
public record Step(Point from, Point to, Interval change, Kind kind) {
  /// Which way a step goes.
  public enum Kind {
    RISE,
    FALL,
    /// The values overlap, or are the same.
    UNCLEAR
  }

  static Step between(Point from, Point to) {
    Kind kind;
    if (from.value().overlaps(to.value())) {
      kind = Kind.UNCLEAR;
    } else {
      kind = to.value().low() > from.value().high() ? Kind.RISE : Kind.FALL;
    }
    return new Step(from, to, to.value().minus(from.value()), kind);
  }

  /// The step in numbers: "2022 to 2023: 4.51 to 4.82, rise".
  public String words() {
    String word =
        switch (kind) {
          case RISE -> "rise";
          case FALL -> "fall";
          case UNCLEAR -> "unclear";
        };
    return "%s to %s: %s to %s, %s".formatted(from.at(), to.at(), from.value(), to.value(), word);
  }
}
