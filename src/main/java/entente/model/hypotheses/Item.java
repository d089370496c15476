// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.hypotheses;

import java.util.List;

/// A row of the matrix: an item of evidence, how much it counts (0 to 1), and how it fits each
/// hypothesis in order.
public record Item(String evidence, double weight, List<Consistency> fits) {
  public Item {
    fits = List.copyOf(fits);
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException(evidence + " weighs " + weight + ", not from 0 to 1");
    }
  }

  /// How well the item tells hypotheses apart: its weight times the spread of what it counts
  /// against them, from 0 to 2. An item that fits all, or speaks against all alike, tells nothing.
  public double diagnosticity() {
    int most = fits.stream().mapToInt(Consistency::against).max().orElse(0);
    int least = fits.stream().mapToInt(Consistency::against).min().orElse(0);
    return weight * (most - least);
  }
}
