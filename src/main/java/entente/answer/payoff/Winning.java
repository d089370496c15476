// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.payoff;

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
import entente.answer.goals.Wants;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.payoff.ActorGain;
import entente.model.payoff.Attainment;
import entente.model.payoff.Central;
import entente.model.payoff.Comparison;
import entente.model.payoff.Draws;
import entente.model.payoff.FlipWeight;
import entente.model.payoff.Goal;
import entente.model.payoff.GoalAttainment;
import entente.model.payoff.LeftOut;
import entente.model.payoff.Omission;
import entente.model.payoff.Side;
import entente.model.payoff.Treatment;
import entente.model.payoff.Turn;
import entente.model.payoff.Weighting;
import entente.model.payoff.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who gained what, and who gained more, in three readings that are never blended: by each party's
/// own goals, by the split of the bargain, and by relative position.
public final class Winning {
  /// Tries of the weights and values; the standard error of a probability is then at most half a
  /// per cent.
  private static final Draws DRAWS = Draws.of(20_240_619L, 10_000);

  /// How many items of evidence without which the lead turns are shown.
  private static final int EVIDENCE_SHOWN = 3;

  /// The weight that "at least half" means.
  private static final double HALF = 0.5;

  private static final Weights ANY_WEIGHTS = new Weights.Own(Map.of());

  private Winning() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    Counterfactual baseline = Counterfactual.of(in);
    List<Side> sides = sides(in, baseline);
    if (sides.stream().anyMatch(side -> side.goals().isEmpty())) {
      if (in.reader() == null) {
        passages.add(in.recall("reader", _ -> reader()));
      }
      return passages;
    }
    Attainment attainment = attainment(in, sides, ANY_WEIGHTS);
    Finding<Attainment> finding = finding(in, sides, attainment, attainment.working());
    for (Side side : sides) {
      ActorGain gain = attainment.of(side.actor());
      passages.add(
          in.recall(List.of("gains", side, gain, finding), at -> gains(at, side, gain, finding)));
    }
    passages.add(
        in.recall(
            List.of("comparison", sides, finding),
            at -> comparison(at, sides, attainment, finding)));
    passages.add(
        in.recall(
            List.of("baseline", finding), at -> baseline(at, Counterfactual.of(at), finding)));
    passages.add(in.recall("bargain", BargainReading::passage));
    passages.add(in.recall("position", PositionReading::passage));
    if (in.reader() == null) {
      passages.add(in.recall("reader", _ -> reader()));
    }
    return passages;
  }

  /// The sentences that say whether each gained, who gained more and who needed the other more.
  public static List<Sentence> heads(Setting in) {
    List<Sentence> heads = new ArrayList<>(heads(in, Taking.AS_IT_IS));
    in.recall("bargain", BargainReading::passage).sentences().stream()
        .filter(sentence -> sentence.id().equals("winning.bargain"))
        .forEach(heads::add);
    return heads;
  }

  /// Whether each gained and who gained more, with a convention that this rests on taken otherwise.
  public static List<Sentence> heads(Setting in, Taking taking) {
    List<Side> sides = sides(in, Counterfactual.of(in, taking != Taking.VETOES_ANYHOW));
    if (sides.stream().anyMatch(side -> side.goals().isEmpty())) {
      return List.of();
    }
    Weights weights =
        taking == Taking.EQUAL_WEIGHTS ? own(sides, _ -> new Weighting.Equal()) : ANY_WEIGHTS;
    Attainment attainment = attainment(in, sides, weights);
    Finding<Attainment> finding = finding(in, sides, attainment, attainment.working());
    if (taking == Taking.UNKNOWNS_AGAINST_THE_LEAD) {
      ActorId leader = lead(in, sides, weights, attainment, finding).leader();
      sides = fixed(sides, leader, 0);
      attainment = attainment(in, sides, weights);
      finding = finding(in, sides, attainment, attainment.working());
    }
    List<Sentence> heads = new ArrayList<>();
    for (Side side : sides) {
      heads.add(gains(in, side, attainment.of(side.actor()), finding).sentences().getFirst());
    }
    heads.add(lead(in, sides, weights, attainment, finding).sentence());
    return heads;
  }

  /// Which convention is taken otherwise.
  public enum Taking {
    AS_IT_IS,
    /// all goals of a party weigh the same
    EQUAL_WEIGHTS,
    /// each unknown gain lies at the end least kind to who leads
    UNKNOWNS_AGAINST_THE_LEAD,
    /// the vetoes would have been cast without the partnership too
    VETOES_ANYHOW
  }

  /// Who leads under which weights: everything that may be known of them, and each goal and item of
  /// evidence left out.
  public static List<Exhibit> exhibits(Setting in) {
    List<Side> sides = sides(in, Counterfactual.of(in));
    if (sides.stream().anyMatch(side -> side.goals().isEmpty())) {
      return List.of();
    }
    Side a = sides.getFirst();
    Side b = sides.getLast();
    List<Exhibit.Line> lines = new ArrayList<>();
    lines.add(under(in, "any weights", sides, ANY_WEIGHTS));
    lines.add(
        under(
            in,
            "all goals of a party weigh the same",
            sides,
            own(sides, _ -> new Weighting.Equal())));
    lines.add(
        under(
            in,
            "goals weigh in the order of how often each party stated them",
            sides,
            own(sides, side -> new Weighting.Ordinal(byStatements(in, side)))));
    if (!in.weights().isEmpty()) {
      lines.add(under(in, "the reader's own weights", sides, readers(in)));
    }
    for (Side side : sides) {
      for (Goal goal : side.goals()) {
        lines.add(
            under(
                in,
                "at least half of %s's weight on %s"
                    .formatted(in.voice().name(side.actor()).text(), words(in, goal)),
                sides,
                new Weights.Own(
                    Map.of(
                        side.actor().value(), new Weighting.AtLeast(List.of(goal.id()), HALF)))));
      }
    }
    for (LeftOut left : withoutEachGoal(in, sides, a.actor(), b.actor())) {
      if (left.turns() && left.omission() instanceof Omission.OfGoal(ActorId _, String goal)) {
        lines.add(line("without the goal of " + words(in, goal), left.without()));
      }
    }
    in
        .recall(
            List.of("without-each-evidence", sides),
            _ ->
                GoalAttainment.withoutEachEvidence(
                    sides, ANY_WEIGHTS, a.actor(), b.actor(), Treatment.UNKNOWN, DRAWS))
        .stream()
        .sorted(Comparator.comparingDouble(left -> left.without().firstMore().value()))
        .filter(LeftOut::turns)
        .limit(EVIDENCE_SHOWN)
        .forEach(left -> {
          if (left.omission() instanceof Omission.OfEvidence(String id)) {
            lines.add(line("if nothing were known from " + id, left.without()));
          }
        });
    return List.of(
        central(in, sides),
        new Exhibit.Grid(
            "weightings",
            "who leads under which weights",
            Question.WINNING,
            "The share of %s draws of weights and values in which each gained more of what it wanted (SMAA-2); the standard error is at most %s."
                .formatted(
                    Figures.number((double) DRAWS.count()),
                    Figures.percent(0.5 / Math.sqrt(DRAWS.count()))),
            List.of(
                "Weights",
                capital(in.voice().name(a.actor()).text()) + " leads",
                capital(in.voice().name(b.actor()).text()) + " leads"),
            lines));
  }

  /// For each party, the weights that on average make it the one that gained more, how often it is
  /// with just those, and how often its gain takes each rank.
  private static Exhibit central(Setting in, List<Side> sides) {
    Attainment found = attainment(in, sides, ANY_WEIGHTS);
    List<Exhibit.Line> lines = new ArrayList<>();
    for (Side holder : sides) {
      for (Goal goal : holder.goals()) {
        List<String> cells = new ArrayList<>();
        cells.add(
            "%s's weight on %s".formatted(in.voice().name(holder.actor()).text(), words(in, goal)));
        for (Side leading : sides) {
          cells.add(centralWeight(found.of(leading.actor()).central(), holder.actor(), goal.id()));
        }
        lines.add(new Exhibit.Line(EvidenceId.of(goal.id()), cells));
      }
    }
    List<String> confidence = new ArrayList<>(List.of("leads with just these weights"));
    List<String> ranked = new ArrayList<>(List.of("leads over all weights"));
    List<String> error = new ArrayList<>(List.of("standard error of that"));
    for (Side leading : sides) {
      ActorGain gain = found.of(leading.actor());
      confidence.add(
          switch (gain.central()) {
            case Central.NeverFirst() -> "-";
            case Central.Supported(_, var factor) -> Figures.percent(factor.value());
          });
      ranked.add(Figures.percent(gain.ranks().getFirst().value()));
      error.add(Figures.percent(gain.ranks().getFirst().standardError()));
    }
    lines.add(new Exhibit.Line(null, confidence));
    lines.add(new Exhibit.Line(null, ranked));
    lines.add(new Exhibit.Line(null, error));
    return new Exhibit.Grid(
        "central-weights",
        "which weights make which of them the one that gained more",
        Question.WINNING,
        "The mean of all weights under which each gained more (SMAA-2's central weights), how often it does with just those (the confidence factor), and over all weights (the rank acceptability).",
        List.of(
            "Goal",
            capital(in.voice().name(sides.getFirst().actor()).text()) + " leads",
            capital(in.voice().name(sides.getLast().actor()).text()) + " leads"),
        lines);
  }

  private static String centralWeight(Central central, ActorId holder, String goal) {
    return switch (central) {
      case Central.NeverFirst() -> "-";
      case Central.Supported(var weights, _) ->
          weights.stream()
              .filter(w -> w.holder().equals(holder.value()) && w.criterion().equals(goal))
              .findFirst()
              .map(w -> Figures.percent(w.weight()))
              .orElse("-");
    };
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  private static Weights own(List<Side> sides, Function<Side, Weighting> weighting) {
    Map<String, Weighting> own = new TreeMap<>();
    sides.forEach(side -> own.put(side.actor().value(), weighting.apply(side)));
    return new Weights.Own(own);
  }

  private static Attainment attainment(Setting in, List<Side> sides, Weights weights) {
    return in.recall(
        List.of("attainment", sides, weights), _ -> GoalAttainment.of(sides, weights, DRAWS));
  }

  private static Comparison compared(
      Setting in, List<Side> sides, Weights weights, ActorId first, ActorId second) {
    return in.recall(
        List.of("comparison", sides, weights, first, second),
        _ -> GoalAttainment.compare(sides, weights, first, second, DRAWS));
  }

  private static List<LeftOut> withoutEachGoal(
      Setting in, List<Side> sides, ActorId first, ActorId second) {
    return in.recall(
        List.of("without-each-goal", sides, first, second),
        _ -> GoalAttainment.withoutEachGoal(sides, ANY_WEIGHTS, first, second, DRAWS));
  }

  private static Exhibit.Line under(Setting in, String words, List<Side> sides, Weights weights) {
    return line(
        words, compared(in, sides, weights, sides.getFirst().actor(), sides.getLast().actor()));
  }

  private static Exhibit.Line line(String words, Comparison comparison) {
    return new Exhibit.Line(
        null,
        List.of(
            words,
            Figures.percent(comparison.firstMore().value()),
            Figures.percent(comparison.secondMore().value())));
  }

  /// A party's goals, the one that it stated most often first; level ones by name.
  private static List<String> byStatements(Setting in, Side side) {
    return side.goals().stream()
        .map(Goal::id)
        .sorted(
            Comparator.comparingInt((String id) -> -statements(in, id))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static int statements(Setting in, String goal) {
    return in.world().find(EvidenceId.of(goal)) instanceof Evidence.Goal found
        ? (int) found.stated().stream().filter(in.world()::holds).count()
        : 0;
  }

  private static String words(Setting in, Goal goal) {
    return words(in, goal.id());
  }

  private static String words(Setting in, String goal) {
    return in.world().find(EvidenceId.of(goal)) instanceof Evidence.Goal found
        ? found.what()
        : goal;
  }

  /// The parties, in an order of their own, each with its goals and what the partnership changed
  /// for them.
  private static List<Side> sides(Setting in, Counterfactual baseline) {
    return in.sorted().stream()
        .map(party -> new Side(party, Wants.goals(in, party).stream().map(baseline::gain).toList()))
        .toList();
  }

  private static Finding<Attainment> finding(
      Setting in, List<Side> sides, Attainment attainment, List<Working> working) {
    List<EvidenceId> evidence = new ArrayList<>();
    for (Side side : sides) {
      for (Goal goal : side.goals()) {
        evidence.add(EvidenceId.of(goal.id()));
        goal.evidence().stream()
            .map(EvidenceId::of)
            .filter(in.world()::holds)
            .forEach(evidence::add);
      }
    }
    return Finding.known("attainment", Methods.ATTAINMENT, evidence, attainment, working)
        .with("weights", "every weighting of each party's own goals, equally likely")
        .with("draws", Integer.toString(DRAWS.count()))
        .with("seed", Long.toString(DRAWS.seed()));
  }

  private static Passage gains(
      Setting in, Side side, ActorGain gain, Finding<Attainment> attainment) {
    ActorId party = side.actor();
    List<Sentence> sentences = new ArrayList<>();
    Part who = in.voice().name(party);
    boolean established = side.goals().stream().anyMatch(goal -> goal.gain().low() > 0);
    Interval within = gain.gains().within();
    Part.Chance chance = Voice.chance(established ? within : Interval.of(0, within.high()));
    String id = in.id("winning", party, "gained");
    sentences.add(
        Sentence.of(
            id,
            Label.ASSESSMENT,
            List.of(attainment),
            "the likelihood that {} gained, against its own position without the partnership: {}.",
            who,
            chance));
    sentences.add(
        Sentence.of(
            id + ".range",
            Label.JUDGEMENT,
            List.of(attainment),
            "whatever weights its goals are given, its gain lies {} of all that it wants.",
            between(gain.possible())));
    for (Goal goal : side.goals()) {
      sentences.add(gained(in, party, goal, attainment));
    }
    return new Passage(
        Question.WINNING,
        "What " + who.text() + " gained",
        10,
        sentences,
        Passage.Gist.of("the likelihood that {} gained: {}", who, chance));
  }

  private static Sentence gained(
      Setting in, ActorId party, Goal goal, Finding<Attainment> attainment) {
    String id = in.id("winning", party, goal.id());
    List<Finding<?>> basis = List.of(attainment);
    Part what = goal(in, goal.id());
    if (goal.gain().equals(Interval.point(0))) {
      return Sentence.of(id, Label.ASSESSMENT, basis, "on {}, no gain is established.", what);
    }
    if (goal.gain().equals(Interval.UNIT)) {
      return Sentence.of(
          id,
          Label.ASSESSMENT,
          basis,
          "on {}, the gain is not known: anything from nothing to all.",
          what);
    }
    return Sentence.of(
        id,
        Label.ASSESSMENT,
        basis,
        "on {}, the gain lies {} of the whole.",
        what,
        between(goal.gain()));
  }

  static Part between(Interval share) {
    String low = Figures.percent(share.low());
    String high = Figures.percent(share.high());
    return new Part.Number(
        share.low(), low.equals(high) ? "at " + low : "between " + low + " and " + high);
  }

  /// Who is ahead of whom, with the sentence that says how likely it is to have gained more.
  ///
  /// @param ends how often it leads with unknown gains at the ends least and most kind to it
  private record Lead(
      ActorId leader, ActorId other, Interval ends, Part.Chance chance, Sentence sentence) {}

  private static Lead lead(
      Setting in,
      List<Side> sides,
      Weights weights,
      Attainment attainment,
      Finding<Attainment> finding) {
    ActorId a = sides.getFirst().actor();
    ActorId b = sides.getLast().actor();
    Comparison forward = attainment.between(a, b);
    boolean firstLeads = forward.firstMore().value() >= forward.secondMore().value();
    ActorId leader = firstLeads ? a : b;
    ActorId other = firstLeads ? b : a;
    Comparison comparison = attainment.between(leader, other);
    Interval ends = unknownAtTheirEnds(in, sides, weights, leader, other);
    Part.Chance chance = Voice.chance(comparison.firstMore().within().hull(ends));
    return new Lead(
        leader,
        other,
        ends,
        chance,
        Sentence.of(
            "winning.comparison",
            Label.JUDGEMENT,
            List.of(finding),
            "the likelihood that {} gained more than {}, over all weightings of each party's own goals: {}; it leads in {} of them.",
            in.voice().name(leader),
            in.voice().name(other),
            chance,
            Voice.percent(comparison.firstMore().value())));
  }

  private static Passage comparison(
      Setting in, List<Side> sides, Attainment attainment, Finding<Attainment> finding) {
    Lead lead = lead(in, sides, ANY_WEIGHTS, attainment, finding);
    ActorId leader = lead.leader();
    ActorId other = lead.other();
    Comparison comparison = attainment.between(leader, other);
    Part who = in.voice().name(leader);
    Part whom = in.voice().name(other);
    Interval ends = lead.ends();
    Part.Chance chance = lead.chance();
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(lead.sentence());
    if (!ends.isPoint()) {
      sentences.add(
          Sentence.of(
              "winning.unknown",
              Label.JUDGEMENT,
              List.of(finding),
              "that share spreads each unknown gain evenly; with them at the ends least and most kind to {}, it leads in {} of weightings.",
              who,
              Voice.share(ends)));
    }
    sentences.addAll(byTheReader(in, sides, leader, other, finding));
    if (comparison.firstDominates()) {
      sentences.add(
          Sentence.of(
              "winning.dominance",
              Label.ASSESSMENT,
              List.of(finding),
              "no weighting and no value within the evidence turns that."));
    } else {
      sentences.add(
          Sentence.of(
              "winning.dominance",
              Label.ASSESSMENT,
              List.of(finding),
              "no lead holds under every weighting: between the worst and the best case, the lead of {} lies {} of a whole.",
              who,
              between(comparison.margin())));
      sentences.addAll(flips(in, sides, leader, other, finding));
    }
    return new Passage(
        Question.WINNING,
        "Who gained more",
        20,
        sentences,
        Passage.Gist.of("the likelihood that {} gained more than {}: {}", who, whom, chance));
  }

  /// Who gained more by the weights that the reader gives; nothing where none are given.
  private static List<Sentence> byTheReader(
      Setting in, List<Side> sides, ActorId leader, ActorId other, Finding<Attainment> finding) {
    if (in.weights().isEmpty()) {
      return List.of();
    }
    Attainment found = attainment(in, sides, readers(in));
    Comparison own = found.between(leader, other);
    boolean turns = own.secondMore().value() > own.firstMore().value();
    Comparison led = turns ? found.between(other, leader) : own;
    Finding<Attainment> by =
        Finding.known(
            "attainment.reader", Methods.ATTAINMENT, finding.evidence(), found, found.working());
    List<String> given = new ArrayList<>();
    for (ActorId party : in.sorted()) {
      Weighting.@Nullable Bounded weights = in.weights().get(party);
      if (weights != null) {
        for (var share : new TreeMap<>(weights.exactly()).entrySet()) {
          by = by.with("weight of " + share.getKey(), Figures.number(share.getValue()));
          given.add(said(in, "", share.getValue(), party, share.getKey()));
        }
        for (var share : new TreeMap<>(weights.atLeast()).entrySet()) {
          by =
              by.with(
                  "weight of " + share.getKey(), "at least " + Figures.number(share.getValue()));
          given.add(said(in, "at least ", share.getValue(), party, share.getKey()));
        }
      }
    }
    by =
        by.with("draws", Integer.toString(DRAWS.count())).with("seed", Long.toString(DRAWS.seed()));
    return List.of(
        Sentence.of(
            "winning.reader-weights.given",
            Label.ASSUMPTION,
            List.of(by),
            "the reader's own weights are {}; the rest is spread freely.",
            Voice.outcome(Voice.joined(given))),
        Sentence.of(
            "winning.reader-weights",
            Label.JUDGEMENT,
            List.of(by),
            "by them, the likelihood that {} gained more than {}: {}; it leads in {} of them.",
            in.voice().name(led.first()),
            in.voice().name(led.second()),
            Voice.chance(led.firstMore().within()),
            Voice.percent(led.firstMore().value())));
  }

  private static String said(Setting in, String bound, double share, ActorId party, String goal) {
    return "%s%s of %s's on %s"
        .formatted(bound, Figures.percent(share), in.voice().name(party).text(), words(in, goal));
  }

  private static Weights readers(Setting in) {
    Map<String, Weighting> own = new TreeMap<>();
    in.weights().forEach((party, weights) -> own.put(party.value(), weights));
    return new Weights.Own(own);
  }

  /// How often the first leads when every unknown gain lies at the end least kind to it, and at the
  /// most kind.
  private static Interval unknownAtTheirEnds(
      Setting in, List<Side> sides, Weights weights, ActorId first, ActorId second) {
    double worst = leads(in, sides, weights, first, second, 0);
    double best = leads(in, sides, weights, first, second, 1);
    return Interval.of(Math.min(worst, best), Math.max(worst, best));
  }

  private static double leads(
      Setting in,
      List<Side> sides,
      Weights weights,
      ActorId first,
      ActorId second,
      double ofFirst) {
    return compared(in, fixed(sides, first, ofFirst), weights, first, second).firstMore().value();
  }

  /// The sides with each unknown gain of the first at one value, and the others' at the opposite.
  private static List<Side> fixed(List<Side> sides, ActorId first, double ofFirst) {
    return sides.stream()
        .map(side ->
            new Side(
                side.actor(),
                side.goals().stream()
                    .map(goal -> known(goal, side.actor().equals(first) ? ofFirst : 1 - ofFirst))
                    .toList()))
        .toList();
  }

  private static Goal known(Goal goal, double gain) {
    return goal.gain().equals(Interval.UNIT)
        ? new Goal(
            goal.id(), goal.dimension(), Interval.point(gain), goal.origin(), goal.evidence())
        : goal;
  }

  private static List<Sentence> flips(
      Setting in, List<Side> sides, ActorId leader, ActorId other, Finding<Attainment> finding) {
    List<Sentence> sentences = new ArrayList<>();
    List<FlipWeight> flips =
        in.recall(
            List.of("flips", sides, leader, other),
            _ -> GoalAttainment.flips(sides, ANY_WEIGHTS, leader, other, DRAWS));
    Finding<List<FlipWeight>> flipping =
        Finding.known(
                "flip-weights",
                Methods.ATTAINMENT,
                finding.evidence(),
                flips,
                flips.stream().map(f -> new Working(words(f))).toList())
            .with("draws", Integer.toString(DRAWS.count()))
            .with("seed", Long.toString(DRAWS.seed()));
    Optional<FlipWeight> least =
        flips.stream()
            .filter(FlipWeight::turnsAtAll)
            .min(Comparator.comparingDouble(Winning::weight).thenComparing(FlipWeight::criterion));
    least.ifPresent(flip ->
        sentences.add(
            Sentence.of(
                "winning.flip",
                Label.JUDGEMENT,
                List.of(flipping),
                "that turns where {} puts at least {} of its weight on {}.",
                in.voice().name(ActorId.of(flip.holder())),
                Voice.percent(weight(flip)),
                goal(in, flip.criterion()))));
    sentences.addAll(others(in, flips, least, sides, other, flipping));
    if (least.isEmpty()) {
      sentences.add(
          Sentence.of(
              "winning.flip",
              Label.JUDGEMENT,
              List.of(flipping),
              "no weight on a single goal turns it."));
    }
    Side behind = sides.stream().filter(s -> s.actor().equals(other)).findFirst().orElseThrow();
    least
        .filter(flip -> flip.holder().equals(other.value()))
        .flatMap(flip ->
            behind.goals().stream().filter(g -> g.id().equals(flip.criterion())).findFirst())
        .or(() -> best(behind))
        .ifPresent(goal -> {
          Weights half =
              new Weights.Own(
                  Map.of(other.value(), new Weighting.AtLeast(List.of(goal.id()), HALF)));
          Attainment heavy = attainment(in, sides, half);
          Comparison then = heavy.between(leader, other);
          Finding<Attainment> with =
              Finding.known(
                      "attainment.at-least-half." + goal.id(),
                      Methods.ATTAINMENT,
                      finding.evidence(),
                      heavy,
                      heavy.working())
                  .with("weights", "at least half on " + goal.id());
          sentences.add(
              Sentence.of(
                  "winning.at-least-half",
                  Label.JUDGEMENT,
                  List.of(with),
                  "if {} puts at least {} of its weight on {}, {} leads in {} of weightings.",
                  in.voice().name(other),
                  Voice.percent(HALF),
                  goal(in, goal.id()),
                  in.voice().name(leader),
                  Voice.percent(then.firstMore().value())));
        });
    List<LeftOut> without =
        withoutEachGoal(in, sides, leader, other).stream().filter(LeftOut::turns).toList();
    for (LeftOut left : without) {
      if (left.omission() instanceof Omission.OfGoal(ActorId holder, String id)) {
        sentences.add(
            Sentence.of(
                in.id("winning.without", holder, id),
                Label.JUDGEMENT,
                List.of(finding),
                "it also turns if what {} wants is taken without {}.",
                in.voice().name(holder),
                goal(in, id)));
      }
    }
    return sentences;
  }

  /// Every other goal whose weight alone turns the answer, and each on which the party behind
  /// gained for sure without its weight turning it.
  private static List<Sentence> others(
      Setting in,
      List<FlipWeight> flips,
      Optional<FlipWeight> least,
      List<Side> sides,
      ActorId behind,
      Finding<List<FlipWeight>> flipping) {
    List<Sentence> sentences = new ArrayList<>();
    List<FlipWeight> rest =
        flips.stream()
            .filter(flip -> least.isEmpty() || !flip.equals(least.get()))
            .sorted(
                Comparator.comparingDouble(Winning::weight).thenComparing(FlipWeight::criterion))
            .toList();
    for (FlipWeight flip : rest) {
      ActorId holder = ActorId.of(flip.holder());
      boolean gained =
          sides.stream()
              .filter(side -> side.actor().equals(behind))
              .flatMap(side -> side.goals().stream())
              .anyMatch(goal -> goal.id().equals(flip.criterion()) && goal.gain().low() > 0);
      if (weight(flip) <= 1) {
        sentences.add(
            Sentence.of(
                in.id("winning.flip", holder, flip.criterion()),
                Label.JUDGEMENT,
                List.of(flipping),
                "it also turns where {} puts at least {} of its weight on {}.",
                in.voice().name(holder),
                Voice.percent(weight(flip)),
                goal(in, flip.criterion())));
      } else if (gained) {
        sentences.add(
            Sentence.of(
                in.id("winning.flip", holder, flip.criterion()),
                Label.JUDGEMENT,
                List.of(flipping),
                "no weight of {} on {} alone turns it.",
                in.voice().name(holder),
                goal(in, flip.criterion())));
      }
    }
    return sentences;
  }

  private static Part goal(Setting in, String id) {
    EvidenceId item = EvidenceId.of(id);
    return in.world().find(item) instanceof Evidence.Goal goal
        ? new Part.Claim(item, goal.what())
        : new Part.Term(id, id);
  }

  /// The goal on which a party gained most.
  private static Optional<Goal> best(Side side) {
    return side.goals().stream()
        .max(
            Comparator.comparingDouble((Goal goal) -> goal.gain().low() + goal.gain().high())
                .thenComparing(Goal::id));
  }

  /// The least weight from which the answer turns and stays turned; above one where it never does.
  private static double weight(FlipWeight flip) {
    return flip.turns().stream()
        .map(Turn::weights)
        .filter(weights -> weights.high() >= 1)
        .mapToDouble(Interval::low)
        .min()
        .orElse(2);
  }

  private static String words(FlipWeight flip) {
    return flip.holder()
        + ", weight on "
        + flip.criterion()
        + ": "
        + (flip.turnsAtAll()
            ? "turns at " + flip.turns().stream().map(t -> t.weights().toString()).toList()
            : "never turns");
  }

  private static Passage baseline(
      Setting in, Counterfactual baseline, Finding<Attainment> finding) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
            "winning.baseline",
            Label.ASSUMPTION,
            List.of(finding),
            "the baseline is the same world without agreements, deliveries and joint acts of {}, and without the vetoes of each on the other's behalf.",
            in.voice().names(in.sorted(), 2)));
    PositionReading.signature(in)
        .ifPresent(signature -> {
          LocalDate day = signature.when().earliest();
          List<EvidenceId> before = baseline.flowsBefore(day);
          Finding<Integer> counted =
              Finding.known(
                  "flows-before-signature",
                  Methods.COUNTING,
                  Stream.concat(baseline.flows().stream(), Stream.of(signature.id())).toList(),
                  before.size(),
                  List.of());
          if (!baseline.flows().isEmpty()) {
            sentences.add(
                Sentence.of(
                    "winning.before",
                    Label.FACT,
                    List.of(counted),
                    "of {} between them, {} began before the agreement was signed on {}, and so do not come from it.",
                    Voice.count(
                        baseline.flows().size(), "reported delivery", "reported deliveries"),
                    Voice.number(before.size()),
                    Voice.day(day)));
          }
        });
    return new Passage(
        Question.WINNING, "Against what the gains are measured", 30, sentences, null);
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
