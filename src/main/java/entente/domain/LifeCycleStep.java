// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

/// A step in the life of an agreement (Vienna Convention on the Law of Treaties, Articles 11-16,
/// 24, 42, 54, 56).
public enum LifeCycleStep {
  SIGNED,
  SUBMITTED,
  /// A chamber of a legislature consented.
  APPROVED,
  RATIFIED,
  INSTRUMENTS_EXCHANGED,
  ENTERED_INTO_FORCE,
  INVOKED,
  NOTICE_GIVEN,
  TERMINATED,
  /// Replaced or expired.
  LAPSED
}
