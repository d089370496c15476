// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Sentence;
import entente.evidence.EvidenceId;
import entente.world.World;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a sentence of a brief rests on, where a case and the field's tables were joined.
enum Footing {
  CASE("case"),
  TABLES("tables"),
  BOTH("case and tables"),
  NEITHER("no item");

  private final String word;

  Footing(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Footing of(World world, Sentence sentence) {
    boolean tables = false;
    boolean written = false;
    for (EvidenceId id : sentence.evidence()) {
      boolean table = world.ledger().added().contains(id);
      tables |= table;
      written |= !table;
    }
    return tables ? (written ? BOTH : TABLES) : written ? CASE : NEITHER;
  }

  /// The word to set beside a sentence; null in a brief from one kind alone.
  static @Nullable String mark(World world, Sentence sentence) {
    return joined(world) ? of(world, sentence).word : null;
  }

  /// How many sentences rest on what; null in a brief from one kind alone.
  static @Nullable String line(Brief brief) {
    if (!joined(brief.world())) {
      return null;
    }
    Map<Footing, Long> counts = counts(brief);
    return "Of "
        + brief.sentences().size()
        + " sentences, "
        + counts.get(CASE)
        + " rest on the case, "
        + counts.get(TABLES)
        + " on the added tables, "
        + counts.get(BOTH)
        + " on both and "
        + counts.get(NEITHER)
        + " on no item.";
  }

  static Map<Footing, Long> counts(Brief brief) {
    Map<Footing, Long> counts = new EnumMap<>(Footing.class);
    for (Footing footing : values()) {
      counts.put(
          footing, brief.sentences().stream().filter(s -> of(brief.world(), s) == footing).count());
    }
    return counts;
  }

  /// Whether tables were joined to a case.
  static boolean joined(World world) {
    return !world.ledger().added().isEmpty();
  }
}
