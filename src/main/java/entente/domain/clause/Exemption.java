// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

import entente.domain.ActorId;
import java.time.LocalDate;
import java.util.List;

/// Where a clause does not apply although its trigger is met: an exception to the rule.
public sealed interface Exemption {
  Exemption AMONG_PARTIES = new AmongParties();
  Exemption OWN_WAR = new OwnWar();
  Exemption WAR_UNDER_WAY = new WarUnderWay();

  /// As it stands after "except for".
  String words();

  /// An attack by one party on another.
  record AmongParties() implements Exemption {
    @Override
    public String words() {
      return "an attack by one party on another";
    }
  }

  /// A war that the attacked party itself began.
  record OwnWar() implements Exemption {
    @Override
    public String words() {
      return "a war that the party itself began";
    }
  }

  /// A war that was under way when the agreement entered into force.
  record WarUnderWay() implements Exemption {
    @Override
    public String words() {
      return "a war that was under way before the agreement was in force";
    }
  }

  /// An attack by one of these.
  record By(List<ActorId> attackers) implements Exemption {
    public By {
      attackers = List.copyOf(attackers);
    }

    @Override
    public String words() {
      return "an attack by a state that the clause leaves out";
    }
  }

  /// Help by one party to another that it has suspended.
  ///
  /// @param since the first day of it
  record Suspended(ActorId by, ActorId toward, LocalDate since) implements Exemption {
    public Suspended {
      if (by.equals(toward)) {
        throw new IllegalArgumentException(by + " owes itself nothing that it could suspend");
      }
    }

    @Override
    public String words() {
      return "help by one party to another that it has suspended";
    }
  }

  /// An act of one of these kinds.
  record Acts(List<Act> acts) implements Exemption {
    public Acts {
      acts = List.copyOf(acts);
    }

    @Override
    public String words() {
      return "an act of a kind that the clause leaves out";
    }
  }
}
