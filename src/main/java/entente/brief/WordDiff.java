// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import java.util.ArrayList;
import java.util.List;

/// Which words of a text went, stayed and came, by their longest common subsequence.
final class WordDiff {
  private WordDiff() {}

  /// What became of a run of words.
  enum Fate {
    KEPT,
    WENT,
    CAME
  }

  /// Words side by side that share their fate.
  record Run(Fate fate, String text) {}

  static List<Run> between(String was, String now) {
    List<String> a = List.of(was.split(" ", -1));
    List<String> b = List.of(now.split(" ", -1));
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Run> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        add(runs, Fate.KEPT, a.get(i++));
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(runs, Fate.WENT, a.get(i++));
      } else {
        add(runs, Fate.CAME, b.get(j++));
      }
    }
    return runs;
  }

  private static void add(List<Run> runs, Fate fate, String word) {
    if (!runs.isEmpty() && runs.getLast().fate() == fate) {
      Run last = runs.removeLast();
      runs.add(new Run(fate, last.text() + " " + word));
    } else {
      runs.add(new Run(fate, word));
    }
  }
}
