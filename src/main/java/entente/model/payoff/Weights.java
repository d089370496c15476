// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.Map;

/// Whose weights count.
public sealed interface Weights {

  /// One judge weighs every alternative with the same weights: "which gained more of what matters
  /// to me".
  record Common(Weighting weighting) implements Weights {}

  /// Each alternative is weighed by itself, independently of the others: "which gained more of what
  /// it wanted". An alternative that the map does not name has free weights.
  record Own(Map<String, Weighting> weightings) implements Weights {
    public Own {
      weightings = Map.copyOf(weightings);
    }

    Weighting of(String alternative) {
      return weightings.getOrDefault(alternative, new Weighting.Free());
    }
  }
}
