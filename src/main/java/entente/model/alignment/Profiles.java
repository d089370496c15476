// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

/// The levels of many states over the same items: alliance commitments to each state of the system,
/// or votes on each roll call. Any two states are compared over the items at which both have a
/// level.
///
/// Each level of a state is a set of bits, one for each item, so that a cell of the two states'
/// [ContingencyTable] is a count of common bits.
public final class Profiles {
  private final int states;
  private final int items;
  private final int levels;
  private final int words;
  private final long[] bits;

  /// @param levels how many levels there are, two or more; they run from 0
  public Profiles(int states, int items, int levels) {
    this.states = states;
    this.items = items;
    this.levels = levels;
    this.words = (items + Long.SIZE - 1) / Long.SIZE;
    this.bits = new long[states * levels * words];
  }

  public int states() {
    return states;
  }

  /// Says at which level a state is; an item that is never set is missing.
  public void set(int state, int item, int level) {
    if (item < 0 || item >= items || level < 0 || level >= levels) {
      throw new IllegalArgumentException(
          "item %d at level %d lies outside %d items and %d levels"
              .formatted(item, level, items, levels));
    }
    int word = item / Long.SIZE;
    long bit = 1L << item;
    for (int other = 0; other < levels; other++) {
      bits[start(state, other) + word] &= ~bit;
    }
    bits[start(state, level) + word] |= bit;
  }

  /// A table for [#compare] to fill.
  public ContingencyTable table() {
    return new ContingencyTable(levels);
  }

  /// Fills `into` with how often one state was at each level while the other was at each.
  public void compare(int first, int second, ContingencyTable into) {
    for (int a = 0; a < levels; a++) {
      for (int b = 0; b < levels; b++) {
        int x = start(first, a);
        int y = start(second, b);
        int common = 0;
        for (int word = 0; word < words; word++) {
          common += Long.bitCount(bits[x + word] & bits[y + word]);
        }
        into.set(a, b, common);
      }
    }
  }

  private int start(int state, int level) {
    return (state * levels + level) * words;
  }
}
