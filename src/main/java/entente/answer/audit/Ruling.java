// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Method;
import entente.answer.Methods;
import entente.answer.Part;
import entente.domain.Working;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import java.util.List;

/// What one comparison finds of a claim.
///
/// @param what what was compared: "date", "speaker", "count"
/// @param strength how surely the evidence is about the same thing, from 0 up
/// @param with the items that say the same
/// @param against the items that say otherwise
/// @param right the right figure, date or actor in a few words; empty where the claim has it
/// @param pattern the explanation's words, with `{}` for each part
record Ruling(
    Verdict verdict,
    String what,
    Method method,
    double strength,
    List<EvidenceId> with,
    List<EvidenceId> against,
    String right,
    String pattern,
    List<Part> parts,
    List<Working> working) {
  Ruling {
    with = List.copyOf(with);
    against = List.copyOf(against);
    parts = List.copyOf(parts);
    working = List.copyOf(working);
  }

  /// By one item on record, with its time.
  ///
  /// @param right as [Ruling#right]; left out where the claim holds
  static Ruling reported(
      Matter matter, boolean holds, String what, double strength, Evidence item, String right) {
    List<EvidenceId> items = List.of(item.id());
    return new Ruling(
        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        what,
        Methods.REPORTED,
        strength,
        holds ? items : List.of(),
        holds ? List.of() : items,
        holds ? "" : right,
        "the evidence has: {} ({}).",
        List.of(matter.item(item), Matter.time(item.when())),
        List.of());
  }

  /// By two items set beside each other, each with its time.
  ///
  /// @param right as [Ruling#right]; left out where the claim holds
  static Ruling compared(
      Matter matter,
      boolean holds,
      String what,
      Method method,
      double strength,
      Evidence one,
      Evidence other,
      String right) {
    List<EvidenceId> items = List.of(one.id(), other.id());
    return new Ruling(
        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        what,
        method,
        strength,
        holds ? items : List.of(),
        holds ? List.of() : items,
        holds ? "" : right,
        "{} ({}); {} ({}).",
        List.of(
            matter.item(one),
            Matter.time(one.when()),
            matter.item(other),
            Matter.time(other.when())),
        List.of());
  }

  boolean finds() {
    return verdict == Verdict.CONTRADICTED
        || verdict == Verdict.REFINED
        || verdict == Verdict.DISPUTED;
  }
}
