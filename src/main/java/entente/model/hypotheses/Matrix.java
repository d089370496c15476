// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.hypotheses;

import java.util.HashSet;
import java.util.List;

/// Items of evidence against hypotheses.
public record Matrix(List<String> hypotheses, List<Item> items) {
  public Matrix {
    hypotheses = List.copyOf(hypotheses);
    items = List.copyOf(items);
    if (hypotheses.size() < 2 || new HashSet<>(hypotheses).size() != hypotheses.size()) {
      throw new IllegalArgumentException(
          "name two hypotheses or more, each once, not " + hypotheses);
    }
    for (Item item : items) {
      if (item.fits().size() != hypotheses.size()) {
        throw new IllegalArgumentException(
            item.evidence()
                + " is set against "
                + item.fits().size()
                + " of "
                + hypotheses.size()
                + " hypotheses. Maybe write N where it says nothing.");
      }
    }
  }

  Matrix without(Item item) {
    return new Matrix(hypotheses, items.stream().filter(other -> !other.equals(item)).toList());
  }
}
