// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A paragraph of an answer: what one mechanism has to say to one question.
///
/// @param topic what it is about, for the table of contents
/// @param weight how early it comes: lower is earlier
/// @param gist what the answer's one-sentence summary takes from it; null where it takes nothing
public record Passage(
    Question question, String topic, int weight, List<Sentence> sentences, @Nullable Gist gist) {
  public Passage {
    sentences = List.copyOf(sentences);
    if (gist != null && !gist.follows(sentences)) {
      throw new IllegalArgumentException(
          "the gist of '" + topic + "' says what no sentence below it says");
    }
  }

  /// This passage with another of the same topic below it.
  Passage with(Passage other) {
    return new Passage(
        question,
        topic,
        weight,
        Stream.concat(sentences.stream(), other.sentences.stream()).toList(),
        gist == null ? other.gist : gist);
  }

  /// A clause for the summary. Everything that it binds is bound in the sentences that it sums up.
  public record Gist(List<Part> parts) {
    public Gist {
      parts = List.copyOf(parts);
    }

    public static Gist of(String pattern, Part... bound) {
      return new Gist(Sentence.fill(pattern, bound));
    }

    /// Whether each bound part stands in one of the sentences.
    boolean follows(List<Sentence> sentences) {
      List<Part> said = sentences.stream().flatMap(s -> s.parts().stream()).toList();
      return parts.stream().allMatch(part -> part instanceof Part.Words || said.contains(part));
    }
  }
}
