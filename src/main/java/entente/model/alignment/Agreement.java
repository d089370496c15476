// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import entente.domain.Working;
import java.util.List;
import java.util.OptionalDouble;

/// How alike two members vote.
///
/// @param votes texts on which both cast a ballot
/// @param identical share of texts with the same ballot; empty without texts
public record Agreement(
    int votes, OptionalDouble identical, Similarity similarity, List<Working> working) {
  private static final int HIGHEST_LEVEL = 2;

  public Agreement {
    working = List.copyOf(working);
  }

  public static Agreement of(List<Ballots> ballots) {
    Similarity similarity =
        Similarity.of(
            ballots.stream().map(Ballots::a).toList(),
            ballots.stream().map(Ballots::b).toList(),
            HIGHEST_LEVEL);
    return new Agreement(ballots.size(), similarity.identical(), similarity, similarity.working());
  }
}
