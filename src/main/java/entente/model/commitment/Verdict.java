// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.commitment;

import entente.domain.Truth;
import entente.domain.clause.Point;
import java.util.List;
import java.util.Objects;

/// Whether a clause binds, and how every predicate stands.
///
/// @param checks in the order in which they are tried
public record Verdict(Truth bound, List<Check> checks) {
  public Verdict {
    checks = List.copyOf(checks);
  }

  static Verdict of(List<Check> checks) {
    Truth all = checks.stream().map(Check::truth).reduce(Truth.YES, Truth::and);
    return new Verdict(all, checks);
  }

  /// What decided it: the first predicate that fails; or all that are not known; or, where the
  /// clause binds, what set it off.
  public List<Check> deciding() {
    return switch (bound) {
      case NO -> checks.stream().filter(c -> c.truth() == Truth.NO).limit(1).toList();
      case UNKNOWN -> checks.stream().filter(c -> c.truth() == Truth.UNKNOWN).toList();
      case YES -> checks.stream().filter(c -> c.predicate() == Predicate.TRIGGER).toList();
    };
  }

  /// The open questions on which it turns.
  public List<Point> open() {
    return checks.stream()
        .filter(c -> c.truth() == Truth.UNKNOWN)
        .map(Check::point)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
