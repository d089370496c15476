// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Answer;
import entente.answer.Exhibit;
import entente.answer.Label;
import entente.answer.Part;
import entente.answer.Sentence;
import entente.domain.Figures;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.world.World;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The nine analytic tradecraft standards of ICD 203 (2015), each judged by a count over the brief.
final class Standards {
  /// The number of the standard on change from earlier judgements.
  static final int CHANGE = 7;

  private Standards() {}

  /// How far a brief that is compared with an earlier one explains what changed.
  static Brief.Standard change(Diff diff) {
    long explained = diff.changes().stream().filter(c -> !c.causes().isEmpty()).count();
    return new Brief.Standard(
        CHANGE,
        "Explains change from earlier judgements",
        true,
        "%d sentences differ from the brief as of %s; %d of them name the evidence that changed them"
            .formatted(diff.changes().size(), diff.before().world().date(), explained));
  }

  static List<Brief.Standard> of(
      World world,
      List<Answer> answers,
      List<Exhibit> exhibits,
      List<Sentence> change,
      List<Sentence> gaps) {
    List<Sentence> sentences =
        Stream.concat(answers.stream().flatMap(Answer::sentences), change.stream()).toList();
    SortedSet<EvidenceId> used = new TreeSet<>();
    sentences.forEach(sentence -> used.addAll(sentence.evidence()));
    long graded =
        used.stream()
            .map(world.ledger()::findItem)
            .filter(item -> item != null && !item.attribution().sources().isEmpty())
            .count();
    long uncertain =
        sentences.stream()
            .filter(s ->
                s.parts().stream().anyMatch(Part.Chance.class::isInstance)
                    || s.id().endsWith(".confidence"))
            .count();
    Map<Label, Long> labels =
        sentences.stream()
            .collect(Collectors.groupingBy(Sentence::label, TreeMap::new, Collectors.counting()));
    String labelled =
        labels.entrySet().stream()
            .map(e -> Figures.number(e.getValue()) + " " + e.getKey().word())
            .collect(Collectors.joining(", "));
    long denials = world.items(Evidence.Denial.class).size();
    long pictures = exhibits.stream().filter(e -> !(e instanceof Exhibit.Grid)).count();
    long rivals = exhibits.stream().filter(Exhibit.RivalFigures.class::isInstance).count();
    boolean reader = sentences.stream().noneMatch(s -> s.id().equals("winning.reader"));
    long tested = sentences.stream().filter(s -> s.id().endsWith(".hypotheses")).count();
    long entailed = answers.stream().filter(a -> !a.summary().basis().isEmpty()).count();
    return List.of(
        new Brief.Standard(
            1,
            "Describes the quality and credibility of its sources",
            graded == used.size() && !used.isEmpty(),
            graded + " of " + used.size() + " items of evidence carry a graded source"),
        new Brief.Standard(
            2,
            "Expresses and explains uncertainty",
            uncertain > 0,
            uncertain + " sentences give a likelihood or a confidence, each from a number"),
        new Brief.Standard(
            3,
            "Tells evidence from assumption and judgement",
            !sentences.isEmpty(),
            "every sentence is labelled: " + labelled),
        new Brief.Standard(
            4,
            "Weighs alternatives",
            rivals > 0 || denials > 0 || tested > 0,
            rivals
                + " rival figures and "
                + denials
                + " denials are shown; "
                + (tested == 0
                    ? "no competing hypotheses were tested"
                    : "competing hypotheses were weighed for " + tested + " questions")),
        new Brief.Standard(
            5,
            "Is relevant to its reader and names implications",
            reader,
            reader
                ? "implications for the reader's country are given"
                : "no reader's country was named"),
        new Brief.Standard(
            6,
            "Argues clearly and logically",
            entailed == answers.size(),
            entailed + " of " + answers.size() + " answers follow from sentences below them"),
        new Brief.Standard(
            CHANGE,
            "Explains change from earlier judgements",
            false,
            "no earlier brief was given to compare with (--since)"),
        new Brief.Standard(
            8,
            "Is accurate",
            false,
            "no forecast of this brief has been scored; " + gaps.size() + " gaps are named"),
        new Brief.Standard(
            9,
            "Uses pictures where they help",
            pictures > 0,
            pictures + (pictures == 1 ? " picture" : " pictures") + ", each with its table"));
  }
}
