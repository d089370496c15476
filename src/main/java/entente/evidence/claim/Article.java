// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that somebody wrote, as it was read. Every span points into `text`.
///
/// @param sha256 of the bytes that were read, in lower-case hexadecimal
/// @param date when it was published; null where neither the text nor the reader says so
/// @param original the text before markup was taken away
/// @param text what a person reads
/// @param anchors where runs of `text` stand in `original`, in order, the first at 0; between two
///   anchors both advance together
public record Article(
    String title,
    @Nullable LocalDate date,
    String sha256,
    String original,
    String text,
    List<Anchor> anchors) {
  /// A position in the text and the position in the original that it came from.
  public record Anchor(int text, int original) {}

  public Article {
    anchors = List.copyOf(anchors);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("'" + sha256 + "' is not a SHA-256");
    }
    if (anchors.isEmpty() || anchors.getFirst().text() != 0) {
      throw new IllegalArgumentException("the first anchor stands at the beginning of the text");
    }
    for (int i = 1; i < anchors.size(); i++) {
      if (anchors.get(i).text() <= anchors.get(i - 1).text()
          || anchors.get(i).original() < anchors.get(i - 1).original()) {
        throw new IllegalArgumentException("anchor " + i + " goes back");
      }
    }
  }

  /// Where a span of the text stands in the original.
  public Span inOriginal(Span span) {
    return new Span(original(span.start()), original(span.end() - 1) + 1);
  }

  private int original(int position) {
    int low = 0;
    int high = anchors.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (anchors.get(middle).text() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Anchor anchor = anchors.get(low);
    return anchor.original() + position - anchor.text();
  }
}
