// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One column of a file on its way into the store: its text, when it is allowed, and its value.
///
/// @param at the cell's place in the file, from zero
record Cell(int at, Column column, Shape shape) {

  /// The cell's value in the store's type, or NULL where it is missing.
  String value() {
    return "CASE WHEN " + present() + " THEN " + typed() + " END";
  }

  /// Whether the cell holds something that its column does not allow.
  String wrong() {
    return present() + " AND NOT coalesce(" + right() + ", false)";
  }

  /// What is allowed, as a phrase.
  String allowed() {
    String range = range();
    return switch (column.kind()) {
      case INT, LONG -> "a whole number" + range;
      case REAL -> "a number" + range;
      case TEXT ->
          column.values().isEmpty() ? "a text" : "one of " + String.join(", ", column.values());
      case DATE -> "a day as in 2024-06-19";
      case US_DATE -> "a day as in 6/19/2024";
    };
  }

  private String range() {
    @Nullable Double least = column.least();
    @Nullable Double most = column.most();
    if (least != null && most != null) {
      return " from " + number(least) + " to " + number(most);
    }
    if (least != null) {
      return " of at least " + number(least);
    }
    return most == null ? "" : " of at most " + number(most);
  }

  private String text() {
    return column.kind() == Column.Kind.TEXT ? "c" + at : "trim(c" + at + ")";
  }

  private String present() {
    Set<String> missing = new LinkedHashSet<>(shape.missing());
    missing.addAll(column.missing());
    String codes =
        missing.stream()
            .flatMap(code ->
                code.matches("-?[0-9]+")
                    ? List.of(code, code + ".0").stream()
                    : List.of(code).stream())
            .map(code -> "'" + code.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    return "(c"
        + at
        + " IS NOT NULL AND trim(c"
        + at
        + ") <> ''"
        + (missing.isEmpty() ? "" : " AND trim(c" + at + ") NOT IN (" + codes + ")")
        + ")";
  }

  private String right() {
    return switch (column.kind()) {
      case INT, LONG ->
          "(" + whole() + " = TRY_CAST(" + text() + " AS DOUBLE)" + within(whole()) + ")";
      case REAL -> "(isfinite(" + typed() + ")" + within(typed()) + ")";
      case TEXT ->
          column.values().isEmpty()
              ? "true"
              : "("
                  + text()
                  + " IN ("
                  + column.values().stream()
                      .map(v -> "'" + v.replace("'", "''") + "'")
                      .collect(Collectors.joining(", "))
                  + "))";
      case DATE, US_DATE -> "(" + typed() + " IS NOT NULL)";
    };
  }

  private String whole() {
    return "TRY_CAST(" + text() + " AS " + column.kind().sql() + ")";
  }

  private String typed() {
    return switch (column.kind()) {
      case INT, LONG -> whole();
      case REAL -> "TRY_CAST(" + text() + " AS DOUBLE)";
      case TEXT -> text();
      case DATE -> "TRY_CAST(" + text() + " AS DATE)";
      case US_DATE -> "CAST(try_strptime(" + text() + ", '%m/%d/%Y') AS DATE)";
    };
  }

  private String within(String value) {
    @Nullable Double least = column.least();
    @Nullable Double most = column.most();
    return (least == null ? "" : " AND " + value + " >= " + number(least))
        + (most == null ? "" : " AND " + value + " <= " + number(most));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
