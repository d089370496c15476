// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.ActorId;
import entente.domain.Working;
import java.util.List;

/// Who gained, and who gained more, by each actor's own goals.
public record Attainment(
    List<ActorGain> gains, List<Comparison> comparisons, List<Working> working) {
  public Attainment {
    gains = List.copyOf(gains);
    comparisons = List.copyOf(comparisons);
    working = List.copyOf(working);
  }

  public ActorGain of(ActorId actor) {
    return gains.stream()
        .filter(gain -> gain.actor().equals(actor))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(actor + " is none of the sides"));
  }

  public Comparison between(ActorId first, ActorId second) {
    return comparisons.stream()
        .filter(one -> one.first().equals(first) && one.second().equals(second))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(first + " and " + second + " are not compared"));
  }
}
