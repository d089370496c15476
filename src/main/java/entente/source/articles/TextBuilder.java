// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.evidence.claim.Article;
import java.util.ArrayList;
import java.util.List;

/// Text that is taken out of markup piece by piece, with where each piece stood.
final class TextBuilder {
  private final StringBuilder text = new StringBuilder();
  private final List<Article.Anchor> anchors = new ArrayList<>();

  /// A piece whose characters stand one for one in the original.
  void append(String piece, int original) {
    if (piece.isEmpty()) {
      return;
    }
    if (anchors.isEmpty() && text.isEmpty()) {
      anchors.add(new Article.Anchor(0, original));
    } else if (anchors.getLast().original() + text.length() - anchors.getLast().text() != original
        && original >= anchors.getLast().original()
        && text.length() > anchors.getLast().text()) {
      anchors.add(new Article.Anchor(text.length(), original));
    }
    text.append(piece);
  }

  /// A break between blocks.
  void block() {
    if (!text.isEmpty()
        && !(text.length() > 1
            && text.charAt(text.length() - 1) == '\n'
            && text.charAt(text.length() - 2) == '\n')) {
      text.append(text.charAt(text.length() - 1) == '\n' ? "\n" : "\n\n");
    }
  }

  void line() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  void space() {
    if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
  }

  String text() {
    return text.toString();
  }

  List<Article.Anchor> anchors() {
    return anchors.isEmpty() ? List.of(new Article.Anchor(0, 0)) : anchors;
  }
}
