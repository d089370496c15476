// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.cascade.Network.Member;
import entente.model.cascade.Network.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Many cascades at once, a bit for each: who is at war once decisions are taken.
///
/// In each step an actor that is not at war joins a side if it keeps a pledge that binds it to that
/// side, keeps none that binds it to the other and keeps none that closes that side to it. All join
/// at once, so that no order of actors matters; who has joined stays.
final class Steps implements Spread {
  private final Network network;
  private final Actor[] actors;
  private final long[][] kept;
  private final long[][] state;
  private final long[][] joining;
  private final long[][] wanted;
  private final long[] closed;
  private final long[] some;
  private final long[] triggered;

  /// An actor and what bears on it, by side.
  private static final class Actor {
    private final Bond[][] duties = new Bond[2][];
    private final Bond[][] limits = new Bond[2][];
    private final boolean mayChoose;
    private final int chosen;
    private final int favoured;

    Actor(Member member) {
      for (Side side : Side.values()) {
        duties[side.index()] = Bond.of(member.duties().on(side));
        limits[side.index()] = Bond.of(member.limits().on(side));
      }
      mayChoose = member.mayChoose();
      chosen = member.chosen();
      favoured = member.favoured().index();
    }
  }

  /// Pledges that differ only in those to whom they are owed.
  private static final class Bond {
    private final Term any;
    private final boolean atOnce;
    private final int[] triggers;
    private final int[] opponents;

    private Bond(Term any, boolean atOnce, int[] triggers) {
      this.any = any;
      this.atOnce = atOnce;
      this.triggers = triggers;
      opponents = any.opponents().stream().mapToInt(Integer::intValue).toArray();
    }

    static Bond[] of(List<Term> terms) {
      Map<Term, List<Term>> alike = new LinkedHashMap<>();
      for (Term term : terms) {
        Term owedToAnyone =
            new Term(Network.ALWAYS, term.opponents(), term.first(), term.last(), term.kept());
        alike.computeIfAbsent(owedToAnyone, _ -> new ArrayList<>()).add(term);
      }
      return alike.entrySet().stream()
          .map(one ->
              new Bond(
                  one.getKey(),
                  one.getValue().stream().anyMatch(term -> term.trigger() == Network.ALWAYS),
                  one.getValue().stream()
                      .mapToInt(Term::trigger)
                      .filter(trigger -> trigger != Network.ALWAYS)
                      .toArray()))
          .toArray(Bond[]::new);
    }
  }

  Steps(Network network, int words) {
    this.network = network;
    actors = network.members().stream().map(Actor::new).toArray(Actor[]::new);
    kept = new long[network.rows()][words];
    state = new long[2 * actors.length][words];
    joining = new long[2 * actors.length][words];
    wanted = new long[2][words];
    closed = new long[words];
    some = new long[words];
    triggered = new long[words];
  }

  @Override
  public long[][] kept() {
    return kept;
  }

  @Override
  public long[][] run() {
    Rows.clear(state);
    int step = 1;
    while (step > 0) {
      step = advance(step) ? step + 1 : network.turnAfter(step);
    }
    return state;
  }

  private boolean advance(int step) {
    for (int at = 0; at < actors.length; at++) {
      Actor actor = actors[at];
      for (int side = 0; side < wanted.length; side++) {
        bind(actor.duties[side], step, wanted[side]);
      }
      if (step == 1 && actor.mayChoose) {
        Rows.or(wanted[actor.favoured], kept[actor.chosen]);
      }
      for (int side = 0; side < wanted.length; side++) {
        bind(actor.limits[side], step, closed);
        Rows.unhindered(
            joining[2 * at + side],
            wanted[side],
            wanted[1 - side],
            closed,
            state[2 * at],
            state[2 * at + 1]);
      }
    }
    long changed = 0;
    for (int row = 0; row < state.length; row++) {
      changed |= Rows.add(state[row], joining[row]);
    }
    return changed != 0;
  }

  /// Sets where one of the pledges binds and is kept.
  private void bind(Bond[] bonds, int step, long[] into) {
    Arrays.fill(into, 0);
    for (Bond bond : bonds) {
      if (bond.any.binds(step)) {
        if (bond.atOnce && bond.opponents.length == 0) {
          Rows.or(into, kept[bond.any.kept()]);
        } else if (bond.opponents.length == 0) {
          Rows.union(some, state, bond.triggers);
          Rows.orBoth(into, some, kept[bond.any.kept()]);
        } else {
          bindOpposed(bond, into);
        }
      }
    }
  }

  private void bindOpposed(Bond bond, long[] into) {
    Rows.union(some, state, bond.opponents);
    if (!bond.atOnce) {
      Rows.union(triggered, state, bond.triggers);
      Rows.and(some, triggered);
    }
    Rows.orBoth(into, some, kept[bond.any.kept()]);
  }
}
