// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

/// Which way an actor wants a quantity to go.
public enum Direction {
  MORE,
  LESS,
  KEEP
}
