// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.ActorId;
import entente.domain.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every item of evidence says of itself: where it stands, who says it, when it was so and
/// when it was published.
///
/// @param sources where it was published; at least one
/// @param credibility how far the item is to be believed, apart from its sources' reliability
/// @param saidBy who is reported to say it; empty where the source speaks for itself
/// @param when when it was so
/// @param published when it became known; no earlier than it was so
/// @param derivedFrom items that this one copies, converts or summarises
/// @param supersedes earlier items of the same claimant that this one replaces
/// @param note what a reader should know of it
public record Attribution(
    EvidenceId id,
    List<SourceId> sources,
    Credibility credibility,
    List<ActorId> saidBy,
    When when,
    When published,
    List<EvidenceId> derivedFrom,
    List<EvidenceId> supersedes,
    @Nullable String note) {
  public Attribution {
    sources = List.copyOf(sources);
    saidBy = List.copyOf(saidBy);
    derivedFrom = List.copyOf(derivedFrom);
    supersedes = List.copyOf(supersedes);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("'" + id + "' names no source");
    }
    if (published.latest().isBefore(when.earliest())) {
      throw new IllegalArgumentException(
          "'" + id + "' was published (" + published + ") before it happened (" + when + ")");
    }
  }

  /// The same attribution resting on fewer sources.
  public Attribution withSources(List<SourceId> remaining) {
    return new Attribution(
        id, remaining, credibility, saidBy, when, published, derivedFrom, supersedes, note);
  }

  /// The same attribution of something that was so at another time, and became known as long after
  /// as it did.
  public Attribution withWhen(When changed) {
    long moved = ChronoUnit.DAYS.between(when.earliest(), changed.earliest());
    LocalDate shifted = published.latest().plusDays(moved);
    LocalDate known = shifted.isBefore(changed.earliest()) ? changed.earliest() : shifted;
    return new Attribution(
        id, sources, credibility, saidBy, changed, When.on(known), derivedFrom, supersedes, note);
  }
}
