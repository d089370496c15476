// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.ActorId;
import entente.domain.When;
import org.jspecify.annotations.Nullable;

/// Where evidence was published. The bibliographic fields are those of CSL-JSON.
///
/// @param type CSL-JSON type: `article-newspaper`, `article-journal`, `webpage`, `report`,
///   `treaty`, `legislation`
/// @param author who wrote it, where that is given
/// @param publisher who published it
/// @param issued when it was published, as precisely as known
/// @param url where it stands; null where it is not on the web
/// @param stateMedia the state whose government controls the publisher, if one does
/// @param note what a reader should know of it
public record Source(
    SourceId id,
    String type,
    @Nullable String author,
    String title,
    String publisher,
    When issued,
    @Nullable String url,
    Reliability reliability,
    @Nullable ActorId stateMedia,
    @Nullable String note) {}
