// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// The years of a timeline as cells side by side. A stretch of years in which nothing happened
/// becomes one cell, a gap; where there are too many years, a cell holds several.
///
/// @param span years in a cell
/// @param cells the first year of each, or [#GAP]
record Years(int span, List<Integer> cells) {
  /// A cell that stands for years in which nothing happened.
  static final int GAP = Integer.MIN_VALUE;

  private static final int MOST_CELLS = 30;
  private static final int SHORT = 2;

  Years {
    cells = List.copyOf(cells);
  }

  static Years of(Collection<Integer> years) {
    int span = 1;
    Years made = of(years, span);
    while (made.cells.size() > MOST_CELLS) {
      span = span == 1 ? 2 : span == 2 ? 5 : span * 2;
      made = of(years, span);
    }
    return made;
  }

  /// Which cell a year lies in.
  int cellOf(int year) {
    return cells.indexOf(first(year, span));
  }

  private static Years of(Collection<Integer> years, int span) {
    TreeSet<Integer> firsts = new TreeSet<>();
    years.forEach(year -> firsts.add(first(year, span)));
    List<Integer> cells = new ArrayList<>();
    for (int first : firsts) {
      if (!cells.isEmpty()) {
        int last = cells.getLast();
        if ((first - last) / span - 1 > SHORT) {
          cells.add(GAP);
        } else {
          for (int empty = last + span; empty < first; empty += span) {
            cells.add(empty);
          }
        }
      }
      cells.add(first);
    }
    return new Years(span, cells);
  }

  private static int first(int year, int span) {
    return Math.floorDiv(year, span) * span;
  }
}
