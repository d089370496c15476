// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Ballots of states on roll calls, in columns: a ballot is a state, a session, an item and a
/// choice.
///
/// An item is what is voted on. A resolution that comes back in a later session in the same words
/// can be the same item. Absences are not kept.
public final class RollCalls {
  /// The most ballots of one table; with their indices they fill about 2 GB.
  public static final int MOST = 40_000_000;

  private final List<String> states;
  private final List<String> items;
  private final int size;
  private final int[] stateOf;
  private final int[] itemOf;
  private final short[] sessionOf;
  private final byte[] choiceOf;

  private RollCalls(Builder from) {
    states = List.copyOf(from.states.keySet());
    items = List.copyOf(from.items.keySet());
    size = from.size;
    stateOf = Arrays.copyOf(from.stateOf, size);
    itemOf = Arrays.copyOf(from.itemOf, size);
    sessionOf = Arrays.copyOf(from.sessionOf, size);
    choiceOf = Arrays.copyOf(from.choiceOf, size);
  }

  /// The names of the states that voted, in the order in which they first did in the table.
  public List<String> states() {
    return states;
  }

  /// The names of the items voted on, in the order in which they first appear.
  public List<String> items() {
    return items;
  }

  /// How many ballots there are.
  public int size() {
    return size;
  }

  /// The index in [#states()] of a ballot's state.
  public int state(int ballot) {
    return stateOf[ballot];
  }

  /// The index in [#items()] of a ballot's item.
  public int item(int ballot) {
    return itemOf[ballot];
  }

  /// The session, or other period, in which a ballot was cast.
  public int session(int ballot) {
    return sessionOf[ballot];
  }

  /// What was chosen: never [Choice#NOT_VOTING].
  public Choice choice(int ballot) {
    return switch (choiceOf[ballot]) {
      case 0 -> Choice.YES;
      case 1 -> Choice.ABSTAIN;
      default -> Choice.NO;
    };
  }

  /// Starts an empty table.
  public static Builder builder() {
    return new Builder();
  }

  /// Collects ballots.
  public static final class Builder {
    private final Map<String, Integer> states = new LinkedHashMap<>();
    private final Map<String, Integer> items = new LinkedHashMap<>();
    private int size;
    private int[] stateOf = new int[1 << 10];
    private int[] itemOf = new int[1 << 10];
    private short[] sessionOf = new short[1 << 10];
    private byte[] choiceOf = new byte[1 << 10];

    private Builder() {}

    /// Adds one ballot.
    ///
    /// @param session from 0 to 32767
    public Builder add(String state, int session, String item, Choice choice) {
      if (session < 0 || session > Short.MAX_VALUE) {
        throw new IllegalArgumentException("a session is from 0 to 32767, not " + session);
      }
      if (choice == Choice.NOT_VOTING) {
        throw new IllegalArgumentException(state + " did not vote on " + item);
      }
      if (size == MOST) {
        throw new IllegalArgumentException("there are more than " + MOST + " ballots");
      }
      if (size == stateOf.length) {
        int room = Math.min(MOST, size + (size >> 1));
        stateOf = Arrays.copyOf(stateOf, room);
        itemOf = Arrays.copyOf(itemOf, room);
        sessionOf = Arrays.copyOf(sessionOf, room);
        choiceOf = Arrays.copyOf(choiceOf, room);
      }
      stateOf[size] = index(states, state);
      itemOf[size] = index(items, item);
      sessionOf[size] = (short) session;
      choiceOf[size] =
          (byte)
              switch (choice) {
                case YES -> 0;
                case ABSTAIN -> 1;
                case NO, NOT_VOTING -> 2;
              };
      size++;
      return this;
    }

    /// The table of the ballots added so far.
    public RollCalls build() {
      return new RollCalls(this);
    }

    private static int index(Map<String, Integer> names, String name) {
      Integer known = names.get(name);
      if (known == null) {
        known = names.size();
        names.put(name, known);
      }
      return known;
    }
  }
}
