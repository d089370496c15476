// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence.claim;

/// A stretch of an article's text, in UTF-16 units: from `start`, up to but not including `end`. It
/// is never empty.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a span from " + start + " to " + end + " is empty");
    }
  }

  /// Whether the other span lies within this one.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// The words of a text that this span covers.
  public String in(String text) {
    return text.substring(start, end);
  }
}
