// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Method;
import entente.answer.Part;
import entente.domain.Working;
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

  boolean finds() {
    return verdict == Verdict.CONTRADICTED
        || verdict == Verdict.REFINED
        || verdict == Verdict.DISPUTED;
  }
}
