// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.exposure;

import entente.domain.Interval;

/// Whether more of something is good for a country.
public enum Sign {
  GOOD,
  HARM,
  /// It may be either.
  OPEN;

  /// 1 for good, -1 for harm, anything between where it is open.
  public Interval factor() {
    return switch (this) {
      case GOOD -> Interval.point(1);
      case HARM -> Interval.point(-1);
      case OPEN -> Interval.of(-1, 1);
    };
  }
}
