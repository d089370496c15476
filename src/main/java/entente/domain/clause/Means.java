// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// By what a duty is met.
public enum Means {
  /// Military and every other help that the party has.
  ALL,
  /// Armed force.
  FORCE,
  MILITARY_HELP,
  OTHER_HELP,
  /// What the party itself judges necessary, which may be less than force.
  AS_DEEMED_NECESSARY,
  CONSULTATION,
  /// Not doing something.
  ABSTENTION
}
