// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import java.util.List;

/// A pledge that a war has triggered.
///
/// @param side the side of the one to whom it is owed
/// @param step after how many steps: 1 for what the attack itself triggers
/// @param chain the pledges that led to it, in order, this one last
/// @param clear whether nothing that was promised stands against it or against a link before it
public record Duty(Pledge pledge, Side side, int step, List<Pledge> chain, boolean clear) {
  public Duty {
    chain = List.copyOf(chain);
  }
}
