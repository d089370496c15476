// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import entente.answer.action.Actions;
import entente.answer.alignment.Alignment;
import entente.answer.cascade.Entrapment;
import entente.answer.commitment.Commitment;
import entente.answer.exposure.Exposure;
import entente.answer.goals.Wants;
import entente.answer.hypotheses.Hypotheses;
import entente.answer.payoff.Winning;
import entente.answer.pooling.RivalClaims;
import entente.answer.record.Capability;
import entente.answer.restriction.Restriction;
import entente.answer.ties.Positions;
import entente.answer.ties.Ties;
import entente.answer.trend.CommonlySaid;
import entente.answer.trend.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The five answers: every mechanism's passages, sorted by question, and for each question a
/// sentence that they entail.
public final class Answers {
  /// How many gists a one-sentence answer joins.
  private static final int JOINED = 3;

  private Answers() {}

  public static List<Answer> of(Setting in) {
    List<Passage> passages =
        Stream.of(
                in.recall("alignment", Alignment::passages),
                in.recall("ties", Ties::passages),
                in.recall("wants", Wants::passages),
                in.recall("condition", Condition::passages),
                in.recall("capability", Capability::passages),
                in.recall("commitment", Commitment::passages),
                in.recall("restriction", Restriction::passages),
                in.recall("figures", RivalClaims::passages),
                in.recall("actions", Actions::passages),
                in.recall("said", CommonlySaid::passages),
                in.recall("hypotheses", Hypotheses::passages),
                in.recall("winning", Winning::passages),
                in.recall("entrapment", Entrapment::passages),
                in.recall("exposure", Exposure::passages))
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(Passage::weight))
            .toList();
    List<Answer> answers = new ArrayList<>();
    for (Question question : Question.values()) {
      List<Passage> own = joined(passages.stream().filter(p -> p.question() == question).toList());
      answers.add(new Answer(question, heading(in, question), summary(in, question, own), own));
    }
    return answers;
  }

  /// Passages of one topic become one paragraph, where the topic came first.
  private static List<Passage> joined(List<Passage> passages) {
    Map<String, Passage> byTopic = new LinkedHashMap<>();
    for (Passage passage : passages) {
      byTopic.merge(passage.topic(), passage, Passage::with);
    }
    return List.copyOf(byTopic.values());
  }

  public static List<Exhibit> exhibits(Setting in) {
    return Stream.of(
            in.recall("timeline", Answers::timeline),
            in.recall("positions.exhibits", Positions::exhibits),
            in.recall("restriction.exhibits", Restriction::exhibits),
            in.recall("figures.exhibits", RivalClaims::exhibits),
            in.recall("hypotheses.exhibits", Hypotheses::exhibits),
            in.recall("winning.exhibits", Winning::exhibits),
            in.recall("entrapment.exhibits", Entrapment::exhibits))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Exhibit> timeline(Setting in) {
    return List.of(Actions.timeline(in));
  }

  private static String heading(Setting in, Question question) {
    String first = in.voice().name(in.first()).text();
    String second = in.voice().name(in.second()).text();
    return switch (question) {
      case WHY -> "Why are " + first + " and " + second + " together?";
      case FIRST_WANTS -> "What does " + first + " want?";
      case SECOND_WANTS -> "What does " + second + " want?";
      case DOING -> "What are they doing?";
      case WINNING -> "Who is winning, and what about you?";
    };
  }

  private static Sentence summary(Setting in, Question question, List<Passage> passages) {
    String id = id(in, question);
    List<Passage> told = passages.stream().filter(p -> p.gist() != null).limit(JOINED).toList();
    if (told.isEmpty()) {
      return unknown(in, question, id, passages);
    }
    List<Part> parts = new ArrayList<>(lead(in, question));
    for (int at = 0; at < told.size(); at++) {
      if (at > 0) {
        parts.add(new Part.Words(separator(question, at == told.size() - 1)));
      }
      Passage.Gist gist = told.get(at).gist();
      if (gist != null) {
        parts.addAll(gist.parts());
      }
    }
    parts.add(new Part.Words("."));
    List<Finding<?>> basis = new ArrayList<>();
    for (Passage passage : told) {
      for (Sentence sentence : passage.sentences()) {
        boolean used =
            sentence.parts().stream().anyMatch(p -> p instanceof Part.Bound && parts.contains(p));
        if (used) {
          sentence.basis().stream().filter(f -> !basis.contains(f)).forEach(basis::add);
        }
      }
    }
    return new Sentence(id, Label.ASSESSMENT, parts, basis);
  }

  private static String id(Setting in, Question question) {
    return switch (question) {
      case WHY, DOING, WINNING -> question.word() + ".answer";
      case FIRST_WANTS -> in.id("wants", in.first(), "answer");
      case SECOND_WANTS -> in.id("wants", in.second(), "answer");
    };
  }

  private static List<Part> lead(Setting in, Question question) {
    return switch (question) {
      case WHY, DOING, WINNING -> List.of();
      case FIRST_WANTS -> List.of(in.voice().name(in.first()), new Part.Words(" wants "));
      case SECOND_WANTS -> List.of(in.voice().name(in.second()), new Part.Words(" wants "));
    };
  }

  private static String separator(Question question, boolean last) {
    return switch (question) {
      case FIRST_WANTS, SECOND_WANTS -> last ? " and " : ", ";
      case WHY, DOING, WINNING -> "; ";
    };
  }

  private static Sentence unknown(
      Setting in, Question question, String id, List<Passage> passages) {
    String missing =
        switch (question) {
          case WHY -> "votes of both, recognitions, measures against them, meetings or deliveries";
          case FIRST_WANTS, SECOND_WANTS -> "its own statements and acts";
          case DOING -> "their agreements, deliveries, votes and joint acts";
          case WINNING -> "goals of both that name an indicator, with figures for it";
        };
    Finding<Object> searched =
        Finding.<Object>unknown("searched." + id, Methods.SEARCH, Finding.Reason.NO_SOURCE, missing)
            .with("searched", "all that was published by " + in.world().known());
    List<Finding<?>> basis = new ArrayList<>(List.of(searched));
    passages.forEach(p -> p.sentences().forEach(s -> basis.addAll(s.basis())));
    Part settle = Voice.outcome(missing);
    return switch (question) {
      case WHY ->
          Sentence.of(
              id,
              Label.GAP,
              basis,
              "not known: {} nothing that says why; what would settle it is {}.",
              in.holder("holds", "hold"),
              settle);
      case FIRST_WANTS, SECOND_WANTS ->
          Sentence.of(
              id,
              Label.GAP,
              basis,
              "not known: {} no goal of {}; what would settle it is {}.",
              in.holder("names", "name"),
              in.voice().name(question == Question.FIRST_WANTS ? in.first() : in.second()),
              settle);
      case DOING ->
          Sentence.of(
              id,
              Label.GAP,
              basis,
              "not known: {} no act of theirs; what would settle it is {}.",
              in.holder("holds", "hold"),
              settle);
      case WINNING ->
          Sentence.of(
              id,
              Label.GAP,
              basis,
              "not known: no gain of either can be measured; what would settle it is {}.",
              settle);
    };
  }
}
