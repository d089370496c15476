// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What follows from one published estimate of how often pledges are kept.
///
/// @param duties whether pledges to fight, and choices to join, are taken at their high estimate
/// @param limits whether pledges not to fight are
/// @param fates of who began, who was attacked and who may be drawn in
/// @param attackers the mean capability on the attackers' side, of those for whom it is known
/// @param defenders the same of the other side
public record Estimate(
    boolean duties,
    boolean limits,
    SortedMap<ActorId, Fate> fates,
    double attackers,
    double defenders) {
  private static final Fate APART = new Fate(0, 0);

  public Estimate {
    fates = Collections.unmodifiableSortedMap(new TreeMap<>(fates));
  }

  static Estimate of(
      Network network, SortedMap<ActorId, Fate> fates, Map<ActorId, Double> capability) {
    double attackers = 0;
    double defenders = 0;
    for (Map.Entry<ActorId, Fate> one : fates.entrySet()) {
      double share = capability.getOrDefault(one.getKey(), 0.0);
      attackers += share * one.getValue().withAttacker();
      defenders += share * one.getValue().withDefender();
    }
    return new Estimate(network.highDuties(), network.highLimits(), fates, attackers, defenders);
  }

  /// The fate of an actor; one that nothing draws in stays apart.
  public Fate fate(ActorId actor) {
    return fates.getOrDefault(actor, APART);
  }

  public double capability(Side side) {
    return switch (side) {
      case ATTACKER -> attackers;
      case DEFENDER -> defenders;
    };
  }
}
