// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.model.payoff.Draws;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// A war of which it is disputed who began it: the result under each account, none of them chosen.
public record Accounts(List<Account> accounts) {
  public Accounts {
    accounts = List.copyOf(accounts);
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("a war is told by one account at least");
    }
  }

  /// What follows if an account is so.
  ///
  /// @param claim the account in words, with who gives it
  public record Account(String claim, Cascade cascade) {}

  /// The results under each account.
  ///
  /// @param wars each account in words, with the war it tells of
  public static Accounts of(SequencedMap<String, War> wars, Situation situation, Draws draws) {
    return new Accounts(
        wars.entrySet().stream()
            .map(one -> new Account(one.getKey(), Cascade.of(situation.as(one.getValue()), draws)))
            .toList());
  }

  /// How likely an actor is to be at war, whichever account is so.
  public Interval atWar(ActorId actor) {
    return over(cascade -> cascade.atWar(actor));
  }

  /// How likely an actor is to be drawn in, whichever account is so.
  public Interval entrapment(ActorId actor) {
    return over(cascade -> cascade.entrapment(actor));
  }

  private Interval over(Function<Cascade, Interval> figure) {
    return accounts.stream()
        .map(account -> figure.apply(account.cascade()))
        .reduce(Interval::hull)
        .orElseThrow();
  }
}
