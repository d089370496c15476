// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one member of an alliance promised another, as a table of treaties codes it.
///
/// @param alliance the table's number of it
/// @param obligation one of ATOP's five
/// @param from the first day
/// @param until the last day; null while it lasts
/// @param ifAttacked whether it binds only where the other one did not begin the war
/// @param against whom it names as opponents; none named means anyone
/// @param untested conditions that the table knows of and does not spell out: "a place"
public record AlliancePledge(
    int alliance,
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
          "a pledge of alliance " + alliance + " from " + from + " cannot end on " + until);
    }
  }
}
