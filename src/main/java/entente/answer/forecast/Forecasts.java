// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.forecast;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Part;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.Interval;
import entente.evidence.Ask;
import entente.model.forecast.Prospect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What models answer to a case's questions about the future, each in sentences that open.
public final class Forecasts {
  private Forecasts() {}

  /// An answer to a question.
  ///
  /// @param byLaw what follows if only pledges in force move anybody; null where no pledge bears on
  ///   the question
  public record Answered(Ask ask, @Nullable Finding<Prospect> byLaw, Finding<Prospect> byModel) {
    /// The sentences that say it.
    public List<Sentence> sentences() {
      List<Sentence> sentences = new ArrayList<>();
      String id = id(ask);
      sentences.add(sentence(id, ask, byModel));
      if (byLaw != null) {
        sentences.add(
            Sentence.of(
                id + ".law",
                Label.ASSESSMENT,
                List.of(byLaw),
                "if only pledges in force moved anybody, the probability would be {}.",
                Voice.percent(prospect(byLaw).point())));
      }
      return sentences;
    }
  }

  /// The id of the sentence that answers a question.
  static String id(Ask ask) {
    return "forecast." + ask.id();
  }

  /// Answers a question from what the world holds.
  public static Answered answer(Setting in, Ask ask) {
    return in.recall(List.of("forecast", ask), at -> Prospects.answer(at, ask));
  }

  /// The sentences on the questions that are still open on the world's date.
  public static List<Sentence> sentences(Setting in, List<Ask> asks) {
    return asks.stream()
        .filter(ask -> !ask.criterion().by().isBefore(in.world().date()))
        .flatMap(ask -> answer(in, ask).sentences().stream())
        .toList();
  }

  static Prospect prospect(Finding<Prospect> finding) {
    return ((Finding.Known<Prospect>) finding.result()).value();
  }

  private static Sentence sentence(String id, Ask ask, Finding<Prospect> finding) {
    Prospect prospect = prospect(finding);
    Part what = new Part.Term(ask.id(), ask.what());
    Part point = Voice.percent(prospect.point());
    if (prospect.range().contains(Interval.of(0.02, 0.98))) {
      return Sentence.of(
          id,
          Label.GAP,
          List.of(finding),
          "whether {} is not known: nothing in the evidence bears on it, and it is put at {}.",
          what,
          point);
    }
    Part.Chance chance = Voice.chance(prospect.range());
    if (prospect.range().isPoint()) {
      return Sentence.of(
          id,
          Label.ASSESSMENT,
          List.of(finding),
          "that {} is {}: it is put at {}.",
          what,
          chance,
          point);
    }
    return Sentence.of(
        id,
        Label.ASSESSMENT,
        List.of(finding),
        chance.text().startsWith("cannot")
            ? "whether {} {}: it is put at {}, and {} stays open."
            : "that {} is {}: it is put at {}, and {} stays open.",
        what,
        chance,
        point,
        Voice.share(prospect.range()));
  }
}
