// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.ActorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of several explanations that rival each other.
///
/// @param id the word by which it is named
/// @param wants whose wants it explains; null where it explains why the parties are together
/// @param what the explanation, as a clause: "each breaks the other's isolation"
/// @param goals goals whose support fits it and whose counter-evidence speaks against it
/// @param fits items that fit it
/// @param against items that do not fit it
/// @param contradicts items that it cannot be true with, or hardly
public record Hypothesis(
    String id,
    @Nullable ActorId wants,
    String what,
    List<EvidenceId> goals,
    List<EvidenceId> fits,
    List<EvidenceId> against,
    List<EvidenceId> contradicts) {
  public Hypothesis {
    goals = List.copyOf(goals);
    fits = List.copyOf(fits);
    against = List.copyOf(against);
    contradicts = List.copyOf(contradicts);
  }
}
