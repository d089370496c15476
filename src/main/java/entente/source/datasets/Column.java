// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One column of a table: what may stand in it.
///
/// @param name as its maintainers call it, in lower case
/// @param least the smallest value allowed; null where there is no bound
/// @param most the largest value allowed; null where there is no bound
/// @param missing codes that stand for "not known", beside the empty cell
/// @param values the only words allowed; empty where any text is
/// @param meaning what it holds, with its unit
public record Column(
    String name,
    Kind kind,
    @Nullable Double least,
    @Nullable Double most,
    Set<String> missing,
    List<String> values,
    String meaning) {
  public Column {
    missing = Set.copyOf(missing);
    values = List.copyOf(values);
  }

  /// What kind of value a column holds, and how the store keeps it.
  public enum Kind {
    INT("INTEGER"),
    LONG("BIGINT"),
    REAL("DOUBLE"),
    TEXT("VARCHAR"),
    /// A day of the calendar as ISO 8601 writes it.
    DATE("DATE"),
    /// A day of the calendar written month/day/year.
    US_DATE("DATE");

    private final String sql;

    Kind(String sql) {
      this.sql = sql;
    }

    /// The store's type.
    public String sql() {
      return sql;
    }
  }
}
