// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.hypotheses;

import entente.domain.Working;
import java.util.List;

/// What the matrix says.
///
/// @param placings the hypothesis with the least against it first
/// @param margin by how much less speaks against the first than against the next
/// @param diagnosticities the most telling item first
/// @param removals what taking away each item does, the one that matters most first
public record Verdict(
    List<Placing> placings,
    double margin,
    List<Diagnosticity> diagnosticities,
    List<Removal> removals,
    List<Working> working) {
  public Verdict {
    placings = List.copyOf(placings);
    diagnosticities = List.copyOf(diagnosticities);
    removals = List.copyOf(removals);
    working = List.copyOf(working);
  }

  /// The hypotheses with the least against them: several where they are level.
  public List<String> leading() {
    return placings.stream()
        .filter(placing -> placing.rank() == 1)
        .map(Placing::hypothesis)
        .toList();
  }
}
