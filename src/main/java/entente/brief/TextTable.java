// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table set in columns of a terminal. Where it is too wide, its widest columns give way and
/// their cells wrap.
final class TextTable {
  private static final int GAP = 2;
  private static final int NARROWEST = 6;

  private TextTable() {}

  /// The table's lines, the headings dim.
  static List<String> lines(
      List<String> headings, List<List<String>> rows, int width, Ink.Set inks) {
    int[] widths = widths(headings, rows, width);
    List<String> lines = new ArrayList<>();
    row(headings, widths, lines, inks, Ink.DIM);
    rows.forEach(cells -> row(cells, widths, lines, inks, Ink.PLAIN));
    return lines;
  }

  private static int[] widths(List<String> headings, List<List<String>> rows, int width) {
    int[] widths = headings.stream().mapToInt(Columns::width).toArray();
    for (List<String> cells : rows) {
      for (int at = 0; at < widths.length; at++) {
        widths[at] = Math.max(widths[at], Columns.width(Columns.printable(cells.get(at))));
      }
    }
    while (Arrays.stream(widths).sum() + GAP * (widths.length - 1) > width) {
      int widest = 0;
      for (int at = 1; at < widths.length; at++) {
        widest = widths[at] > widths[widest] ? at : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static void row(
      List<String> cells, int[] widths, List<String> lines, Ink.Set inks, Ink ink) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int at = 0; at < widths.length; at++) {
      wrapped.add(Columns.wrap(cells.get(at), widths[at]));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < widths.length; at++) {
        List<String> cell = wrapped.get(at);
        text.append(Columns.padded(line < cell.size() ? cell.get(line) : "", widths[at] + GAP));
      }
      lines.add(inks.dye(text.toString().stripTrailing(), ink));
    }
  }
}
