// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.hypotheses;

import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Hypothesis;
import entente.evidence.Source;
import entente.model.hypotheses.AdmiraltyWeight;
import entente.model.hypotheses.CompetingHypotheses;
import entente.model.hypotheses.Consistency;
import entente.model.hypotheses.Diagnosticity;
import entente.model.hypotheses.Item;
import entente.model.hypotheses.Matrix;
import entente.model.hypotheses.Placing;
import entente.model.hypotheses.Removal;
import entente.model.hypotheses.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which of a case's rival explanations the evidence speaks least against: an order and what it
/// hangs on, never a probability.
public final class Hypotheses {
  private static final int WEIGHT = 70;

  /// Weights that differ by less are level.
  private static final double LEVEL = 1e-9;

  private Hypotheses() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    passages.addAll(in.recall("rivals.why", at -> about(at, null, Question.WHY)));
    for (ActorId party : in.sorted()) {
      passages.addAll(in.recall(List.of("rivals", party), at -> about(at, party, at.wants(party))));
    }
    return passages;
  }

  /// Each matrix behind a ranking: every item against every explanation.
  public static List<Exhibit> exhibits(Setting in) {
    List<Exhibit> exhibits = new ArrayList<>();
    exhibit(in, null, Question.WHY, exhibits);
    for (ActorId party : in.sorted()) {
      exhibit(in, party, in.wants(party), exhibits);
    }
    return exhibits;
  }

  private static void exhibit(
      Setting in, @Nullable ActorId wants, Question question, List<Exhibit> exhibits) {
    List<Hypothesis> rivals =
        in.file().hypotheses().stream().filter(h -> Objects.equals(h.wants(), wants)).toList();
    if (rivals.size() < 2) {
      return;
    }
    Matrix matrix = matrix(in, rivals);
    if (matrix.items().isEmpty()) {
      return;
    }
    Verdict verdict = verdict(in, matrix);
    List<String> headings = new ArrayList<>(List.of("Evidence", "Weight"));
    List<String> legend = new ArrayList<>();
    List<String> against = new ArrayList<>(List.of("weight against", ""));
    for (int at = 0; at < rivals.size(); at++) {
      String letter = String.valueOf((char) ('A' + at));
      String id = rivals.get(at).id();
      headings.add(letter);
      legend.add(letter + " " + rivals.get(at).what());
      verdict.placings().stream()
          .filter(placing -> placing.hypothesis().equals(id))
          .findFirst()
          .ifPresent(placing -> against.add(Figures.decimals(placing.against(), 2)));
    }
    headings.add("Tells apart");
    against.add("");
    List<Exhibit.Line> lines = new ArrayList<>();
    matrix.items().stream()
        .sorted(Comparator.comparingDouble(Item::diagnosticity).reversed())
        .forEach(item -> {
          EvidenceId id = EvidenceId.of(item.evidence());
          List<String> cells = new ArrayList<>();
          cells.add(in.voice().words(in.world().getClaimed(id)));
          cells.add(Figures.decimals(item.weight(), 2));
          item.fits().forEach(fit -> cells.add(fit.mark()));
          cells.add(Figures.decimals(item.diagnosticity(), 2));
          lines.add(new Exhibit.Line(id, cells));
        });
    lines.add(new Exhibit.Line(null, against));
    exhibits.add(
        new Exhibit.Grid(
            wants == null ? "rivals.why" : in.id("rivals.wants", wants),
            wants == null
                ? "rival explanations against the evidence"
                : "rival explanations of what "
                    + in.voice().name(wants).text()
                    + " wants against the evidence",
            question,
            String.join("; ", legend)
                + ". C fits, CC fits well, N says nothing, I speaks against, II speaks strongly against.",
            headings,
            lines));
  }

  private static List<Passage> about(Setting in, @Nullable ActorId wants, Question question) {
    List<Hypothesis> rivals =
        in.file().hypotheses().stream().filter(h -> Objects.equals(h.wants(), wants)).toList();
    if (rivals.size() < 2) {
      return List.of();
    }
    Matrix matrix = matrix(in, rivals);
    return matrix.items().isEmpty()
        ? List.of()
        : List.of(passage(in, wants, question, rivals, matrix));
  }

  private static Verdict verdict(Setting in, Matrix matrix) {
    return in.recall(List.of("rivals.verdict", matrix), _ -> CompetingHypotheses.weigh(matrix));
  }

  /// The evidence of the world that bears on any of the hypotheses, against all of them.
  static Matrix matrix(Setting in, List<Hypothesis> rivals) {
    TreeSet<EvidenceId> ids = new TreeSet<>();
    for (Hypothesis hypothesis : rivals) {
      ids.addAll(hypothesis.fits());
      ids.addAll(hypothesis.against());
      ids.addAll(hypothesis.contradicts());
      for (Evidence.Goal goal : goals(in, hypothesis)) {
        ids.addAll(goal.stated());
        ids.addAll(goal.served());
        ids.addAll(goal.against());
      }
    }
    List<Item> items = new ArrayList<>();
    for (EvidenceId id : ids) {
      Evidence item = in.world().find(id);
      if (item != null && !in.world().superseded().containsKey(id)) {
        items.add(
            new Item(
                id.value(), weight(in, item), rivals.stream().map(h -> fit(in, h, id)).toList()));
      }
    }
    return new Matrix(rivals.stream().map(Hypothesis::id).toList(), items);
  }

  private static List<Evidence.Goal> goals(Setting in, Hypothesis hypothesis) {
    return hypothesis.goals().stream()
        .map(in.world()::find)
        .filter(Evidence.Goal.class::isInstance)
        .map(Evidence.Goal.class::cast)
        .toList();
  }

  /// What the case says of an item and a hypothesis, or else what the hypothesis' goals say: a goal
  /// fits what was said of it and done for it, and not what speaks against it.
  private static Consistency fit(Setting in, Hypothesis hypothesis, EvidenceId id) {
    if (hypothesis.contradicts().contains(id)) {
      return Consistency.VERY_INCONSISTENT;
    }
    if (hypothesis.against().contains(id)) {
      return Consistency.INCONSISTENT;
    }
    if (hypothesis.fits().contains(id)) {
      return Consistency.CONSISTENT;
    }
    for (Evidence.Goal goal : goals(in, hypothesis)) {
      if (goal.against().contains(id)) {
        return Consistency.INCONSISTENT;
      }
      if (goal.stated().contains(id) || goal.served().contains(id)) {
        return Consistency.CONSISTENT;
      }
    }
    return Consistency.NEUTRAL;
  }

  /// The item's credibility with the reliability of its best source.
  private static double weight(Setting in, Evidence item) {
    char reliability =
        in.world().ledger().sourcesOf(item).stream()
            .map(Source::reliability)
            .min(Enum::compareTo)
            .map(grade -> grade.name().charAt(0))
            .orElse('F');
    return AdmiraltyWeight.of(reliability, item.attribution().credibility().grade());
  }

  private static Passage passage(
      Setting in,
      @Nullable ActorId wants,
      Question question,
      List<Hypothesis> rivals,
      Matrix matrix) {
    Verdict verdict = verdict(in, matrix);
    String id = wants == null ? in.id("why", "hypotheses") : in.id("wants", wants, "hypotheses");
    List<EvidenceId> evidence =
        matrix.items().stream().map(item -> EvidenceId.of(item.evidence())).toList();
    Finding<Verdict> finding =
        Finding.known(id, Methods.HYPOTHESES, evidence, verdict, verdict.working());
    for (Item item : matrix.items()) {
      finding =
          finding.with(
              item.evidence(),
              Voice.joined(item.fits().stream().map(Consistency::mark).toList())
                  + ", weight "
                  + Figures.number(item.weight()));
    }
    List<Finding<?>> basis = List.of(finding);
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
            id,
            Label.JUDGEMENT,
            basis,
            "of {} that were set against {}, the evidence speaks least against this: {}.",
            Voice.count(rivals.size(), "explanation", "explanations"),
            Voice.count(matrix.items().size(), "item", "items"),
            Voice.outcome(
                Voice.joined(
                    verdict.leading().stream()
                        .map(leader -> what(rivals, leader).text())
                        .toList()))));
    for (Placing placing : verdict.placings()) {
      if (placing.inconsistent() > 0) {
        sentences.add(
            Sentence.of(
                id + "." + placing.hypothesis(),
                Label.JUDGEMENT,
                basis,
                "{} against the explanation that {}, with a weight of {}.",
                Voice.count(placing.inconsistent(), "item speaks", "items speak"),
                what(rivals, placing.hypothesis()),
                Voice.decimals(placing.against(), 2)));
      } else {
        sentences.add(
            Sentence.of(
                id + "." + placing.hypothesis(),
                Label.JUDGEMENT,
                basis,
                "no item speaks against the explanation that {}.",
                what(rivals, placing.hypothesis())));
      }
    }
    Diagnosticity telling = verdict.diagnosticities().getFirst();
    long idle = verdict.diagnosticities().stream().filter(d -> d.value() == 0).count();
    if (telling.value() > 0) {
      sentences.add(
          Sentence.of(
              id + ".telling",
              Label.JUDGEMENT,
              basis,
              "what tells them apart most is that {}.",
              in.voice().claim(in.world().getClaimed(EvidenceId.of(telling.evidence())))));
    }
    if (idle > 0) {
      sentences.add(
          Sentence.of(
              id + ".idle",
              Label.JUDGEMENT,
              basis,
              "{} no explanation alone, and count for nothing.",
              Voice.count(idle, "item speaks against", "items speak against")));
    }
    sentences.add(hinge(in, id, basis, verdict));
    return new Passage(question, "Rival explanations", WEIGHT, sentences, null);
  }

  /// What becomes of the lead when the item that matters most to it is taken away.
  private static Sentence hinge(Setting in, String id, List<Finding<?>> basis, Verdict verdict) {
    Removal hinge = verdict.removals().getFirst();
    boolean turns = hinge.margin() < -LEVEL;
    boolean levels = hinge.margin() < LEVEL && verdict.margin() > LEVEL;
    if (!turns && !levels) {
      return Sentence.of(
          id + ".hinge",
          Label.JUDGEMENT,
          basis,
          "whichever single item is left out, {}.",
          Voice.outcome("the lead stays as it is"));
    }
    return Sentence.of(
        id + ".hinge",
        Label.JUDGEMENT,
        basis,
        "without the report that {}, {}.",
        in.voice().claim(in.world().getClaimed(EvidenceId.of(hinge.evidence()))),
        Voice.outcome(turns ? "another explanation would lead" : "the lead would be shared"));
  }

  private static Part what(List<Hypothesis> rivals, String id) {
    return rivals.stream()
        .filter(h -> h.id().equals(id))
        .map(h -> new Part.Term(h.id(), h.what()))
        .findFirst()
        .orElseThrow();
  }
}
