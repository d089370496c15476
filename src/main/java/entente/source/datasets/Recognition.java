// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which table a file is, by its header.
sealed interface Recognition {
  /// The file is a table in one of its forms.
  ///
  /// @param cells what the columns of the file are, in order: a column's name, or "" for one that
  ///   is not kept
  record Known(Table table, Shape shape, char separator, List<String> cells)
      implements Recognition {
    public Known {
      cells = List.copyOf(cells);
    }
  }

  /// The file is no table of the catalogue.
  record Unknown(String reason) implements Recognition {}

  /// Separators that files of data have.
  List<Character> SEPARATORS = List.of(',', '\t', ';');

  /// Recognises a file by its first line, or by its first record where the form has no header.
  static Recognition of(DataFile file, Catalogue catalogue) {
    if (file.bytes() == 0) {
      return new Unknown("the file is empty");
    }
    if (file.binary()) {
      return new Unknown(
          file.first().startsWith("PK")
              ? "it is a zip archive that holds no table of the catalogue"
              : "it is no text file");
    }
    Near near = new Near();
    for (Table table : catalogue.tables()) {
      for (Shape shape : table.shapes()) {
        for (char separator : SEPARATORS) {
          if (shape.separator() != null && shape.separator() != separator) {
            continue;
          }
          if (!file.path()
              .getFileName()
              .toString()
              .toLowerCase(Locale.ROOT)
              .contains(shape.file())) {
            near.named(table, shape);
            continue;
          }
          List<String> header = DataFile.cells(file.first(), separator);
          if (!shape.hasHeader()) {
            if (looksLike(table, shape, header)) {
              return new Known(table, shape, separator, shape.columns());
            }
            continue;
          }
          List<String> cells = named(shape, header);
          if (cells.isEmpty()) {
            near.consider(table, shape, header);
          } else {
            return new Known(table, shape, separator, withRowNames(cells, file, separator));
          }
        }
      }
    }
    return new Unknown(near.reason(file));
  }

  /// R writes the names of rows without a name for their column.
  private static List<String> withRowNames(List<String> cells, DataFile file, char separator) {
    if (DataFile.cells(file.second(), separator).size() != cells.size() + 1) {
      return cells;
    }
    List<String> all = new ArrayList<>();
    all.add("");
    all.addAll(cells);
    return all;
  }

  /// The columns that a header names, where it names all of them; else empty.
  private static List<String> named(Shape shape, List<String> header) {
    Map<String, String> byFileName = new LinkedHashMap<>();
    shape.columns().forEach(c -> byFileName.put(plain(shape.inFile(c)), c));
    List<String> cells = new ArrayList<>();
    for (String name : header) {
      String column = byFileName.remove(plain(name));
      if (column != null) {
        cells.add(column);
      } else if (shape.ignored().contains(plain(name)) || plain(name).isEmpty()) {
        cells.add("");
      } else {
        return List.of();
      }
    }
    return byFileName.isEmpty() ? cells : List.of();
  }

  /// Whether a first record fits a form without header: as many cells, each of its column's kind.
  private static boolean looksLike(Table table, Shape shape, List<String> record) {
    if (record.size() != shape.columns().size()) {
      return false;
    }
    for (int i = 0; i < record.size(); i++) {
      String cell = record.get(i);
      Column column = table.column(shape.columns().get(i)).orElseThrow();
      boolean number =
          switch (column.kind()) {
            case INT, LONG, REAL -> true;
            case TEXT, DATE, US_DATE -> false;
          };
      if (number && !cell.isEmpty() && !cell.matches("-?[0-9.]+")) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// The form that comes nearest to a header that is none.
  final class Near {
    private static final double ENOUGH = 0.6;

    private final Map<String, Shape> others = new LinkedHashMap<>();
    private double most;
    private String words = "";

    private Near() {}

    /// A table whose file is known by its name, and this one has another.
    void named(Table table, Shape shape) {
      others.put(table.name(), shape);
    }

    void consider(Table table, Shape shape, List<String> header) {
      Set<String> wanted = new LinkedHashSet<>();
      shape.columns().forEach(c -> wanted.add(plain(shape.inFile(c))));
      Set<String> there = new LinkedHashSet<>();
      header.forEach(c -> there.add(plain(c)));
      Set<String> both = new LinkedHashSet<>(wanted);
      both.retainAll(there);
      double share = (double) both.size() / Math.max(wanted.size(), there.size());
      if (both.size() < 2 || share < ENOUGH || share <= most) {
        return;
      }
      most = share;
      wanted.removeAll(both);
      there.removeAll(both);
      there.removeAll(shape.ignored());
      words =
          "it looks like "
              + table.name()
              + (wanted.isEmpty() ? "" : ", but lacks " + some(wanted))
              + (there.isEmpty()
                  ? ""
                  : (wanted.isEmpty() ? ", but has " : " and has ") + some(there) + " besides");
    }

    private static String some(Set<String> names) {
      List<String> first = names.stream().limit(4).toList();
      return String.join(", ", first) + (names.size() > 4 ? ", ..." : "");
    }

    String reason(DataFile file) {
      if (!words.isEmpty()) {
        return words;
      }
      for (Map.Entry<String, Shape> other : others.entrySet()) {
        if (!Recognition.named(other.getValue(), DataFile.cells(file.first(), ',')).isEmpty()) {
          return "its header is that of "
              + other.getKey()
              + ", whose file's name holds \""
              + other.getValue().file()
              + "\"";
        }
      }
      String start = file.first().strip();
      return start.startsWith("<")
          ? "it is a web page or XML, not the table itself"
          : "its header is that of no table in the catalogue: "
              + (start.length() > 60 ? start.substring(0, 60) + "..." : start);
    }
  }
}
