// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.commitment;

import entente.domain.Truth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether an agreement was in force.
///
/// @param whenItHappened on the day of the incident
/// @param whenAsked on the day as of which the question is asked
/// @param since the day on which it entered into force; null where it has not, or the day is not
///   known
public record Force(Truth whenItHappened, Truth whenAsked, @Nullable LocalDate since) {
  /// In force all along.
  public static final Force ALWAYS = new Force(Truth.YES, Truth.YES, null);

  /// What the life of an agreement says, at the incident and when the question is asked.
  public static Force of(LifeCycle.Status whenItHappened, LifeCycle.Status whenAsked) {
    return new Force(
        Truth.of(whenItHappened.stage().binds()),
        Truth.of(whenAsked.stage().binds()),
        whenAsked.stage() == LifeCycle.Stage.IN_FORCE ? whenAsked.since() : null);
  }
}
