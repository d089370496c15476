// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.commitment;

import entente.domain.Truth;
import entente.domain.clause.Point;
import org.jspecify.annotations.Nullable;

/// One predicate, tried on an incident.
///
/// @param point the open question on which it turns; null where it turns on none
public record Check(Predicate predicate, Truth truth, Ground ground, @Nullable Point point) {
  static Check of(Predicate predicate, Truth truth, Ground ground) {
    return new Check(predicate, truth, ground, null);
  }
}
