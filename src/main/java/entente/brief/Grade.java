// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.evidence.Credibility;
import entente.evidence.Evidence;
import entente.evidence.Ledger;
import entente.evidence.Reliability;
import entente.evidence.Source;
import java.util.Comparator;

/// An Admiralty grade: the reliability of a source and the credibility of what it says this time,
/// apart.
record Grade(Reliability reliability, Credibility credibility) {

  /// An item's grade, with the reliability of its best source.
  static Grade of(Ledger ledger, Evidence item) {
    Reliability best =
        ledger.sourcesOf(item).stream()
            .map(Source::reliability)
            .min(Comparator.naturalOrder())
            .orElse(Reliability.F);
    return new Grade(best, item.attribution().credibility());
  }

  /// "B2".
  String code() {
    return reliability.name() + credibility.grade();
  }

  /// "usually reliable source, probably true".
  String words() {
    String source =
        reliability == Reliability.F
            ? "source whose " + reliability.words()
            : reliability.words() + " source";
    return source + ", " + credibility.words();
  }
}
