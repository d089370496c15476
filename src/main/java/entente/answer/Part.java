// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import entente.domain.ActorId;
import entente.domain.Likelihood;
import entente.evidence.EvidenceId;

/// A part of a sentence: words that a person wrote once for all cases, or something bound to
/// evidence or a model.
public sealed interface Part {
  String text();

  /// Fixed words. They may hold no number, name, date or word of certainty.
  record Words(String text) implements Part {}

  /// Something that comes from the ledger or from a finding.
  sealed interface Bound extends Part {}

  /// An actor.
  record Name(ActorId id, String text) implements Bound {}

  /// A number, amount or share.
  @SuppressWarnings("AvoidCommonTypeNames")
  record Number(double value, String text) implements Bound {}

  /// A date or a span of time.
  record Time(String value, String text) implements Bound {}

  /// A term of likelihood, or two between which it cannot be judged.
  record Chance(Likelihood low, Likelihood high, String text) implements Bound {}

  /// Prose of an item of evidence.
  record Claim(EvidenceId item, String text) implements Bound {}

  /// A word that a model chose: a status, a direction, a grade.
  record Outcome(String text) implements Bound {}

  /// A word of the case: a good, a series, a figure, a capability.
  record Term(String id, String text) implements Bound {}
}
