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

  /// How many disputes, wars and conflicts of both a brief tells: the latest.
  private static final int LATEST = 6;

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
      Optional<Evidence.Event> last =
          joint(in).stream()
              .filter(event ->
                  "dispute".equals(event.mode()) && !event.who().containsAll(in.file().parties()))
              .reduce((_, later) -> later);
      if (last.isPresent()) {
        String year = String.valueOf(last.get().when().earliest().getYear());
        Part when = new Part.Time(year, "in " + year);
        sentences.add(
            Sentence.of(
                "doing.disputes",
                Label.FACT,
                List.of(in.reported(between.get()), in.reported(last.get())),
                "{} between {} {} on record for the half-century before, the last of them begun {}.",
                count,
                names,
                isOrAre(between.get()),
                when));
        gist =
            Passage.Gist.of(
                "{} between them {} on record, the last begun {}",
                count,
                isOrAre(between.get()),
                when);
      } else {
        sentences.add(
            Sentence.of(
                "doing.disputes",
                Label.FACT,
                List.of(in.reported(between.get())),
                "{} between {} {} on record for the half-century before.",
                count,
                names,
                isOrAre(between.get())));
        gist =
            Passage.Gist.of(
                "{} between them {} on record for the half-century before",
                count,
                isOrAre(between.get()));
      }
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
    List<Evidence.Event> joint = joint(in);
    for (Evidence.Event event : joint.subList(Math.max(0, joint.size() - LATEST), joint.size())) {
      sentences.add(Actions.told(in, "doing.act", event));
    }
    return sentences.isEmpty()
        ? null
        : new Passage(Question.DOING, "Disputes and wars", 30, sentences, gist);
  }

  /// What a table lists of both together, in order of time.
  private static List<Evidence.Event> joint(Setting in) {
    return in.world().items(Evidence.Event.class).stream()
        .filter(event -> in.tabled(event) && in.joint(event))
        .toList();
  }

  private static Part count(Evidence.Indicator value, String singular, String plural) {
    return Voice.none(Math.round(value.amount().low()), singular, plural);
  }

  private static Part isOrAre(Evidence.Indicator value) {
    return Voice.outcome(value.amount().low() <= 1 ? "is" : "are");
  }

  /// The wars and armed conflicts in which each took part in the last year that was over: every
  /// conflict of 25 deaths in battle where a table lists them, else inter-state wars.
  static @Nullable Passage armed(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    Passage.@Nullable Gist gist =
        each(
            in,
            "armed-conflicts",
            "armed conflict",
            "armed conflicts",
            "armed-conflict",
            sentences);
    if (sentences.isEmpty()) {
      gist =
          each(in, "inter-state-wars", "inter-state war", "inter-state wars", "at-war", sentences);
    }
    if (sentences.isEmpty()) {
      Measured.gap(in, "doing.armed-conflicts", "ucdp-acd", "the armed conflicts of each")
          .ifPresent(sentences::add);
    }
    return sentences.isEmpty()
        ? null
        : new Passage(Question.DOING, "Wars of each", 32, sentences, gist);
  }

  /// How many each took part in, and which.
  ///
  /// @return both counts as a gist; null where one is not known
  private static Passage.@Nullable Gist each(
      Setting in,
      String series,
      String singular,
      String plural,
      String mode,
      List<Sentence> sentences) {
    List<Evidence.Indicator> counts = new ArrayList<>();
    for (ActorId party : List.of(in.first(), in.second())) {
      Optional<Evidence.Indicator> active = Measured.latest(in, series, party, Measured.SYSTEM);
      if (active.isEmpty()) {
        continue;
      }
      counts.add(active.get());
      sentences.add(
          Sentence.of(
              in.id("doing", series, party),
              Label.FACT,
              List.of(in.reported(active.get())),
              "{}, {} took part in {}.",
              Voice.phrase(active.get().when()),
              in.voice().name(party),
              count(active.get(), singular, plural)));
      List<Evidence.Event> own =
          in.world().items(Evidence.Event.class).stream()
              .filter(event ->
                  mode.equals(event.mode())
                      && event.who().equals(List.of(party))
                      && event.whom().isEmpty())
              .toList();
      for (Evidence.Event event : own.subList(0, Math.min(TOLD, own.size()))) {
        sentences.add(Actions.told(in, "doing." + mode, event));
      }
    }
    if (counts.size() < 2) {
      return null;
    }
    Part when = Voice.phrase(counts.getFirst().when());
    return counts.stream().allMatch(count -> count.amount().low() == 0)
        ? Passage.Gist.of("{} neither took part in an " + singular, when)
        : Passage.Gist.of(
            "{} {} took part in {} and {} in {}",
            when,
            in.voice().name(counts.getFirst().actor()),
            count(counts.getFirst(), singular, plural),
            in.voice().name(counts.getLast().actor()),
            count(counts.getLast(), singular, plural));
  }
}
