// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The time from one date to another.
///
/// @param days below zero where the second may lie before the first; infinite where a date is open
/// @param classes every class that the days touch, shortest first; empty when the second lies
///   before the first
public record Lapse(Interval days, List<LapseClass> classes, List<Working> working) {
  public Lapse {
    classes = List.copyOf(classes);
    working = List.copyOf(working);
  }

  /// The one class that holds all the days; null when the dates leave more than one, or an order,
  /// open.
  public @Nullable LapseClass lapseClass() {
    return classes.size() == 1 && days.low() >= 0 ? classes.getFirst() : null;
  }
}
