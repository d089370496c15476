// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

/// A side of a war of two sides.
public enum Side {
  ATTACKER(0),
  DEFENDER(1);

  private final int index;

  Side(int index) {
    this.index = index;
  }

  /// Its place where the sides are numbered.
  int index() {
    return index;
  }

  public Side other() {
    return this == ATTACKER ? DEFENDER : ATTACKER;
  }
}
