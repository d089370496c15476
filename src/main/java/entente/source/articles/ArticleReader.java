// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.domain.Actor;
import entente.evidence.claim.Article;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Reading;
import entente.evidence.claim.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Reads an article's text to sentences and claims.
public final class ArticleReader {
  /// The most words of a sentence that are read; what follows in a longer one is left out.
  private static final int LONGEST_SENTENCE = 400;

  private final Gazetteer gazetteer;

  /// A reader that knows some actors by name.
  ///
  /// @param actors a case's actors, which hold all states
  public ArticleReader(Collection<Actor> actors) {
    this.gazetteer = new Gazetteer(actors);
  }

  /// The sentences of an article and what each claims.
  public Reading read(Article article) {
    List<Span> sentences = Sentences.of(article.text());
    List<Claim> claims = new ArrayList<>();
    Memory memory = new Memory(gazetteer);
    int number = 0;
    for (Span span : sentences) {
      number++;
      List<Word> words = Word.in(article.text(), span.start(), span.end());
      if (words.size() > LONGEST_SENTENCE) {
        words = words.subList(0, LONGEST_SENTENCE);
      }
      memory.nextSentence(article.text(), span);
      SentenceReader reader =
          new SentenceReader(
              article.text(), span, number, words, gazetteer, memory, article.date());
      claims.addAll(reader.claims());
    }
    return new Reading(article, sentences, claims);
  }
}
