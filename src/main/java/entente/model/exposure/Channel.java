// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.exposure;

import entente.domain.Interval;
import java.util.List;

/// One way in which an agreement between others can reach a country.
///
/// @param exposure the share of the country's own total that runs through the channel, from 0 to 1
/// @param change by what share the agreement changes it: 0.1 is a tenth more, -0.1 a tenth less
/// @param sign whether more of it is to the country's good
/// @param evidence the ids of the evidence for exposure and change
public record Channel(
    String id, Interval exposure, Interval change, Sign sign, List<String> evidence) {
  public Channel {
    evidence = List.copyOf(evidence);
    if (!Interval.UNIT.contains(exposure)) {
      throw new IllegalArgumentException(
          "the exposure through "
              + id
              + " is "
              + exposure
              + ". Maybe divide it by the country's own total.");
    }
  }

  /// A channel of whose exposure nothing is known.
  public static Channel unknown(String id, Interval change, Sign sign) {
    return new Channel(id, Interval.UNIT, change, sign, List.of());
  }

  /// What the agreement changes through the channel: above 0 good, below 0 harm.
  public Interval effect() {
    return exposure.times(change).times(sign.factor());
  }
}
