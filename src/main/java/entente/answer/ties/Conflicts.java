// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.ties;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.action.Actions;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Disputes, wars and armed conflicts that the tables list, between the two and of each.
final class Conflicts {
  /// How many of its conflicts a brief tells for each state.
  private static final int TOLD = 3;

  /// How many disputes, wars and conflicts of both a brief tells: the latest.
  private static final int LATEST = 6;

  private Conflicts() {}

  /// A war that ended so many years ago or later is told before all else.
  private static final int RECENT = 10;

  /// The latest war of both, if it goes on or ended not long ago.
  static @Nullable Passage war(Setting in) {
    return recentWar(in, joint(in))
        .map(event ->
            new Passage(
                Question.DOING,
                "War of both",
                5,
                List.of(Actions.told(in, "doing.act", event)),
                Passage.Gist.of("{}, {}", Voice.phrase(event.when()), in.voice().claim(event))))
        .orElse(null);
  }

  /// How often the two were in dispute or at war, against each other and beside each other.
  static @Nullable Passage disputes(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    List<Part> gist = new ArrayList<>();
    List<Evidence.Event> joint = joint(in);
    Optional<Evidence.Event> war = recentWar(in, joint);
    disputesBetween(in, joint, sentences, gist);
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
    wars(in, sentences);
    for (Evidence.Event event : told(joint)) {
      if (war.isEmpty() || !event.equals(war.get())) {
        sentences.add(Actions.told(in, "doing.act", event));
      }
    }
    return sentences.isEmpty()
        ? null
        : new Passage(
            Question.DOING,
            "Disputes and wars",
            30,
            sentences,
            gist.isEmpty() ? null : new Passage.Gist(gist));
  }

  /// A war of the list of inter-state wars before an armed conflict of fewer deaths.
  private static Optional<Evidence.Event> recentWar(Setting in, List<Evidence.Event> joint) {
    return Stream.of("war", "armed-conflict")
        .flatMap(mode -> recent(in, joint, mode).stream())
        .findFirst();
  }

  private static Optional<Evidence.Event> recent(
      Setting in, List<Evidence.Event> joint, String mode) {
    return joint.stream()
        .filter(event -> mode.equals(event.mode()))
        .filter(event -> !event.when().latest().isBefore(in.world().date().minusYears(RECENT)))
        .reduce((one, other) -> other.when().latest().isAfter(one.when().latest()) ? other : one);
  }

  private static void disputesBetween(
      Setting in, List<Evidence.Event> joint, List<Sentence> sentences, List<Part> gist) {
    Optional<Evidence.Indicator> between = Measured.ofPair(in, "disputes-between");
    if (between.isEmpty()) {
      Measured.gap(in, "doing.disputes", "cow-mid-directed", "disputes between the two")
          .ifPresent(sentences::add);
      return;
    }
    Part names = in.voice().names(in.file().parties(), 2);
    Part count = count(between.get(), "militarized dispute", "militarized disputes");
    Optional<Evidence.Event> last =
        joint.stream()
            .filter(event -> isDispute(event) && !event.who().containsAll(in.file().parties()))
            .reduce((_, later) -> later);
    if (last.isEmpty()) {
      sentences.add(
          Sentence.of(
              "doing.disputes",
              Label.FACT,
              List.of(in.reported(between.get())),
              "{} between {} {} on record for the half-century before.",
              count,
              names,
              isOrAre(between.get())));
      gist.addAll(
          Passage.Gist.of(
                  "{} between them {} on record for the half-century before",
                  count,
                  isOrAre(between.get()))
              .parts());
      return;
    }
    String year = String.valueOf(last.get().when().earliest().getYear());
    Part when = new Part.Time(year, "in " + year);
    boolean one = between.get().amount().low() <= 1;
    sentences.add(
        Sentence.of(
            "doing.disputes",
            Label.FACT,
            List.of(in.reported(between.get()), in.reported(last.get())),
            one
                ? "{} between {} {} on record for the half-century before, begun {}."
                : "{} between {} {} on record for the half-century before, the last of them begun {}.",
            count,
            names,
            isOrAre(between.get()),
            when));
    gist.addAll(
        Passage.Gist.of(
                one
                    ? "{} between them {} on record, begun {}"
                    : "{} between them {} on record, the last begun {}",
                count,
                isOrAre(between.get()),
                when)
            .parts());
  }

  private static void wars(Setting in, List<Sentence> sentences) {
    Optional<Evidence.Indicator> against = Measured.ofPair(in, "wars-between");
    Optional<Evidence.Indicator> beside = Measured.ofPair(in, "wars-beside");
    if (against.isEmpty() || beside.isEmpty()) {
      Measured.gap(in, "doing.wars", "cow-war-interstate", "wars between the two")
          .ifPresent(sentences::add);
      return;
    }
    List<Finding<Evidence>> basis = List.of(in.reported(against.get()), in.reported(beside.get()));
    boolean none = against.get().amount().low() == 0 && beside.get().amount().low() == 0;
    sentences.add(
        none
            ? Sentence.of(
                "doing.wars",
                Label.FACT,
                basis,
                "they fought {}, neither against each other nor on the same side.",
                count(against.get(), "inter-state war", "inter-state wars"))
            : Sentence.of(
                "doing.wars",
                Label.FACT,
                basis,
                "they fought {} against each other and {} on the same side.",
                count(against.get(), "inter-state war", "inter-state wars"),
                Voice.outcome(
                    beside.get().amount().low() == 0
                        ? "none"
                        : Figures.number(beside.get().amount().low()))));
  }

  /// The wars of both and the latest disputes, in order of time.
  private static List<Evidence.Event> told(List<Evidence.Event> joint) {
    List<Evidence.Event> wars = last(joint.stream().filter(e -> !isDispute(e)).toList(), LATEST);
    List<Evidence.Event> disputes =
        last(
            joint.stream().filter(Conflicts::isDispute).toList(),
            Math.max(0, LATEST - wars.size()));
    return joint.stream().filter(e -> wars.contains(e) || disputes.contains(e)).toList();
  }

  private static List<Evidence.Event> last(List<Evidence.Event> events, int most) {
    return events.subList(Math.max(0, events.size() - most), events.size());
  }

  private static boolean isDispute(Evidence.Event event) {
    return "dispute".equals(event.mode());
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
  /// @return both counts as a gist; null where one is not known, or neither took part in any
  private static Passage.@Nullable Gist each(
      Setting in,
      String series,
      String singular,
      String plural,
      String mode,
      List<Sentence> sentences) {
    List<Evidence.Indicator> counts = new ArrayList<>();
    for (ActorId party : List.of(in.first(), in.second())) {
      Measured.latest(in, series, party, Measured.SYSTEM).ifPresent(counts::add);
    }
    if (counts.isEmpty()) {
      return null;
    }
    Part when = Voice.phrase(counts.getFirst().when());
    Passage.@Nullable Gist gist = null;
    if (counts.size() == 2) {
      boolean none = counts.stream().allMatch(count -> count.amount().low() == 0);
      List<Finding<Evidence>> basis = counts.stream().<Finding<Evidence>>map(in::reported).toList();
      String pattern =
          none ? "{}, neither took part in an " + singular : "{}, {} took part in {} and {} in {}";
      Part[] parts =
          none
              ? new Part[] {when}
              : new Part[] {
                when,
                in.voice().name(counts.getFirst().actor()),
                count(counts.getFirst(), singular, plural),
                in.voice().name(counts.getLast().actor()),
                count(counts.getLast())
              };
      sentences.add(Sentence.of("doing." + series, Label.FACT, basis, pattern + ".", parts));
      gist = none ? null : Passage.Gist.of(pattern, parts);
    } else {
      sentences.add(
          Sentence.of(
              "doing." + series,
              Label.FACT,
              List.of(in.reported(counts.getFirst())),
              "{}, {} took part in {}.",
              when,
              in.voice().name(counts.getFirst().actor()),
              count(counts.getFirst(), singular, plural)));
    }
    for (Evidence.Indicator active : counts) {
      List<Evidence.Event> own =
          in.world().items(Evidence.Event.class).stream()
              .filter(event ->
                  mode.equals(event.mode())
                      && event.who().equals(List.of(active.actor()))
                      && event.whom().isEmpty())
              .toList();
      for (Evidence.Event event : own.subList(0, Math.min(TOLD, own.size()))) {
        sentences.add(Actions.told(in, "doing." + mode, event));
      }
    }
    return gist;
  }

  /// A count whose noun stands earlier in the sentence.
  private static Part count(Evidence.Indicator value) {
    return Voice.outcome(value.amount().low() == 0 ? "none" : Figures.number(value.amount().low()));
  }
}
