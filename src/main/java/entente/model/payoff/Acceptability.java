// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Working;
import java.util.List;

/// What a stochastic acceptability analysis found. Alternatives come in the order in which they
/// were given.
public record Acceptability(
    List<Standing> standings, List<Pairing> pairings, List<Working> working) {
  public Acceptability {
    standings = List.copyOf(standings);
    pairings = List.copyOf(pairings);
    working = List.copyOf(working);
  }

  public Standing of(String alternative) {
    return standings.stream()
        .filter(standing -> standing.alternative().equals(alternative))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no alternative " + alternative));
  }

  /// The probability that the first alternative's value is above the second's.
  public Estimate above(String first, String second) {
    return pairings.stream()
        .filter(pairing -> pairing.first().equals(first) && pairing.second().equals(second))
        .map(Pairing::above)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(first + " and " + second + " are not a pair"));
  }
}
