// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.List;

/// How much weight on one goal turns the answer to "who gained more".
///
/// @param holder whose weight it is: an actor's id, or [Smaa#COMMON]
/// @param criterion the goal, or the dimension where all share the weights
/// @param turns the weights at which the other actor is more often ahead, the rest being spread
///   freely over the other goals; none if it never is
public record FlipWeight(String holder, String criterion, List<Turn> turns) {
  public FlipWeight {
    turns = List.copyOf(turns);
  }

  public boolean turnsAtAll() {
    return !turns.isEmpty();
  }
}
