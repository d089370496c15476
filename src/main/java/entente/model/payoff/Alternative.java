// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One of the things that are ranked, with a measurement on each criterion that it has; on any
/// other its value is 0.
public record Alternative(String id, List<Measurement> measurements) {
  public Alternative {
    measurements = List.copyOf(measurements);
    Set<String> seen = new HashSet<>();
    for (Measurement measurement : measurements) {
      if (!seen.add(measurement.criterion())) {
        throw new IllegalArgumentException(id + " is measured twice on " + measurement.criterion());
      }
    }
  }

  List<String> criteria() {
    return measurements.stream().map(Measurement::criterion).toList();
  }
}
