// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one state promised another by a treaty, as a table of treaties codes it or as its clauses
/// say.
///
/// @param treaty what it is called where the pledge is told: "ATOP 1335", "treaty-2024"
/// @param obligation one of ATOP's five
/// @param from the first day
/// @param until the last day; null while it lasts
/// @param ifAttacked whether it binds only where the other one did not begin the war
/// @param against whom it names as opponents; none named means anyone
/// @param untested conditions of which it is not known whether they hold: "a place"
public record AlliancePledge(
    String treaty,
    ActorId by,
    ActorId to,
    Obligation obligation,
    LocalDate from,
    @Nullable LocalDate until,
    boolean ifAttacked,
    Set<ActorId> against,
    List<String> untested) {
  public AlliancePledge {
    against = Set.copyOf(against);
    untested = List.copyOf(untested);
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "a pledge of " + treaty + " from " + from + " cannot end on " + until);
    }
  }
}
