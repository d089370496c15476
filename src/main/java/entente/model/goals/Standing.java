// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.goals;

/// How well it is shown that an actor has a goal.
public enum Standing {
  STATED_AND_ACTED_ON,
  STATED_ONLY,
  ACTED_ON_ONLY,
  /// Stated or acted on, and acted against as well.
  CONTESTED,
  /// Neither stated nor acted on.
  NOT_SHOWN
}
