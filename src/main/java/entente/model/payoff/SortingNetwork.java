// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.ArrayList;
import java.util.List;

/// Batcher's merge exchange for any count of columns (Knuth, The Art of Computer Programming 3,
/// algorithm 5.2.2 M): the same comparisons whatever the numbers are, so that many rows are sorted
/// at once.
final class SortingNetwork {
  private final int[] lows;
  private final int[] highs;

  SortingNetwork(int size) {
    List<Integer> low = new ArrayList<>();
    List<Integer> high = new ArrayList<>();
    int top = Integer.highestOneBit(Math.max(1, size - 1));
    for (int p = top; size > 1 && p > 0; p /= 2) {
      int q = top;
      int r = 0;
      int d = p;
      while (true) {
        for (int i = 0; i < size - d; i++) {
          if ((i & p) == r) {
            low.add(i);
            high.add(i + d);
          }
        }
        if (q == p) {
          break;
        }
        d = q - p;
        q /= 2;
        r = p;
      }
    }
    lows = low.stream().mapToInt(Integer::intValue).toArray();
    highs = high.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Sorts each row: the least number goes to the first column.
  void sort(int[][] columns) {
    for (int i = 0; i < lows.length; i++) {
      exchange(columns[lows[i]], columns[highs[i]]);
    }
  }

  private static void exchange(int[] low, int[] high) {
    for (int k = 0; k < low.length; k++) {
      int a = low[k];
      int b = high[k];
      low[k] = Math.min(a, b);
      high[k] = Math.max(a, b);
    }
  }
}
