// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One row of a query's result. A value that is missing in the table is empty here, never zero.
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /// A whole number that is never missing, such as a key.
  public int integer(String column) {
    return findInteger(column).orElseThrow(() -> missing(column));
  }

  /// A whole number, or nothing.
  public OptionalInt findInteger(String column) {
    try {
      int value = result.getInt(column);
      return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  /// A long whole number, or nothing.
  public OptionalLong findLong(String column) {
    try {
      long value = result.getLong(column);
      return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  /// A number that is never missing.
  public double real(String column) {
    return findReal(column).orElseThrow(() -> missing(column));
  }

  /// A number, or nothing.
  public OptionalDouble findReal(String column) {
    try {
      double value = result.getDouble(column);
      return result.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  /// A text that is never missing.
  public String text(String column) {
    return findText(column).orElseThrow(() -> missing(column));
  }

  /// A text, or nothing.
  public Optional<String> findText(String column) {
    try {
      return Optional.ofNullable(result.getString(column));
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  /// A day that is never missing.
  public LocalDate date(String column) {
    return findDate(column).orElseThrow(() -> missing(column));
  }

  /// A day, or nothing.
  public Optional<LocalDate> findDate(String column) {
    try {
      return Optional.ofNullable(result.getObject(column, LocalDate.class));
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  private static IllegalStateException missing(String column) {
    return new IllegalStateException(column + " is missing in this row");
  }
}
