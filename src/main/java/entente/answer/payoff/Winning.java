// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.payoff;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.goals.Gauges;
import entente.answer.goals.Wants;
import entente.domain.ActorId;
import entente.evidence.Evidence;
import entente.model.goals.Level;
import java.util.ArrayList;
import java.util.List;

/// What each party has established that it gained.
public final class Winning {
  private Winning() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    for (ActorId party : in.sorted()) {
      gains(in, party, passages);
    }
    if (!passages.isEmpty()) {
      passages.add(comparison(in));
    }
    if (in.reader() == null) {
      passages.add(reader());
    }
    return passages;
  }

  private static void gains(Setting in, ActorId party, List<Passage> passages) {
    List<Sentence> sentences = new ArrayList<>();
    List<Finding<?>> measured = new ArrayList<>();
    List<String> gained = new ArrayList<>();
    for (Evidence.Goal goal : Wants.goals(in, party)) {
      Finding<Level> finding = Gauges.level(in, goal);
      if (finding.result() instanceof Finding.Known<Level>(Level level) && !level.missing()) {
        measured.add(finding);
        Part what = new Part.Claim(goal.id(), goal.what());
        sentences.add(
            Sentence.of(
                in.id("winning", party, goal.id()),
                Label.ASSESSMENT,
                List.of(finding),
                "{} has {} to {}.",
                in.voice().name(party),
                what,
                Voice.share(level.level())));
        if (level.level().low() > 0) {
          gained.add(goal.what());
        }
      }
    }
    if (sentences.isEmpty()) {
      return;
    }
    Part who = in.voice().name(party);
    Part count = Voice.number(gained.size());
    Part of = Voice.count(measured.size(), "measured goal", "measured goals");
    sentences.addFirst(
        Sentence.of(
            in.id("winning", party, "established"),
            Label.ASSESSMENT,
            List.copyOf(measured),
            "{} has gained something on {} of its {}.",
            who,
            count,
            of));
    passages.add(
        new Passage(
            Question.WINNING,
            "What " + who.text() + " gained",
            10,
            sentences,
            Passage.Gist.of("{} has gained something on {} of its {}", who, count, of)));
  }

  private static Passage comparison(Setting in) {
    Finding<Object> finding =
        Finding.<Object>unknown(
                "comparison",
                Methods.SATISFACTION,
                Finding.Reason.NOT_APPLICABLE,
                "a comparison over all weightings of the goals")
            .with("weights", "none were set");
    return new Passage(
        Question.WINNING,
        "Who gained more",
        20,
        List.of(
            Sentence.of(
                "winning.comparison",
                Label.GAP,
                List.of(finding),
                "who of {} gained more is not computed here: it depends on {}.",
                in.voice().names(in.sorted(), 2),
                Voice.outcome("the weights given to the goals"))),
        null);
  }

  private static Passage reader() {
    Finding<Object> finding =
        Finding.<Object>unknown(
                "reader", Methods.SEARCH, Finding.Reason.NOT_APPLICABLE, "the reader's country")
            .with("reader", "none named");
    return new Passage(
        Question.WINNING,
        "What about you",
        90,
        List.of(
            Sentence.of(
                "winning.reader",
                Label.GAP,
                List.of(finding),
                "what it means for the reader is not known: no reader's country was named.")),
        null);
  }
}
