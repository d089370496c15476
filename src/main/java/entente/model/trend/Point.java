// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import entente.domain.Interval;
import entente.domain.When;

/// A value of a series at a time.
///
/// @param id the item of evidence that gives it
public record Point(String id, When at, Interval value) {
  /// The middle of the time as a decimal year: 2021.5 for all of 2021.
  public double year() {
    double start =
        at.earliest().getYear()
            + (at.earliest().getDayOfYear() - 1.0) / at.earliest().lengthOfYear();
    double end =
        at.latest().getYear() + (double) at.latest().getDayOfYear() / at.latest().lengthOfYear();
    return (start + end) / 2;
  }
}
