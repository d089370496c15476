// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

/// A side of a war of two sides.
public enum Side {
  ATTACKER,
  DEFENDER;

  public Side other() {
    return this == ATTACKER ? DEFENDER : ATTACKER;
  }
}
