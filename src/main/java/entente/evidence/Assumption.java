// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.Quantity;
import entente.domain.When;
import org.jspecify.annotations.Nullable;

/// A departure from the evidence, made to ask "what if": an item struck out, changed or added.
public sealed interface Assumption {
  /// The assumption as a person writes it.
  String line();

  /// An item is left out.
  record WithoutItem(EvidenceId item) implements Assumption {
    @Override
    public String line() {
      return "without item " + item;
    }
  }

  /// A source is left out: what rests on it alone goes with it.
  record WithoutSource(SourceId source) implements Assumption {
    @Override
    public String line() {
      return "without source " + source;
    }
  }

  /// What an actor, or anybody who speaks for it, is the only one reported to say is left out.
  record WithoutSaidBy(ActorId actor) implements Assumption {
    @Override
    public String line() {
      return "without said-by " + actor;
    }
  }

  /// State-controlled media are left out: those of one state, or all.
  record WithoutStateMedia(@Nullable ActorId of) implements Assumption {
    @Override
    public String line() {
      return of == null ? "without state-media" : "without state-media of " + of;
    }
  }

  /// A measured item has another amount.
  record SetAmount(EvidenceId item, Quantity amount) implements Assumption {
    @Override
    public String line() {
      return "set " + item + " amount " + amount;
    }
  }

  /// An item was so at another time.
  record SetWhen(EvidenceId item, When when) implements Assumption {
    @Override
    public String line() {
      return "set " + item + " when " + when;
    }
  }

  /// A member cast another ballot.
  record SetBallot(EvidenceId item, ActorId member, Choice choice) implements Assumption {
    @Override
    public String line() {
      return "set "
          + item
          + " ballot "
          + member
          + " "
          + choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// A trial ended otherwise.
  record SetSucceeded(EvidenceId item, boolean succeeded) implements Assumption {
    @Override
    public String line() {
      return "set " + item + " succeeded " + succeeded;
    }
  }

  /// An item is added.
  record Add(Evidence item) implements Assumption {
    @Override
    public String line() {
      return "add " + item.id();
    }
  }
}
