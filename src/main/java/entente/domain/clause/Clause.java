// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

import entente.domain.ActorId;
import entente.domain.Obligation;
import entente.domain.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One rule within an article: a default (its trigger and conditions oblige) with exceptions.
///
/// @param id a word for it within the article
/// @param life the time during which this wording stood; null for as long as the agreement stands
/// @param victims whom it has to befall; empty for any party
/// @param attackers who has to do it; empty for any state
/// @param quote the operative words, verbatim; null where the text is not to hand
public record Clause(
    String id,
    Obligation obligation,
    @Nullable When life,
    Trigger trigger,
    List<ActorId> victims,
    List<ActorId> attackers,
    Scope scope,
    List<Condition> conditions,
    List<Exemption> exceptions,
    Duty duty,
    @Nullable String quote,
    List<Reading> readings) {
  public Clause {
    victims = List.copyOf(victims);
    attackers = List.copyOf(attackers);
    conditions = List.copyOf(conditions);
    exceptions = List.copyOf(exceptions);
    readings = List.copyOf(readings);
  }

  /// What has to hold besides the attack itself, each as a noun phrase. That the attack makes a
  /// state of war is part of what sets the clause off.
  public List<String> conditionsInWords() {
    return conditions.stream()
        .filter(condition -> !(condition instanceof Condition.StateOfWar))
        .map(Condition::words)
        .toList();
  }

  /// Whether the use or threat of force can set it off.
  public boolean isForIncidents() {
    return trigger instanceof Trigger.On;
  }
}
