// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.commitment;

import entente.answer.Finding;
import entente.domain.ActorId;
import entente.domain.Truth;
import entente.domain.clause.Clause;
import entente.domain.clause.Reading;
import entente.evidence.Evidence;
import entente.model.commitment.Ground;
import entente.model.commitment.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One clause tried on one incident: under its words alone, and under each reading that bears on it
/// and was on record.
///
/// @param bound the parties asked about, for whom the result is the same
/// @param why what decided it, as clauses
/// @param honour what was done about a duty that was called on; null where nobody called on it
public record ClauseTrial(
    Evidence.Agreement agreement,
    Evidence.Article article,
    Clause clause,
    List<ActorId> bound,
    Finding<Verdict> words,
    List<String> why,
    List<Read> readings,
    @Nullable Honour honour) {
  public ClauseTrial {
    bound = List.copyOf(bound);
    why = List.copyOf(why);
    readings = List.copyOf(readings);
  }

  /// The clause under a reading.
  ///
  /// @param said the items in which it was said, of those on record
  public record Read(
      Reading reading, Finding<Verdict> finding, List<String> why, List<Evidence> said) {
    public Read {
      why = List.copyOf(why);
      said = List.copyOf(said);
    }

    public Truth truth() {
      return of(finding).bound();
    }

    /// How every predicate stands.
    public List<Tested> tested() {
      return ClauseTrial.tested(of(finding));
    }
  }

  /// What is on record after the duty was called on.
  ///
  /// @param calls by which the victim called on it
  /// @param help armed or material help by those bound
  /// @param other what else they did for the victim
  public record Honour(List<Evidence> calls, List<Evidence> help, List<Evidence> other) {
    public Honour {
      calls = List.copyOf(calls);
      help = List.copyOf(help);
      other = List.copyOf(other);
    }
  }

  /// One predicate as it stands.
  ///
  /// @param predicate its word: `self-defence`
  /// @param ground the word for why: `began-open`
  /// @param deciding whether it decided the result
  public record Tested(String predicate, Truth truth, String ground, boolean deciding) {}

  /// How every predicate stands by the words alone.
  public List<Tested> tested() {
    return tested(of(words));
  }

  private static List<Tested> tested(Verdict verdict) {
    return verdict.checks().stream()
        .map(check ->
            new Tested(
                word(check.predicate()),
                check.truth(),
                word(check.ground()),
                verdict.deciding().contains(check)))
        .toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether the agreement has nothing to do with the incident: neither attacker nor victim is a
  /// party.
  public boolean isBeside() {
    return of(words).deciding().stream()
        .anyMatch(check -> check.ground() == Ground.NO_PARTY_ATTACKED);
  }

  /// Whether its words leave something open that a reading could settle.
  public boolean leavesOpen() {
    return !of(words).open().isEmpty();
  }

  /// Whether its words bind.
  public Truth truth() {
    return of(words).bound();
  }

  Verdict verdict() {
    return of(words);
  }

  private static Verdict of(Finding<Verdict> finding) {
    return ((Finding.Known<Verdict>) finding.result()).value();
  }
}
