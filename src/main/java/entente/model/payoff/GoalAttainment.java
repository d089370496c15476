// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How much nearer an agreement brought each actor to its own goals, against the same world without
/// it, and who gained more.
///
/// An actor's gain is the weighted sum of its gains on its goals (an additive multi-attribute
/// value), tried with all weights that fit what is known of them. With [Weights.Own] each actor's
/// weights are over its own goals; with [Weights.Common] one judge's are over the dimensions of all
/// goals, and an actor that has no goal in a dimension gains nothing there.
public final class GoalAttainment {
  private GoalAttainment() {}

  /// Who gained, and who gained more.
  public static Attainment of(List<Side> sides, Weights weights, Draws draws) {
    List<Alternative> alternatives = alternatives(sides, weights);
    Acceptability found = Smaa.analyse(alternatives, weights, draws);
    Margins margins = new Margins(alternatives, weights);
    List<ActorGain> gains = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    List<Working> working = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      Side side = sides.get(i);
      Standing standing = found.standings().get(i);
      ActorGain gain =
          new ActorGain(
              side.actor(),
              margins.of(i),
              standing.aboveZero(),
              standing.mean(),
              standing.ranks(),
              standing.central());
      gains.add(gain);
      for (Goal goal : side.goals()) {
        working.add(working(side, goal));
      }
      working.add(
          new Working(side.actor() + " gains " + gain.possible() + " over all weights and values"));
      for (int j = 0; j < sides.size(); j++) {
        if (i != j) {
          String first = side.actor().value();
          String second = sides.get(j).actor().value();
          comparisons.add(
              new Comparison(
                  side.actor(),
                  sides.get(j).actor(),
                  found.above(first, second),
                  found.above(second, first),
                  margins.between(i, j)));
        }
      }
    }
    working.addAll(found.working());
    for (Comparison comparison : comparisons) {
      working.add(
          new Working(
              comparison.first()
                  + " less "
                  + comparison.second()
                  + ": "
                  + comparison.margin()
                  + " over all weights and values"));
    }
    return new Attainment(gains, comparisons, working);
  }

  /// For each goal, the weights on it that turn the answer to "does the first gain more than the
  /// second".
  ///
  /// A goal's weight goes from 0 to 1 while its holder's other weights are spread freely over the
  /// other goals; everybody else's weights stay as given. Both actors' gains are linear in that
  /// weight, so that in each draw the lead changes at one weight at most: the answer turns where
  /// enough draws have changed.
  public static List<FlipWeight> flips(
      List<Side> sides, Weights weights, ActorId first, ActorId second, Draws draws) {
    List<Alternative> alternatives = alternatives(sides, weights);
    int one = index(sides, first);
    int other = index(sides, second);
    double[] given = new Sampler(alternatives, weights).differences(one, other, draws);
    int leader = (int) Math.signum(Arrays.stream(given).map(Math::signum).sum());
    List<FlipWeight> flips = new ArrayList<>();
    for (WeightVector vector : WeightVector.of(alternatives, weights)) {
      boolean weighs =
          vector.holder().equals(Smaa.COMMON)
              || vector.holder().equals(first.value())
              || vector.holder().equals(second.value());
      // The weight of a sole goal is 1, and cannot move.
      boolean moves = weighs && vector.criteria().size() > 1;
      for (String criterion : moves ? vector.criteria() : List.<String>of()) {
        double[] without =
            pinned(alternatives, weights, vector, criterion, 0).differences(one, other, draws);
        double[] alone =
            pinned(alternatives, weights, vector, criterion, 1).differences(one, other, draws);
        flips.add(
            new FlipWeight(
                vector.holder(), criterion, new Crossings(without, alone).turns(leader)));
      }
    }
    return flips;
  }

  /// Who gains more with each goal of the two left out in turn.
  public static List<LeftOut> withoutEachGoal(
      List<Side> sides, Weights weights, ActorId first, ActorId second, Draws draws) {
    List<LeftOut> found = new ArrayList<>();
    Comparison before = compare(sides, weights, first, second, draws);
    for (Side side : List.of(side(sides, first), side(sides, second))) {
      for (Goal goal : side.goals()) {
        List<Side> fewer =
            sides.stream().map(s -> s.equals(side) ? without(s, List.of(goal)) : s).toList();
        found.add(
            leftOut(
                new Omission.OfGoal(side.actor(), goal.id()),
                Treatment.REMOVED,
                before,
                sides,
                fewer,
                weights,
                draws));
      }
    }
    return found;
  }

  /// Who gains more with each piece of evidence left out in turn.
  public static List<LeftOut> withoutEachEvidence(
      List<Side> sides,
      Weights weights,
      ActorId first,
      ActorId second,
      Treatment treatment,
      Draws draws) {
    List<LeftOut> found = new ArrayList<>();
    Comparison before = compare(sides, weights, first, second, draws);
    List<String> evidence =
        sides.stream()
            .flatMap(side -> side.goals().stream())
            .flatMap(goal -> goal.evidence().stream())
            .distinct()
            .toList();
    for (String id : evidence) {
      List<Side> fewer = sides.stream().map(side -> without(side, id, treatment)).toList();
      found.add(
          leftOut(new Omission.OfEvidence(id), treatment, before, sides, fewer, weights, draws));
    }
    return found;
  }

  private static LeftOut leftOut(
      Omission omission,
      Treatment treatment,
      Comparison before,
      List<Side> sides,
      List<Side> fewer,
      Weights weights,
      Draws draws) {
    Weights left = fitting(weights, sides, fewer);
    Comparison after = compare(fewer, left, before.first(), before.second(), draws);
    return new LeftOut(omission, treatment, after, after.leader() != before.leader());
  }

  /// Which of two gained more, and no more than that: it takes a third of the time of all that `of`
  /// says, and comes to the same.
  public static Comparison compare(
      List<Side> sides, Weights weights, ActorId first, ActorId second, Draws draws) {
    List<Alternative> alternatives = alternatives(sides, weights);
    int one = index(sides, first);
    int other = index(sides, second);
    long ahead = 0;
    long behind = 0;
    for (double lead : new Sampler(alternatives, weights).differences(one, other, draws)) {
      if (lead > 0) {
        ahead++;
      } else if (lead < 0) {
        behind++;
      }
    }
    return new Comparison(
        first,
        second,
        Estimate.of(ahead, draws.count()),
        Estimate.of(behind, draws.count()),
        new Margins(alternatives, weights).between(one, other));
  }

  /// The same weights, of the criteria that are left.
  private static Weights fitting(Weights weights, List<Side> before, List<Side> after) {
    return switch (weights) {
      case Weights.Common(var weighting) ->
          new Weights.Common(
              fitting(
                  weighting,
                  before.stream()
                      .flatMap(side -> side.goals().stream())
                      .map(Goal::dimension)
                      .toList(),
                  after.stream()
                      .flatMap(side -> side.goals().stream())
                      .map(Goal::dimension)
                      .toList()));
      case Weights.Own own -> {
        Map<String, Weighting> fitting = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
          fitting.put(
              before.get(i).actor().value(),
              fitting(
                  own.of(before.get(i).actor().value()),
                  before.get(i).goals().stream().map(Goal::id).toList(),
                  after.get(i).goals().stream().map(Goal::id).toList()));
        }
        yield new Weights.Own(fitting);
      }
    };
  }

  private static Weighting fitting(Weighting weighting, List<String> before, List<String> after) {
    Weighting fitting = weighting;
    for (String criterion : before.stream().distinct().toList()) {
      if (!after.contains(criterion)) {
        fitting = fitting.without(criterion);
      }
    }
    return fitting;
  }

  private static Side without(Side side, List<Goal> goals) {
    return new Side(
        side.actor(), side.goals().stream().filter(goal -> !goals.contains(goal)).toList());
  }

  private static Side without(Side side, String evidence, Treatment treatment) {
    List<Goal> touched =
        side.goals().stream().filter(goal -> goal.evidence().contains(evidence)).toList();
    return switch (treatment) {
      case REMOVED -> without(side, touched);
      case UNKNOWN ->
          new Side(
              side.actor(),
              side.goals().stream()
                  .map(goal -> touched.contains(goal) ? goal.withoutEvidence() : goal)
                  .toList());
    };
  }

  private static Sampler pinned(
      List<Alternative> alternatives,
      Weights weights,
      WeightVector vector,
      String criterion,
      double share) {
    Weighting pinned = new Weighting.Pinned(criterion, share);
    return new Sampler(
        alternatives,
        switch (weights) {
          case Weights.Common _ -> new Weights.Common(pinned);
          case Weights.Own(var weightings) -> {
            Map<String, Weighting> changed = new LinkedHashMap<>(weightings);
            changed.put(vector.holder(), pinned);
            yield new Weights.Own(changed);
          }
        });
  }

  private static List<Alternative> alternatives(List<Side> sides, Weights weights) {
    return sides.stream().map(side -> side.alternative(weights)).toList();
  }

  private static Side side(List<Side> sides, ActorId actor) {
    return sides.get(index(sides, actor));
  }

  private static int index(List<Side> sides, ActorId actor) {
    for (int i = 0; i < sides.size(); i++) {
      if (sides.get(i).actor().equals(actor)) {
        return i;
      }
    }
    throw new IllegalArgumentException(actor + " is none of the sides");
  }

  private static Working working(Side side, Goal goal) {
    Interval gain = goal.gain();
    return new Working(
        side.actor()
            + " on "
            + goal.id()
            + " ("
            + goal.dimension()
            + "): "
            + gain
            + (gain.isPoint() ? "" : ", of width " + Figures.number(gain.width()))
            + (goal.evidence().isEmpty()
                ? ", without evidence"
                : ", by " + String.join(", ", goal.evidence()))
            + (goal.origin().isEmpty() ? "" : ", of origin " + goal.origin()));
  }
}
