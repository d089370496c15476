// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Sentence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import java.util.List;

/// A claim with its verdict.
///
/// @param what what was compared; empty where nothing was
/// @param with the items that say the same
/// @param against the items that say otherwise
/// @param right the right figure, date or actor; empty where there is none to give
/// @param strength how surely the evidence is about the same thing; 0 where nothing was compared
/// @param why the verdict in a sentence, bound to its evidence
/// @param outcome of a forecast: "yes", "no" or "open"; empty for other claims
public record Judged(
    Claim claim,
    Verdict verdict,
    String what,
    List<EvidenceId> with,
    List<EvidenceId> against,
    String right,
    double strength,
    Sentence why,
    String outcome) {
  public Judged {
    with = List.copyOf(with);
    against = List.copyOf(against);
  }

  /// Whether the article has something to correct here.
  public boolean finds() {
    return verdict == Verdict.CONTRADICTED
        || verdict == Verdict.REFINED
        || verdict == Verdict.DISPUTED;
  }
}
