// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

/// What a member did when a text was put to the vote.
public enum Choice {
  YES,
  NO,
  ABSTAIN,
  /// Present or not, the member cast no ballot.
  NOT_VOTING
}
