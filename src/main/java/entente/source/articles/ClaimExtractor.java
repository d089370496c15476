// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.evidence.claim.Article;
import entente.evidence.claim.Span;
import java.io.IOException;
import java.util.List;

/// Something that says which words of an article make a claim. It hands over sentence numbers and
/// the words themselves, never places, figures or meanings: those are found again by the reader.
public interface ClaimExtractor {
  /// Words that are said to stand in a sentence.
  ///
  /// @param sentence its number, from 1
  /// @param quote the words, to the letter
  record Quoted(int sentence, String quote) {}

  /// What it finds in some sentences of an article.
  ///
  /// @throws IOException where it cannot be asked, or answers nonsense
  List<Quoted> extract(Article article, List<Span> sentences) throws IOException;
}
