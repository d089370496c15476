// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Why a group's cells in a row are what they are.
public enum Status {
  /// The table has a row. A cell that is empty all the same is one that the table itself gives as
  /// not known.
  VALUE("value", "the table has a row; an empty cell is one that the table gives as not known"),
  /// The table covers the year and lists what exists, and lists nothing here: a true zero.
  ZERO("zero", "the table covers the year, lists all that exists, and lists nothing here"),
  /// The year lies after the end of a list of spells, and the last one is taken to go on.
  CARRIED(
      "carried", "the year lies after the list's end; spells open at its end are taken to go on"),
  /// The table covers the year, and has no row where it should.
  MISSING("missing", "the table covers the year and should have a row, but has none"),
  /// The table does not cover the year.
  OUTSIDE("outside", "the table does not cover the year"),
  /// A state of the row is none for the table's maintainers in that year.
  NO_STATE("no state", "a state of the row is none for the table's maintainers in that year");

  private final String word;
  private final String meaning;

  Status(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /// As it stands in a panel.
  public String word() {
    return word;
  }

  public String meaning() {
    return meaning;
  }

  /// The store's name of the type that holds it.
  static final String TYPE = "panel_status";

  /// As a constant of a query.
  String sql() {
    return "'" + word + "'::" + TYPE;
  }

  static String definition() {
    return "CREATE TEMP TYPE "
        + TYPE
        + " AS ENUM ("
        + Arrays.stream(values()).map(s -> "'" + s.word + "'").collect(Collectors.joining(", "))
        + ")";
  }
}
