// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import entente.domain.Interval;

/// The words by which a text says how long after. Bounds in days, both counted in: a convention.
public enum LapseClass {
  /// Day 0.
  SAME_DAY(0, 0),
  /// 1 to 13 days.
  DAYS(1, 13),
  /// 14 to 60 days.
  WEEKS(14, 60),
  /// 61 to 730 days.
  MONTHS(61, 730),
  /// 731 days and more.
  YEARS(731, Double.POSITIVE_INFINITY);

  private final double from;
  private final double to;

  LapseClass(double from, double to) {
    this.from = from;
    this.to = to;
  }

  public Interval days() {
    return new Interval(from, to);
  }
}
