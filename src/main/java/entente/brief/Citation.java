// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.EvidenceWords;
import entente.evidence.Ledger;
import entente.evidence.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a source is named to readers.
final class Citation {
  private Citation() {}

  /// "Reuters, “Title”, 2 May 2024".
  static String of(Source source) {
    String author = source.author() == null ? "" : source.author() + ", ";
    return author + source.publisher() + ", “" + source.title() + "”, " + source.issued().words();
  }

  /// "B (usually reliable)", and whose state media it is.
  static String reliability(Ledger ledger, Source source) {
    String media =
        source.stateMedia() == null
            ? ""
            : "; state media of " + EvidenceWords.name(ledger, source.stateMedia());
    return source.reliability().name() + " (" + source.reliability().words() + media + ")";
  }

  /// The address, if it is one that a browser may open.
  static @Nullable String link(Source source) {
    if (source.url() == null) {
      return null;
    }
    String lower = source.url().toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? source.url() : null;
  }
}
