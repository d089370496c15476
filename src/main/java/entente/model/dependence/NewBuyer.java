// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.dependence;

import entente.domain.Working;
import java.util.List;

/// What a further buyer would do to a market.
///
/// @param share the new buyer's part of the whole, a share of one
/// @param hhiBefore the market's index without the buyer
/// @param hhiAfter the index when the buyer's volume is taken from all others in proportion
/// @param material whether the share reaches the screen
public record NewBuyer(
    double share, double hhiBefore, double hhiAfter, boolean material, List<Working> working) {
  public NewBuyer {
    working = List.copyOf(working);
  }
}
