// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Answer;
import entente.answer.Answers;
import entente.answer.ChangeOfMind;
import entente.answer.Exhibit;
import entente.answer.Label;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.assumptions.KeyAssumptions;
import entente.answer.forecast.Forecasts;
import entente.answer.watch.Indicator;
import entente.answer.watch.WatchList;
import entente.domain.ActorId;
import entente.evidence.Case;
import entente.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Makes a brief of a case in a world.
public final class Briefs {
  /// How many key points an answer gives.
  private static final int POINTS = 2;

  private Briefs() {}

  public static Brief of(Case file, World world) {
    return of(file, world, null);
  }

  /// A brief that also says what the matter means for the reader's own state.
  public static Brief of(Case file, World world, @Nullable ActorId reader) {
    return of(Setting.of(file, world, reader));
  }

  /// A brief with the check of what it takes as given, which asks it again without each of it.
  public static Brief checked(Setting in) {
    return of(in).checked(KeyAssumptions.sentences(in));
  }

  /// A brief of what a setting holds, with the weights of its reader.
  public static Brief of(Setting in) {
    Case file = in.file();
    World world = in.world();
    List<Answer> answers = Answers.of(in);
    CompletableFuture<List<Indicator>> watch =
        CompletableFuture.supplyAsync(() -> WatchList.of(in));
    List<Exhibit> exhibits = Answers.exhibits(in);
    List<Sentence> gaps =
        answers.stream()
            .flatMap(Answer::sentences)
            .filter(sentence -> sentence.label() == Label.GAP)
            .toList();
    List<Sentence> change = ChangeOfMind.sentences(in);
    List<Sentence> forecasts = Forecasts.sentences(in.unresolved(), file.asks());
    return new Brief(
        file.name(),
        file.title(),
        world,
        keyPoints(answers),
        answers,
        exhibits,
        List.of(),
        change,
        watch.join(),
        gaps,
        forecasts,
        Standards.of(world, answers, exhibits, change, gaps),
        null,
        null);
  }

  /// The brief of a world under assumptions, saying what they change.
  ///
  /// @param plain the same case and reader without them
  public static Brief whatIf(Setting plain, World assumed) {
    return of(plain.in(assumed)).against(of(plain));
  }

  /// The sentences that the answers' summaries are taken from: the head of each passage that has a
  /// gist.
  private static List<Sentence> keyPoints(List<Answer> answers) {
    List<Sentence> points = new ArrayList<>();
    for (Answer answer : answers) {
      int most =
          switch (answer.question()) {
            case WHY, FIRST_WANTS, SECOND_WANTS -> POINTS;
            case DOING, WINNING -> POINTS + 1;
          };
      answer.passages().stream()
          .filter(passage -> passage.gist() != null)
          .limit(most)
          .map(Briefs::head)
          .forEach(points::add);
    }
    return points;
  }

  /// The sentence of a passage that shares most with its gist.
  private static Sentence head(Passage passage) {
    Passage.Gist gist = java.util.Objects.requireNonNull(passage.gist());
    Sentence best = passage.sentences().getFirst();
    long most = -1;
    for (Sentence sentence : passage.sentences()) {
      long shared =
          sentence.parts().stream()
              .filter(Part.Bound.class::isInstance)
              .filter(gist.parts()::contains)
              .count();
      if (shared > most) {
        most = shared;
        best = sentence;
      }
    }
    return best;
  }
}
