// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Answer;
import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Sentence;
import entente.answer.watch.Indicator;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Source;
import entente.evidence.SourceId;
import entente.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A brief: five answers as of a date, with what they rest on.
///
/// @param name the case's name
/// @param world what was folded: date, what was known, assumptions, evidence
/// @param keyPoints the sentences to read when there is no time for more; each stands in an answer
///   too
/// @param keyAssumptions what the answers take as given, and what would not stand without it; empty
///   where that was not checked
/// @param changeOfMind what would turn an answer
/// @param watch what can be observed and would move an answer, what has a date first
/// @param notKnown what the evidence does not say
/// @param forecasts answers to the case's questions about the future that are open
/// @param standards the ICD 203 checklist, computed
/// @param since what differs from an earlier brief of the same case; null where none was asked for
/// @param whatIf what its assumptions change in the same brief without them; null where there are
///   none, or the other was not made
public record Brief(
    String name,
    String title,
    World world,
    List<Sentence> keyPoints,
    List<Answer> answers,
    List<Exhibit> exhibits,
    List<Sentence> keyAssumptions,
    List<Sentence> changeOfMind,
    List<Indicator> watch,
    List<Sentence> notKnown,
    List<Sentence> forecasts,
    List<Standard> standards,
    @Nullable Diff since,
    @Nullable Diff whatIf) {
  public Brief {
    keyPoints = List.copyOf(keyPoints);
    answers = List.copyOf(answers);
    exhibits = List.copyOf(exhibits);
    keyAssumptions = List.copyOf(keyAssumptions);
    changeOfMind = List.copyOf(changeOfMind);
    watch = List.copyOf(watch);
    notKnown = List.copyOf(notKnown);
    forecasts = List.copyOf(forecasts);
    standards = List.copyOf(standards);
  }

  /// The same brief, saying what differs from an earlier one.
  public Brief since(Brief earlier) {
    Diff diff = Diff.between(earlier, this);
    return with(
        keyAssumptions,
        standards.stream()
            .map(standard ->
                standard.number() == Standards.CHANGE ? Standards.change(diff) : standard)
            .toList(),
        diff,
        whatIf);
  }

  /// The same brief, saying what its assumptions change in the one without them.
  public Brief against(Brief plain) {
    return with(keyAssumptions, standards, since, Diff.between(plain, this));
  }

  /// The same brief, with the check of what it takes as given.
  public Brief checked(List<Sentence> assumptions) {
    return with(assumptions, standards, since, whatIf);
  }

  private Brief with(
      List<Sentence> assumptions,
      List<Standard> met,
      @Nullable Diff earlier,
      @Nullable Diff supposed) {
    return new Brief(
        name,
        title,
        world,
        keyPoints,
        answers,
        exhibits,
        assumptions,
        changeOfMind,
        watch,
        notKnown,
        forecasts,
        met,
        earlier,
        supposed);
  }

  /// What the assumptions make of a sentence: "changed" or "new"; null where they leave it alone.
  @Nullable String moved(Sentence sentence) {
    if (whatIf == null) {
      return null;
    }
    for (Diff.Change change : whatIf.changes()) {
      if (change.id().equals(sentence.id())) {
        return change instanceof Diff.Appeared ? "new" : "changed";
      }
    }
    return null;
  }

  /// Every sentence once, in the order of reading.
  public List<Sentence> sentences() {
    Map<String, Sentence> byId = new LinkedHashMap<>();
    Stream.of(
            keyPoints.stream(),
            answers.stream().flatMap(Answer::sentences),
            keyAssumptions.stream(),
            changeOfMind.stream(),
            notKnown.stream(),
            forecasts.stream())
        .flatMap(s -> s)
        .forEach(sentence -> byId.putIfAbsent(sentence.id(), sentence));
    return List.copyOf(byId.values());
  }

  public @Nullable Sentence findSentence(String id) {
    return sentences().stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
  }

  /// Every finding behind a sentence once, in the order of reading.
  public List<Finding<?>> findings() {
    Map<String, Finding<?>> byId = new LinkedHashMap<>();
    for (Sentence sentence : sentences()) {
      sentence.basis().forEach(finding -> byId.putIfAbsent(finding.id(), finding));
    }
    return List.copyOf(byId.values());
  }

  /// Every item that a sentence or an exhibit rests on, in order of time.
  public List<Evidence> evidence() {
    SortedSet<EvidenceId> ids = new TreeSet<>();
    sentences().forEach(sentence -> ids.addAll(sentence.evidence()));
    for (Exhibit exhibit : exhibits) {
      switch (exhibit) {
        case Exhibit.Timeline timeline -> timeline.moments().forEach(m -> ids.add(m.item()));
        case Exhibit.CapUse use -> use.deliveries().forEach(d -> ids.add(d.item()));
        case Exhibit.RivalFigures figures -> figures.rivals().forEach(r -> ids.add(r.item()));
        case Exhibit.DrawnIn drawnIn -> drawnIn.parties().forEach(p -> ids.addAll(p.items()));
        case Exhibit.Paths paths ->
            paths.paths().forEach(path -> path.points().forEach(point -> ids.add(point.item())));
        case Exhibit.Grid grid ->
            grid.lines().stream()
                .map(Exhibit.Line::item)
                .flatMap(Stream::ofNullable)
                .forEach(item -> ids.add(item));
      }
    }
    return ids.stream()
        .map(world.ledger()::getItem)
        .sorted((a, b) -> {
          int byTime = a.when().compareTo(b.when());
          return byTime != 0 ? byTime : a.id().compareTo(b.id());
        })
        .toList();
  }

  /// The sources behind the brief, with the number of items that each carries.
  public SortedMap<SourceId, Integer> sources() {
    SortedMap<SourceId, Integer> counts = new TreeMap<>();
    for (Evidence item : evidence()) {
      item.attribution().sources().forEach(source -> counts.merge(source, 1, Integer::sum));
    }
    return counts;
  }

  public Source source(SourceId id) {
    return world.ledger().getSource(id);
  }

  /// One of the nine analytic tradecraft standards of ICD 203, and how far the brief meets it.
  ///
  /// @param number 1 to 9
  /// @param met whether it does
  /// @param finding how that was seen, with the count behind it
  public record Standard(int number, String name, boolean met, String finding) {}
}
