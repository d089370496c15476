// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.cascade.Network.Member;
import entente.model.cascade.Network.Term;
import java.util.Arrays;
import java.util.List;

/// Many cascades at once, a bit for each: who is at war once decisions are taken.
///
/// In each step an actor that is not at war joins a side if it keeps a pledge that binds it to that
/// side, keeps none that binds it to the other and keeps none that closes that side to it. All join
/// at once, so that no order of actors matters; who has joined stays.
final class Steps implements Spread {
  private final Network network;
  private final Member[] members;
  private final long[][] kept;
  private final long[][] state;
  private final long[][] joining;
  private final long[][] wanted;
  private final long[] closed;
  private final long[] some;

  Steps(Network network, int words) {
    this.network = network;
    members = network.members().toArray(Member[]::new);
    kept = new long[network.rows()][words];
    state = new long[2 * members.length][words];
    joining = new long[2 * members.length][words];
    wanted = new long[2][words];
    closed = new long[words];
    some = new long[words];
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
    for (int at = 0; at < members.length; at++) {
      Member member = members[at];
      for (Side side : Side.values()) {
        bind(member.duties().on(side), step, wanted[side.index()]);
      }
      if (step == 1 && member.mayChoose()) {
        Rows.or(wanted[member.favoured().index()], kept[member.chosen()]);
      }
      for (Side side : Side.values()) {
        bind(member.limits().on(side), step, closed);
        Rows.unhindered(
            joining[Network.row(at, side)],
            wanted[side.index()],
            wanted[side.other().index()],
            closed,
            state[Network.row(at, Side.ATTACKER)],
            state[Network.row(at, Side.DEFENDER)]);
      }
    }
    long changed = 0;
    for (int row = 0; row < state.length; row++) {
      changed |= Rows.add(state[row], joining[row]);
    }
    return changed != 0;
  }

  /// Sets where one of the pledges binds and is kept.
  private void bind(List<Term> terms, int step, long[] into) {
    Arrays.fill(into, 0);
    for (Term term : terms) {
      if (term.binds(step)) {
        Arrays.fill(some, term.opponents().isEmpty() ? -1L : 0);
        for (int opponent : term.opponents()) {
          Rows.or(some, state[opponent]);
        }
        if (term.trigger() != Network.ALWAYS) {
          Rows.and(some, state[term.trigger()]);
        }
        Rows.orBoth(into, some, kept[term.kept()]);
      }
    }
  }
}
