// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.model.payoff.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/// What one treaty changes in a war: the same situation with it and without it.
///
/// Both are taken at the same estimates, in the same way and, where they are drawn, with the same
/// numbers for each actor: whom the treaty does not touch it changes by 0.
public record TreatyEffect(String treaty, Cascade with, Cascade without) {
  /// What sums of the same chances in another order may differ by.
  private static final double ROUNDING = 1e-12;

  /// The effect of a treaty on a situation.
  ///
  /// @throws IllegalArgumentException where no pledge comes from it
  public static TreatyEffect of(String treaty, Situation situation, Draws draws) {
    Situation without = situation.without(treaty);
    TreatyEffect effect =
        new TreatyEffect(treaty, Cascade.of(situation, draws), Cascade.of(without, draws));
    return effect.with().exact() == effect.without().exact()
        ? effect
        : new TreatyEffect(
            treaty, Cascade.sampled(situation, draws), Cascade.sampled(without, draws));
  }

  /// By how much it raises the probability that an actor is at war.
  public Interval atWar(ActorId actor) {
    return change(estimate -> estimate.fate(actor).atWar());
  }

  /// By how much it raises the probability that an actor is at war on a side.
  public Interval on(Side side, ActorId actor) {
    return change(estimate -> estimate.fate(actor).on(side));
  }

  /// By how much it raises the mean capability on a side.
  public Interval capability(Side side) {
    return change(estimate -> estimate.capability(side));
  }

  /// Those whose probability it changes.
  public SortedSet<ActorId> changed() {
    SortedSet<ActorId> changed = new TreeSet<>(with.actors());
    changed.addAll(without.actors());
    changed.removeIf(actor -> {
      Interval attacker = on(Side.ATTACKER, actor);
      Interval defender = on(Side.DEFENDER, actor);
      return attacker.equals(Interval.point(0)) && defender.equals(Interval.point(0));
    });
    return changed;
  }

  private Interval change(ToDoubleFunction<Estimate> figure) {
    List<Interval> changes = new ArrayList<>();
    for (int at = 0; at < with.estimates().size(); at++) {
      double with = figure.applyAsDouble(this.with.estimates().get(at));
      double without = figure.applyAsDouble(this.without.estimates().get(at));
      changes.add(Interval.point(Math.abs(with - without) < ROUNDING ? 0 : with - without));
    }
    return changes.stream().reduce(Interval::hull).orElseThrow();
  }
}
