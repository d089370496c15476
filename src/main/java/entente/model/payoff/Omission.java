// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.ActorId;

/// What an answer is tried without.
public sealed interface Omission {
  record OfGoal(ActorId actor, String goal) implements Omission {}

  record OfEvidence(String evidence) implements Omission {}
}
