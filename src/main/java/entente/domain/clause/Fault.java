// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

import entente.domain.ActorId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A fault in a clause by which it can never bind anybody.
///
/// @param key the part of the clause that is at fault: "victims"
/// @param what what is wrong, as a clause
/// @param hint what to do about it
public record Fault(String key, String what, String hint) {
  /// The faults of a clause of an agreement between these parties.
  public static List<Fault> of(Clause clause, List<ActorId> parties) {
    List<Fault> faults = new ArrayList<>();
    if (clause.trigger() instanceof Trigger.On(List<Casus> cases)) {
      never(clause, cases, parties, faults);
      swallowed(clause, cases, parties, faults);
    }
    return List.copyOf(faults);
  }

  private static void never(
      Clause clause, List<Casus> cases, List<ActorId> parties, List<Fault> faults) {
    if (!clause.victims().isEmpty() && clause.victims().stream().noneMatch(parties::contains)) {
      faults.add(
          new Fault(
              "victims",
              "this can never hold: none of the victims is a party",
              "name parties, or leave it out for any party"));
    }
    if (clause.victims().size() == 1 && clause.attackers().equals(clause.victims())) {
      faults.add(
          new Fault(
              "attackers",
              "this can never hold: the one who attacks would be the one attacked",
              "name another, or leave it out for any state"));
    }
    if (clause.scope().targets().equals(List.of(Target.FORCES))
        && cases.equals(List.of(Casus.INVASION))) {
      faults.add(
          new Fault(
              "where",
              "this can never hold: forces can be attacked, but not invaded",
              "add a target, or let 'on' name an armed-attack"));
    }
    if (acts(clause, cases).isEmpty()) {
      faults.add(
          new Fault(
              "conditions",
              "this can never hold: no act meets both the trigger and the conditions",
              "take out a condition"));
    }
  }

  private static void swallowed(
      Clause clause, List<Casus> cases, List<ActorId> parties, List<Fault> faults) {
    Set<Act> left = acts(clause, cases);
    if (left.isEmpty()) {
      return;
    }
    for (Exemption exemption : clause.exceptions()) {
      if (exemption instanceof Exemption.Acts(List<Act> acts)) {
        acts.forEach(left::remove);
      }
    }
    if (left.isEmpty()) {
      faults.add(
          new Fault(
              "exceptions",
              "the exceptions swallow the rule: every act that sets it off is left out",
              "let an act of the trigger stand"));
    }
    List<ActorId> attackers = clause.attackers();
    for (Exemption exemption : clause.exceptions()) {
      if (exemption instanceof Exemption.By(List<ActorId> by)
          && !attackers.isEmpty()
          && by.containsAll(attackers)) {
        faults.add(
            new Fault(
                "exceptions",
                "the exceptions swallow the rule: every attacker that it names is left out",
                "let an attacker stand"));
      } else if (exemption instanceof Exemption.AmongParties
          && !attackers.isEmpty()
          && parties.containsAll(attackers)) {
        faults.add(
            new Fault(
                "exceptions",
                "the exceptions swallow the rule: the attackers that it names are parties, and"
                    + " attacks among parties are left out",
                "take out 'among-parties', or name other attackers"));
      }
    }
  }

  /// The acts that can set a clause off and meet its conditions.
  private static Set<Act> acts(Clause clause, List<Casus> cases) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    for (Act act : Act.values()) {
      if (cases.stream().anyMatch(casus -> casus.admits(act))
          && !(clause.conditions().contains(Condition.SELF_DEFENCE) && !act.isForce())
          && !(clause.conditions().contains(Condition.STATE_OF_WAR) && act == Act.THREAT)) {
        acts.add(act);
      }
    }
    return acts;
  }
}
