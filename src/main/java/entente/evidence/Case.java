// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.ActorId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question about a partnership, with the evidence to answer it from.
///
/// @param name the folder's name
/// @param title what the brief is called
/// @param parties the two states whose partnership it is; an empty case may name none yet
/// @param subject the agreement that the brief is about; null where there is none
/// @param outcomes questions about the future, with how they came out
/// @param asOf the date as of which the brief is written unless another is asked for
public record Case(
    String name,
    String title,
    List<ActorId> parties,
    @Nullable EvidenceId subject,
    @Nullable LocalDate asOf,
    List<Proposition> propositions,
    List<Hypothesis> hypotheses,
    List<Outcome> outcomes,
    Ledger ledger) {
  public Case {
    parties = List.copyOf(parties);
    propositions = List.copyOf(propositions);
    hypotheses = List.copyOf(hypotheses);
    outcomes = List.copyOf(outcomes);
    if (parties.size() != 2) {
      throw new IllegalArgumentException("a case has two parties, not " + parties.size());
    }
  }

  /// The same case without how its questions came out: what an answer may see.
  public Case unresolved() {
    return new Case(
        name, title, parties, subject, asOf, propositions, hypotheses, List.of(), ledger);
  }

  /// The questions about the future, without how they came out.
  public List<Ask> asks() {
    return outcomes.stream().map(Outcome::ask).toList();
  }

  /// The default date: the case's own, or else the last day on which anything in it was published.
  public LocalDate defaultAsOf() {
    if (asOf != null) {
      return asOf;
    }
    return ledger.items().stream()
        .map(item -> item.attribution().published().latest())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH);
  }
}
