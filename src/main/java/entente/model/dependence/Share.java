// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.dependence;

import entente.domain.ActorId;
import entente.domain.Interval;

/// A buyer's part of what is sold.
///
/// @param id the item of evidence that gives it
/// @param share a share of one
public record Share(String id, ActorId buyer, Interval share) {
  public Share {
    if (!Interval.UNIT.contains(share)) {
      throw new IllegalArgumentException(
          "the share of " + buyer + " lies between 0 and 1, not at " + share);
    }
  }
}
