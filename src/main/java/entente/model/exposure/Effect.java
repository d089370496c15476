// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.exposure;

import entente.domain.Interval;

/// What reaches a country through one channel.
///
/// @param effect above 0 good, below 0 harm, as a share of the country's own total in that channel
public record Effect(Channel channel, Interval effect, Materiality materiality) {

  /// The largest it can be, good or bad.
  public double largest() {
    return Math.max(Math.abs(effect.low()), Math.abs(effect.high()));
  }

  /// The smallest it can be, good or bad.
  public double smallest() {
    return effect.contains(0) ? 0 : Math.min(Math.abs(effect.low()), Math.abs(effect.high()));
  }
}
