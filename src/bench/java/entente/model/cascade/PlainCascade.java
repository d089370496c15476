// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.cascade.Network.Member;
import entente.model.cascade.Network.Term;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// The rules of a cascade, straightforward: one war at a time, one decision after another.
final class PlainCascade {
  private final Network network;
  private final List<Member> members;
  private final double[] drawn;
  private final double[] levels;
  private final int[] decisionOf;
  private final boolean[] atWar;
  private final boolean[] joining;

  PlainCascade(Network network) {
    this.network = network;
    members = network.members();
    drawn = new double[network.decisions().size()];
    levels = new double[network.rows()];
    decisionOf = new int[network.rows()];
    for (int at = 0; at < drawn.length; at++) {
      Decision decision = network.decisions().get(at);
      for (int level = 0; level < decision.levels().size(); level++) {
        levels[decision.firstRow() + level] = decision.levels().get(level);
        decisionOf[decision.firstRow() + level] = at;
      }
    }
    atWar = new boolean[2 * members.size()];
    joining = new boolean[2 * members.size()];
  }

  /// One war drawn: for each actor whether it is with the attackers, and whether with the others.
  boolean[] draw(RandomGenerator random) {
    for (int at = 0; at < drawn.length; at++) {
      drawn[at] = random.nextDouble();
    }
    Arrays.fill(atWar, false);
    int step = 1;
    while (step > 0) {
      step = advance(step) ? step + 1 : network.turnAfter(step);
    }
    return atWar;
  }

  private boolean advance(int step) {
    Arrays.fill(joining, false);
    for (int at = 0; at < members.size(); at++) {
      if (!atWar[2 * at] && !atWar[2 * at + 1]) {
        Member member = members.get(at);
        for (Side side : Side.values()) {
          if (wants(member, side, step)
              && !wants(member, side.other(), step)
              && !binds(member.limits().on(side), step)) {
            joining[Network.row(at, side)] = true;
          }
        }
      }
    }
    boolean changed = false;
    for (int row = 0; row < atWar.length; row++) {
      changed |= joining[row];
      atWar[row] |= joining[row];
    }
    return changed;
  }

  private boolean wants(Member member, Side side, int step) {
    return binds(member.duties().on(side), step)
        || (step == 1 && member.mayChoose() && member.favoured() == side && kept(member.chosen()));
  }

  private boolean binds(List<Term> terms, int step) {
    for (Term term : terms) {
      if (term.binds(step)
          && kept(term.kept())
          && (term.trigger() == Network.ALWAYS || atWar[term.trigger()])
          && (term.opponents().isEmpty()
              || term.opponents().stream().anyMatch(one -> atWar[one]))) {
        return true;
      }
    }
    return false;
  }

  private boolean kept(int row) {
    return drawn[decisionOf[row]] < levels[row];
  }
}
