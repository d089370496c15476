// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// What has to hold besides the trigger.
public sealed interface Condition {
  Condition SELF_DEFENCE = new SelfDefence();
  Condition STATE_OF_WAR = new StateOfWar();
  Condition REQUEST = new Request();

  /// As it stands after "subject to".
  String words();

  /// Accordance with Article 51 of the UN Charter: the party that is helped suffers an armed attack
  /// and is not itself the attacker.
  record SelfDefence() implements Condition {
    @Override
    public String words() {
      return "accordance with the UN Charter's article on self-defence";
    }
  }

  /// The attack puts the party in a state of war.
  record StateOfWar() implements Condition {
    @Override
    public String words() {
      return "a state of war into which the attack puts the party";
    }
  }

  /// The party that is attacked or threatened asks for it.
  record Request() implements Condition {
    @Override
    public String words() {
      return "a request by the party concerned";
    }
  }

  /// The law of the parties allows it. A duty is presumed lawful until something says otherwise.
  ///
  /// @param law which law, as a noun phrase: "the laws of both parties"
  record DomesticLaw(String law) implements Condition {
    @Override
    public String words() {
      return "accordance with " + law;
    }
  }

  /// A body of the parties decides it without a dissenting vote.
  ///
  /// @param body which body, as a noun phrase: "the Collective Security Council"
  record Unanimity(String body) implements Condition {
    @Override
    public String words() {
      return "a unanimous decision of " + body;
    }
  }
}
