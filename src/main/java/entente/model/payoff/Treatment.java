// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

/// What becomes of a gain when the evidence for it is left out.
public enum Treatment {
  /// It may be anything from 0 to 1, even if other evidence remains.
  UNKNOWN,
  /// Its goal is not counted.
  REMOVED
}
