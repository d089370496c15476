// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

/// How soon a duty falls due.
public enum Delay {
  AT_ONCE,
  /// The text names no time.
  UNSTATED
}
