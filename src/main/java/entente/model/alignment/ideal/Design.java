// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import entente.domain.Choice;
import entente.domain.RollCalls;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The ballots of an estimation, sorted by item and within an item by level: yes, abstention, no.
///
/// State-sessions are in order of session, then state, so that a session's positions lie together.
/// Items on which all agree say nothing and are left out.
final class Design {
  private static final long MOST_CELLS = 50_000_000;

  final int points;
  final int items;
  final int ballots;
  final int unanimous;

  /// By state-session.
  final int[] state;

  final int[] session;
  final int[] votes;

  /// The same state's state-session before; -1 at its first.
  final int[] before;

  /// The same state's second state-session, at its first; else -1.
  final int[] second;

  final double[] priorVariance;

  /// Where an item's ballots start, at 3i, 3i + 1 and 3i + 2 for its three levels.
  final int[] itemStarts;

  final int[] pointOfBallot;

  Design(RollCalls calls, double smooth) {
    int names = calls.items().size();
    int size = calls.size();
    int[] seen = new int[names];
    for (int b = 0; b < size; b++) {
      seen[calls.item(b)] |= 1 << level(calls.choice(b));
    }
    int[] itemIndex = new int[names];
    int used = 0;
    int agreed = 0;
    for (int i = 0; i < names; i++) {
      if (Integer.bitCount(seen[i]) >= 2) {
        itemIndex[i] = used++;
      } else {
        itemIndex[i] = -1;
        agreed++;
      }
    }
    items = used;
    unanimous = agreed;

    int states = calls.states().size();
    boolean[] met = new boolean[Short.MAX_VALUE + 1];
    for (int b = 0; b < size; b++) {
      met[calls.session(b)] = true;
    }
    int[] sessions = IntStream.range(0, met.length).filter(s -> met[s]).toArray();
    int[] row = new int[met.length];
    for (int r = 0; r < sessions.length; r++) {
      row[sessions[r]] = r * states;
    }
    if ((long) sessions.length * states > MOST_CELLS) {
      throw new IllegalArgumentException(
          "%d states in %d sessions are more than this estimation holds"
              .formatted(states, sessions.length));
    }
    int[] grid = new int[sessions.length * states];
    int ballotsUsed = 0;
    for (int b = 0; b < size; b++) {
      if (itemIndex[calls.item(b)] >= 0) {
        grid[row[calls.session(b)] + calls.state(b)]++;
        ballotsUsed++;
      }
    }
    ballots = ballotsUsed;
    int count = 0;
    for (int n : grid) {
      count += n > 0 ? 1 : 0;
    }
    points = count;
    state = new int[points];
    session = new int[points];
    votes = new int[points];
    before = new int[points];
    second = new int[points];
    priorVariance = new double[points];
    int[] latest = new int[states];
    Arrays.fill(latest, -1);
    int point = 0;
    for (int cell = 0; cell < grid.length; cell++) {
      if (grid[cell] == 0) {
        continue;
      }
      int who = cell % states;
      state[point] = who;
      session[point] = sessions[cell / states];
      votes[point] = grid[cell];
      before[point] = latest[who];
      second[point] = -1;
      if (latest[who] >= 0 && before[latest[who]] < 0) {
        second[latest[who]] = point;
      }
      latest[who] = point;
      grid[cell] = point++;
    }
    for (int p = 0; p < points; p++) {
      int neighbour = before[p] >= 0 ? before[p] : second[p];
      priorVariance[p] =
          neighbour < 0 ? 1 : smooth * votes[p] / (double) (votes[p] + votes[neighbour]);
    }

    itemStarts = new int[3 * items + 1];
    for (int b = 0; b < size; b++) {
      int item = itemIndex[calls.item(b)];
      if (item >= 0) {
        itemStarts[3 * item + level(calls.choice(b)) + 1]++;
      }
    }
    Arrays.parallelPrefix(itemStarts, Integer::sum);
    int[] next = itemStarts.clone();
    pointOfBallot = new int[ballots];
    for (int b = 0; b < size; b++) {
      int item = itemIndex[calls.item(b)];
      if (item >= 0) {
        pointOfBallot[next[3 * item + level(calls.choice(b))]++] =
            grid[row[calls.session(b)] + calls.state(b)];
      }
    }
  }

  private static int level(Choice choice) {
    return switch (choice) {
      case YES -> 0;
      case ABSTAIN -> 1;
      case NO -> 2;
      case NOT_VOTING -> throw new IllegalArgumentException("an absence is no ballot");
    };
  }
}
