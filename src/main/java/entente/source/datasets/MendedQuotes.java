// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sets quotes right in a file of one row a line whose long texts were cut off at an inner quote.
///
/// Such a cell begins with a quote and ends, without another, at the comma before the next cell.
/// The cells before and after the texts are whole, so that a row is read from both ends.
final class MendedQuotes {
  private MendedQuotes() {}

  /// Writes the file anew with every cell quoted.
  ///
  /// @param cells how many a row has
  /// @param texts which of them may be damaged: from the first to the last, counted from 1
  /// @return how many rows were mended
  static long write(Path from, Path to, int cells, Texts texts) throws IOException {
    long mended = 0;
    try (BufferedReader in = Files.newBufferedReader(from);
        BufferedWriter out = Files.newBufferedWriter(to)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        List<String> row = whole(line);
        if (row == null || row.size() != cells) {
          row = damaged(line, cells, texts);
          mended++;
        }
        if (row == null) {
          out.write(line);
        } else {
          out.write(quoted(row));
        }
        out.newLine();
      }
    }
    return mended;
  }

  /// Which cells hold the long texts.
  record Texts(int first, int last) {}

  /// A row as RFC 4180 has it; null where its quotes do not pair.
  private static @Nullable List<String> whole(String line) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      if (at < line.length() && line.charAt(at) == '"') {
        StringBuilder cell = new StringBuilder();
        int end = at + 1;
        while (true) {
          int quote = line.indexOf('"', end);
          if (quote < 0) {
            return null;
          }
          cell.append(line, end, quote);
          if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
            cell.append('"');
            end = quote + 2;
          } else {
            at = quote + 1;
            break;
          }
        }
        cells.add(cell.toString());
        if (at < line.length() && line.charAt(at) != ',') {
          return null;
        }
        at++;
      } else {
        int comma = line.indexOf(',', at);
        int end = comma < 0 ? line.length() : comma;
        cells.add(line.substring(at, end));
        at = end + 1;
      }
    }
    return cells;
  }

  private static @Nullable List<String> damaged(String line, int cells, Texts texts) {
    List<String> row = new ArrayList<>();
    int at = 0;
    for (int i = 1; i < texts.first(); i++) {
      int comma = line.charAt(at) == '"' ? line.indexOf("\",", at + 1) + 1 : line.indexOf(',', at);
      if (comma <= 0) {
        return null;
      }
      row.add(bare(line.substring(at, comma)));
      at = comma + 1;
    }
    List<String> tail = new ArrayList<>();
    int end = line.length();
    for (int i = cells; i > texts.last(); i--) {
      int comma =
          line.charAt(end - 1) == '"'
              ? line.lastIndexOf(",\"", end - 2)
              : line.lastIndexOf(',', end - 1);
      if (comma <= at) {
        return null;
      }
      tail.addFirst(bare(line.substring(comma + 1, end)));
      end = comma;
    }
    List<String> middle = middle(line.substring(at, end), texts.last() - texts.first() + 1);
    if (middle == null) {
      return null;
    }
    row.addAll(middle);
    row.addAll(tail);
    return row;
  }

  /// The texts: each begins with a quote after a comma, or is empty.
  private static @Nullable List<String> middle(String texts, int many) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (cells.size() < many - 1) {
      if (at < texts.length() && texts.charAt(at) == ',') {
        cells.add("");
        at++;
        continue;
      }
      int next = texts.indexOf(",\"", at + 1);
      int empty = texts.indexOf("\",,", at + 1);
      if (empty >= 0 && (next < 0 || empty < next)) {
        next = empty + 1;
      }
      if (next < 0) {
        next = texts.endsWith(",") ? texts.length() - 1 : -1;
      }
      if (next < 0) {
        return null;
      }
      cells.add(bare(texts.substring(at, next)));
      at = next + 1;
    }
    cells.add(bare(texts.substring(Math.min(at, texts.length()))));
    return cells;
  }

  private static String bare(String cell) {
    String text = cell.startsWith("\"") ? cell.substring(1) : cell;
    return text.endsWith("\"") ? text.substring(0, text.length() - 1) : text;
  }

  /// Empty cells stay empty, so that they still mean that nothing is known.
  private static String quoted(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (String cell : row) {
      line.append(line.isEmpty() ? "" : ",");
      line.append(cell.isEmpty() ? "" : "\"" + cell.replace("\"", "\"\"") + "\"");
    }
    return line.toString();
  }
}
