// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import java.util.List;
import java.util.stream.Stream;

/// The answer to one of the five questions: a sentence that follows from the paragraphs below it.
///
/// @param heading the question in words: "What does Russia want?"
public record Answer(Question question, String heading, Sentence summary, List<Passage> passages) {
  public Answer {
    passages = List.copyOf(passages);
  }

  /// The summary and every sentence below it.
  public Stream<Sentence> sentences() {
    return Stream.concat(
        Stream.of(summary), passages.stream().flatMap(passage -> passage.sentences().stream()));
  }
}
