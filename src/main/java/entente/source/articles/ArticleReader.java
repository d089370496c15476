// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.domain.Actor;
import entente.evidence.claim.Article;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Reading;
import entente.evidence.claim.Span;
import java.io.IOException;
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
    for (int number = 1; number <= sentences.size(); number++) {
      Span span = sentences.get(number - 1);
      memory.nextSentence(article.text(), span);
      claims.addAll(claims(article, span, span, number, memory));
    }
    return new Reading(article, sentences, claims);
  }

  /// An article with what an extractor found in it: who, when and how much are read from the quoted
  /// words alone.
  public record Assisted(Reading reading, List<Grounding.Refused> review) {
    public Assisted {
      review = List.copyOf(review);
    }
  }

  /// The claims that an extractor quotes, as far as its quotations stand in the text and can be
  /// read.
  ///
  /// @throws IOException where the extractor cannot be asked
  public Assisted read(Article article, ClaimExtractor extractor) throws IOException {
    List<Span> sentences = Sentences.of(article.text());
    Grounding grounding =
        Grounding.of(article.text(), sentences, extractor.extract(article, sentences));
    List<Grounding.Refused> review = new ArrayList<>(grounding.review());
    List<Claim> claims = new ArrayList<>();
    Memory memory = new Memory(gazetteer);
    int last = 0;
    for (Grounding.Found found : grounding.found()) {
      Span sentence = sentences.get(found.sentence() - 1);
      if (found.sentence() != last) {
        memory.nextSentence(article.text(), sentence);
        last = found.sentence();
      }
      List<Claim> read = claims(article, sentence, found.span(), found.sentence(), memory);
      if (read.isEmpty()) {
        String quote = found.span().in(article.text());
        review.add(
            new Grounding.Refused(
                new ClaimExtractor.Quoted(found.sentence(), quote), "no act could be read in it"));
      }
      claims.addAll(read);
    }
    return new Assisted(new Reading(article, sentences, numbered(claims)), review);
  }

  private List<Claim> claims(Article article, Span sentence, Span part, int number, Memory memory) {
    List<Word> words = Word.in(article.text(), part.start(), part.end());
    if (words.size() > LONGEST_SENTENCE) {
      words = words.subList(0, LONGEST_SENTENCE);
    }
    return new SentenceReader(
            article.text(), sentence, number, words, gazetteer, memory, article.date())
        .claims();
  }

  /// Claims of one sentence that were read apart, numbered on.
  private static List<Claim> numbered(List<Claim> claims) {
    List<Claim> numbered = new ArrayList<>();
    String sentence = "";
    int clause = 0;
    for (Claim claim : claims) {
      String own = claim.id().substring(0, claim.id().indexOf('.'));
      clause = own.equals(sentence) ? clause + 1 : 1;
      sentence = own;
      numbered.add(claim.numbered(own + "." + clause));
    }
    return numbered;
  }
}
