// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.goals;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Direction;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.goals.GoalReading;
import entente.model.goals.Level;
import entente.model.goals.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a party wants, by its own statements and repeated acts, and how far it has it.
public final class Wants {
  /// How many goals the one-sentence answer names.
  private static final int NAMED = 3;

  private Wants() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    for (ActorId party : in.sorted()) {
      List<Evidence.Goal> goals = goals(in, party);
      for (int at = 0; at < goals.size(); at++) {
        Evidence.Goal goal = goals.get(at);
        int rank = at;
        passages.add(
            in.recall(List.of("goal", goal, rank), now -> passage(now, party, goal, rank)));
      }
    }
    return passages;
  }

  /// A party's goals, the best supported first.
  public static List<Evidence.Goal> goals(Setting in, ActorId party) {
    return in
        .world()
        .items(
            Evidence.Goal.class, goal -> in.world().ledger().stateOf(goal.holder()).equals(party))
        .stream()
        .sorted(
            Comparator.comparingInt((Evidence.Goal goal) -> -support(in, goal))
                .thenComparing(Evidence::id))
        .toList();
  }

  private static int support(Setting in, Evidence.Goal goal) {
    return held(in, goal.stated()).size()
        + held(in, goal.served()).size()
        - held(in, goal.against()).size();
  }

  private static List<EvidenceId> held(Setting in, List<EvidenceId> ids) {
    return ids.stream().filter(in.world()::holds).toList();
  }

  public static Finding<GoalReading> reading(Setting in, Evidence.Goal goal) {
    return in.recall(List.of("reading", goal), at -> read(at, goal));
  }

  private static Finding<GoalReading> read(Setting in, Evidence.Goal goal) {
    List<EvidenceId> stated = held(in, goal.stated());
    List<EvidenceId> served = held(in, goal.served());
    List<EvidenceId> against = held(in, goal.against());
    GoalReading reading = GoalReading.of(stated.size(), served.size(), against.size());
    List<EvidenceId> evidence =
        Stream.of(List.of(goal.id()), stated, served, against).flatMap(List::stream).toList();
    return Finding.known("goal." + goal.id(), Methods.GOALS, evidence, reading, reading.working());
  }

  private static Passage passage(Setting in, ActorId party, Evidence.Goal goal, int rank) {
    Finding<GoalReading> finding = reading(in, goal);
    GoalReading reading = ((Finding.Known<GoalReading>) finding.result()).value();
    String id = in.id("wants", party, goal.id());
    Part holder = in.voice().name(party);
    Part what = new Part.Claim(goal.id(), goal.what());
    String wanting =
        switch (goal.direction()) {
          case MORE, LESS -> "{} wants {}: {}.";
          case KEEP -> "{} wants to keep {}: {}.";
        };
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
            id,
            Label.ASSESSMENT,
            List.of(finding),
            wanting,
            holder,
            what,
            Voice.outcome(words(reading.standing()))));
    sentences.add(
        Sentence.of(
            id + ".support",
            Label.ASSESSMENT,
            List.of(finding),
            "in the record stand {}, {} and {}.",
            Voice.count(reading.stated(), "statement of it", "statements of it"),
            Voice.count(reading.served(), "act that serves it", "acts that serve it"),
            Voice.count(reading.against(), "item against it", "items against it")));
    for (EvidenceId quoted : held(in, goal.stated()).stream().limit(2).toList()) {
      sentences.add(cited(in, party, in.world().getClaimed(quoted), "{}, {}."));
    }
    for (EvidenceId contrary : held(in, goal.against()).stream().limit(2).toList()) {
      sentences.add(
          cited(in, party, in.world().getClaimed(contrary), "against this stands that {}, {}."));
    }
    Finding<Level> level = Gauges.level(in, goal);
    if (level.result() instanceof Finding.Known<Level>(Level measured)) {
      sentences.add(
          measured.missing()
              ? Sentence.of(
                  id + ".level",
                  Label.GAP,
                  List.of(level, finding),
                  "how far {} has {} is not known: what is missing is {}.",
                  holder,
                  what,
                  Voice.outcome(java.util.Objects.requireNonNull(measured.missingEvidence())))
              : Sentence.of(
                  id + ".level",
                  Label.ASSESSMENT,
                  List.of(level),
                  "by {}, it is satisfied to {}.",
                  Voice.outcome(Gauges.words(in, goal)),
                  Voice.share(measured.level())));
    } else if (level.result() instanceof Finding.Unknown<Level>(var _, String missing)) {
      sentences.add(
          Sentence.of(
              id + ".level",
              Label.GAP,
              List.of(level, finding),
              "how far {} has {} is not known: {}.",
              holder,
              what,
              Voice.outcome(missing)));
    }
    return new Passage(
        in.wants(party),
        goal.dimension(),
        10 + rank,
        sentences,
        rank < NAMED ? Passage.Gist.of(gist(goal.direction()), what) : null);
  }

  private static String gist(Direction direction) {
    return switch (direction) {
      case MORE, LESS -> "{}";
      case KEEP -> "to keep {}";
    };
  }

  private static String words(Standing standing) {
    return switch (standing) {
      case STATED_AND_ACTED_ON -> "it has said so and acted on it";
      case STATED_ONLY -> "it has said so, without a recorded act";
      case ACTED_ON_ONLY -> "its acts say so, without a recorded statement";
      case CONTESTED -> "it has said so or acted on it, but some of the record speaks against it";
      case NOT_SHOWN -> "no statement or act of it is recorded yet";
    };
  }

  private static Sentence cited(Setting in, ActorId party, Evidence item, String pattern) {
    boolean dateLast = pattern.startsWith("against");
    Part claim = in.voice().claim(item);
    Part when = Voice.phrase(item.when());
    return Sentence.of(
        in.id("wants", party, dateLast ? "contrary" : "stated", item.id()),
        in.label(item),
        List.of(in.contested(item)),
        pattern,
        dateLast ? claim : when,
        dateLast ? when : claim);
  }
}
