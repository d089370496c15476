// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.List;

/// One of the things that are ranked, with its measurements. On a criterion that it has several
/// measurements of, their mean counts; on one that it has none of, its value is 0.
public record Alternative(String id, List<Measurement> measurements) {
  public Alternative {
    measurements = List.copyOf(measurements);
  }

  List<String> criteria() {
    return measurements.stream().map(Measurement::criterion).distinct().toList();
  }

  /// What part of its criterion's value a measurement makes.
  double part(Measurement measurement) {
    return 1.0
        / measurements.stream()
            .filter(other -> other.criterion().equals(measurement.criterion()))
            .count();
  }
}
