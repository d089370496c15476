// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.EvidenceWords;
import entente.evidence.Attribution;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Source;
import entente.evidence.SourceId;
import entente.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item of evidence as a reader sees it. It names no item that its world does not hold.
///
/// @param claim what it says, as a sentence
/// @param saidBy who is reported to say it; null where the source speaks for itself
/// @param so when it was so, in words
/// @param published when it became known, in words
/// @param supersededBy the item that replaced it, if one did
/// @param denials what stands against it
record EvidenceCard(
    EvidenceId id,
    String kind,
    String claim,
    @Nullable String saidBy,
    String so,
    String published,
    Grade grade,
    List<Source> sources,
    @Nullable String note,
    List<EvidenceId> derivedFrom,
    List<EvidenceId> supersedes,
    @Nullable EvidenceId supersededBy,
    List<Evidence.Denial> denials) {
  EvidenceCard {
    sources = List.copyOf(sources);
    derivedFrom = List.copyOf(derivedFrom);
    supersedes = List.copyOf(supersedes);
    denials = List.copyOf(denials);
  }

  static EvidenceCard of(World world, Evidence item) {
    Attribution attribution = item.attribution();
    return new EvidenceCard(
        item.id(),
        EvidenceWords.kind(item),
        Words.sentence(EvidenceWords.of(world.ledger(), item)),
        attribution.saidBy().isEmpty()
            ? null
            : EvidenceWords.names(world.ledger(), attribution.saidBy()),
        attribution.when().words(),
        attribution.published().words(),
        Grade.of(world.ledger(), item),
        world.ledger().sourcesOf(item),
        attribution.note(),
        held(world, attribution.derivedFrom()),
        held(world, attribution.supersedes()),
        world.superseded().get(item.id()),
        world.denialsOf(item.id()));
  }

  /// Where it was published, in a few words: "Reuters; KBS World".
  String publishers() {
    return String.join("; ", sources.stream().map(Source::publisher).distinct().toList());
  }

  List<SourceId> sourceIds() {
    return sources.stream().map(Source::id).toList();
  }

  private static List<EvidenceId> held(World world, List<EvidenceId> ids) {
    return ids.stream().filter(world::holds).toList();
  }
}
