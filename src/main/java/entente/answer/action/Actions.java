// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.action;

import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What the parties did, in order, as far as no other mechanism tells it.
public final class Actions {
  /// How many acts a brief tells; the timeline shows them all.
  private static final int TOLD = 10;

  private Actions() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    List<Evidence.Event> joint =
        in.world().items(Evidence.Event.class, event -> in.joint(event) && !in.tabled(event));
    if (!joint.isEmpty()) {
      passages.add(in.recall(List.of("acts.joint", joint), at -> together(at, joint)));
    }
    passages.addAll(in.recall("acts.deliveries", Actions::deliveries));
    passages.addAll(in.recall("acts.by-others", Actions::byOthers));
    passages.addAll(in.recall("acts.denied", Actions::denied));
    return passages;
  }

  private static Passage together(Setting in, List<Evidence.Event> joint) {
    List<Sentence> sentences = new ArrayList<>();
    Finding<Integer> count =
        Finding.known(
            "joint-acts",
            Methods.COUNTING,
            joint.stream().map(Evidence::id).toList(),
            joint.size(),
            List.of());
    sentences.add(
        Sentence.of(
            "doing.acts",
            Label.FACT,
            List.of(count),
            "the record holds {} in which {} took part; the latest follow.",
            Voice.count(joint.size(), "act", "acts"),
            in.voice().names(in.sorted(), 2)));
    for (Evidence.Event event : joint.subList(Math.max(0, joint.size() - TOLD), joint.size())) {
      sentences.add(told(in, "doing.act", event));
    }
    return new Passage(Question.DOING, "What they did together", 50, sentences, null);
  }

  /// What others did to a party.
  private static List<Passage> byOthers(Setting in) {
    List<Evidence.Event> acts =
        in
            .world()
            .items(
                Evidence.Event.class,
                event -> in.states(event.whom()).stream().anyMatch(in.file().parties()::contains))
            .stream()
            .filter(
                event -> in.states(event.who()).stream().noneMatch(in.file().parties()::contains))
            .toList();
    List<Sentence> sentences = new ArrayList<>();
    for (Evidence.Event event : acts.subList(Math.max(0, acts.size() - TOLD), acts.size())) {
      sentences.add(told(in, "doing.by-others", event));
    }
    return sentences.isEmpty()
        ? List.of()
        : List.of(new Passage(Question.DOING, "What others did to them", 55, sentences, null));
  }

  /// Every denial, as the denier's statement.
  private static List<Passage> denied(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    for (Evidence.Denial denial : in.world().items(Evidence.Denial.class)) {
      sentences.add(
          Sentence.of(
              in.id("doing.denial", denial.id()),
              Label.FACT,
              List.of(in.reported(denial)),
              "{}, {}.",
              Voice.phrase(denial.when()),
              in.voice().claim(denial)));
    }
    return sentences.isEmpty()
        ? List.of()
        : List.of(new Passage(Question.DOING, "What is denied", 58, sentences, null));
  }

  /// An item as a sentence: a fact where nobody denies it, otherwise what somebody reports.
  public static Sentence told(Setting in, String question, Evidence item) {
    return in.recall(List.of("told", question, item), at -> sentence(at, question, item));
  }

  private static Sentence sentence(Setting in, String question, Evidence item) {
    Label label = in.label(item);
    List<ActorId> claimants = item.attribution().saidBy();
    String id = in.id(question, item.id());
    if (claimants.isEmpty() || item instanceof Evidence.Statement) {
      return Sentence.of(
          id,
          label,
          List.of(in.contested(item)),
          label == Label.FACT ? "{}, {}." : "it is reported, but not settled, that {}, {}.",
          Voice.phrase(item.when()),
          in.voice().claim(item));
    }
    return Sentence.of(
        id,
        Label.ASSESSMENT,
        List.of(in.contested(item)),
        "{}, by the account of {}, {}.",
        Voice.phrase(item.when()),
        in.voice().names(claimants, 3),
        in.voice().claim(item));
  }

  /// Flows between the parties of which no figure and no cap makes a passage of its own.
  private static List<Passage> deliveries(Setting in) {
    Set<String> capped =
        in.world().items(Evidence.Measure.class).stream()
            .map(Evidence.Measure::good)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Sentence> sentences = new ArrayList<>();
    for (Evidence.Flow flow : in.world().items(Evidence.Flow.class)) {
      if (flow.figure() == null
          && !capped.contains(flow.good())
          && in.states(List.of(flow.from(), flow.to())).containsAll(in.file().parties())) {
        sentences.add(told(in, "doing.flow", flow));
      }
    }
    return sentences.isEmpty()
        ? List.of()
        : List.of(new Passage(Question.DOING, "Other deliveries", 45, sentences, null));
  }

  public static Exhibit timeline(Setting in) {
    List<Exhibit.Moment> moments = new ArrayList<>();
    for (Evidence item : in.world().items(Evidence.class)) {
      String lane =
          switch (item) {
            case Evidence.Event event ->
                in.states(event.who()).stream().anyMatch(in.file().parties()::contains)
                    ? "event"
                    : "";
            case Evidence.Vote _ -> "vote";
            case Evidence.Step step -> ofParties(in, step) ? "step" : "";
            case Evidence.Recognition _ -> "recognition";
            case Evidence.Trial _ -> "trial";
            case Evidence.Measure _ -> "measure";
            case Evidence.Agreement _,
                Evidence.Article _,
                Evidence.Flow _,
                Evidence.Indicator _,
                Evidence.Statement _,
                Evidence.Denial _,
                Evidence.Conversion _,
                Evidence.Goal _ ->
                "";
          };
      if (!lane.isEmpty() && item.attribution().credibility().carriesFact()) {
        moments.add(new Exhibit.Moment(item.id(), item.when(), lane, attributed(in, item)));
      }
    }
    return new Exhibit.Timeline("timeline", "What happened", Question.DOING, moments);
  }

  /// An item's words, with who says it where somebody is reported to.
  private static String attributed(Setting in, Evidence item) {
    String words = in.voice().words(item);
    List<ActorId> claimants = item.attribution().saidBy();
    return claimants.isEmpty()
        ? words
        : words + " (by the account of " + in.voice().names(claimants, 3).text() + ")";
  }

  private static boolean ofParties(Setting in, Evidence.Step step) {
    return in.world().findClaimed(step.agreement()) instanceof Evidence.Agreement agreement
        && agreement.parties().containsAll(in.file().parties());
  }
}
