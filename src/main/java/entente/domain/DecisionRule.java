// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

/// How a body turns ballots into a decision.
public enum DecisionRule {
  /// UN Charter, Article 27(3): nine yes votes and no permanent member against. An abstention is
  /// not a veto.
  SECURITY_COUNCIL,
  /// UN Charter, Article 18(2): two thirds of the members present and voting; abstentions do not
  /// count as voting.
  TWO_THIRDS,
  /// More yes than no.
  MAJORITY
}
