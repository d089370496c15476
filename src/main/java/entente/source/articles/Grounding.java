// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.evidence.claim.Span;
import entente.source.articles.ClaimExtractor.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Quotations that were found to the letter in the sentence that they name, and those that were
/// not.
///
/// @param found in the order of the text; where two overlap, the first stands
/// @param review what was not found, for a person to look at; none of it becomes a claim
public record Grounding(List<Found> found, List<Refused> review) {
  /// A quotation and where it stands.
  public record Found(int sentence, Span span) {}

  /// A quotation that was not taken, and why.
  public record Refused(Quoted quoted, String reason) {}

  public Grounding {
    found = List.copyOf(found);
    review = List.copyOf(review);
  }

  static Grounding of(String text, List<Span> sentences, List<Quoted> quotes) {
    List<Found> found = new ArrayList<>();
    List<Refused> review = new ArrayList<>();
    for (Quoted quoted : quotes) {
      if (quoted.sentence() < 1 || quoted.sentence() > sentences.size()) {
        review.add(new Refused(quoted, "there is no such sentence"));
        continue;
      }
      if (quoted.quote().isBlank()) {
        review.add(new Refused(quoted, "it quotes nothing"));
        continue;
      }
      Span sentence = sentences.get(quoted.sentence() - 1);
      int at = text.indexOf(quoted.quote(), sentence.start());
      if (at < 0 || at + quoted.quote().length() > sentence.end()) {
        review.add(new Refused(quoted, "these words do not stand in that sentence"));
        continue;
      }
      Span span = new Span(at, at + quoted.quote().length());
      if (found.stream().anyMatch(f -> overlap(f.span, span))) {
        review.add(new Refused(quoted, "it overlaps another quotation"));
      } else {
        found.add(new Found(quoted.sentence(), span));
      }
    }
    found.sort(Comparator.comparingInt(f -> f.span.start()));
    return new Grounding(found, review);
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
