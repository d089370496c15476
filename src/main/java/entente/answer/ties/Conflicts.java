// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.ties;

import entente.answer.Label;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.action.Actions;
import entente.domain.ActorId;
import entente.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Disputes, wars and armed conflicts that the tables list, between the two and of each.
final class Conflicts {
  /// How many of its conflicts a brief tells for each state.
  private static final int TOLD = 3;

  private Conflicts() {}

  /// How often the two were in dispute or at war, against each other and beside each other.
  static @Nullable Passage disputes(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    Passage.@Nullable Gist gist = null;
    Part names = in.voice().names(in.sorted(), 2);
    Optional<Evidence.Indicator> between = Measured.ofPair(in, "disputes-between");
    Optional<Evidence.Indicator> war = Measured.ofPair(in, "wars-between");
    if (between.isPresent()) {
      Part count = count(between.get(), "militarized dispute", "militarized disputes");
      sentences.add(
          Sentence.of(
              "doing.disputes",
              Label.FACT,
              List.of(in.reported(between.get())),
              "{} between {} {} on record for the half-century before.",
              count,
              names,
              isOrAre(between.get())));
      Optional<Evidence.Event> last = last(in);
      List<Part> parts =
          new ArrayList<>(
              Passage.Gist.of("{} between them {} on record", count, isOrAre(between.get()))
                  .parts());
      if (last.isPresent()) {
        Part when = Voice.phrase(last.get().when());
        sentences.add(
            Sentence.of(
                "doing.disputes.last",
                Label.FACT,
                List.of(in.reported(last.get())),
                "{}, {}.",
                when,
                in.voice().claim(last.get())));
        parts.addAll(Passage.Gist.of(", the last {}", when).parts());
      } else {
        parts.add(new Part.Words(" for the half-century before"));
      }
      gist = new Passage.Gist(parts);
    } else {
      Measured.gap(in, "doing.disputes", "cow-mid-directed", "disputes between the two")
          .ifPresent(sentences::add);
    }
    Measured.ofPair(in, "disputes-beside")
        .filter(value -> value.amount().low() > 0)
        .map(value ->
            Sentence.of(
                "doing.disputes.beside",
                Label.FACT,
                List.of(in.reported(value)),
                "in {} they stood on the same side.",
                count(value, "dispute with others", "disputes with others")))
        .ifPresent(sentences::add);
    if (war.isPresent()) {
      Measured.ofPair(in, "wars-beside")
          .map(beside ->
              Sentence.of(
                  "doing.wars",
                  Label.FACT,
                  List.of(in.reported(war.get()), in.reported(beside)),
                  "they fought {} against each other and {} on the same side.",
                  count(war.get(), "inter-state war", "inter-state wars"),
                  Voice.outcome(
                      beside.amount().low() == 0
                          ? "none"
                          : entente.domain.Figures.number(beside.amount().low()))))
          .ifPresent(sentences::add);
    } else {
      Measured.gap(in, "doing.wars", "cow-war-interstate", "wars between the two")
          .ifPresent(sentences::add);
    }
    return sentences.isEmpty()
        ? null
        : new Passage(Question.DOING, "Disputes and wars", 30, sentences, gist);
  }

  private static Optional<Evidence.Event> last(Setting in) {
    return in.world().items(Evidence.Event.class).stream()
        .filter(event ->
            "dispute".equals(event.mode())
                && in.tabled(event)
                && in.joint(event)
                && !event.who().containsAll(in.file().parties()))
        .reduce((_, later) -> later);
  }

  private static Part count(Evidence.Indicator value, String singular, String plural) {
    return Voice.none(Math.round(value.amount().low()), singular, plural);
  }

  private static Part isOrAre(Evidence.Indicator value) {
    return Voice.outcome(value.amount().low() <= 1 ? "is" : "are");
  }

  /// The armed conflicts in which each took part in the last year that was over.
  static @Nullable Passage armed(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    List<Evidence.Indicator> counts = new ArrayList<>();
    for (ActorId party : List.of(in.first(), in.second())) {
      Optional<Evidence.Indicator> active =
          Measured.latest(in, "armed-conflicts", party, Measured.SYSTEM);
      if (active.isEmpty()) {
        continue;
      }
      counts.add(active.get());
      sentences.add(
          Sentence.of(
              in.id("doing.armed-conflicts", party),
              Label.FACT,
              List.of(in.reported(active.get())),
              "{}, {} took part in {}.",
              Voice.phrase(active.get().when()),
              in.voice().name(party),
              count(active.get(), "armed conflict", "armed conflicts")));
      List<Evidence.Event> own =
          in.world().items(Evidence.Event.class).stream()
              .filter(event ->
                  "armed-conflict".equals(event.mode())
                      && event.who().equals(List.of(party))
                      && event.whom().isEmpty())
              .toList();
      for (Evidence.Event event : own.subList(0, Math.min(TOLD, own.size()))) {
        sentences.add(Actions.told(in, "doing.armed-conflict", event));
      }
    }
    if (counts.isEmpty()) {
      return Measured.gap(in, "doing.armed-conflicts", "ucdp-acd", "the armed conflicts of each")
          .map(gap -> new Passage(Question.DOING, "Armed conflicts", 32, List.of(gap), null))
          .orElse(null);
    }
    return new Passage(Question.DOING, "Armed conflicts", 32, sentences, gist(in, counts));
  }

  private static Passage.@Nullable Gist gist(Setting in, List<Evidence.Indicator> counts) {
    if (counts.size() < 2) {
      return null;
    }
    Part when = Voice.phrase(counts.getFirst().when());
    return counts.stream().allMatch(count -> count.amount().low() == 0)
        ? Passage.Gist.of("{} neither took part in an armed conflict", when)
        : Passage.Gist.of(
            "{} {} took part in {} and {} in {}",
            when,
            in.voice().name(counts.getFirst().actor()),
            count(counts.getFirst(), "armed conflict", "armed conflicts"),
            in.voice().name(counts.getLast().actor()),
            count(counts.getLast(), "armed conflict", "armed conflicts"));
  }
}
