// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A file format for panels.
public enum Format {
  PARQUET("parquet") {
    @Override
    String options(PanelQuery query, Recipe recipe) {
      String columns =
          query.columns().stream()
              .map(c -> c.name() + ": " + c.meaning())
              .collect(Collectors.joining("\n"));
      return "FORMAT parquet, PRESERVE_ORDER true, KV_METADATA {entente: %s, columns: %s, bibtex: %s}"
          .formatted(text(recipe.json()), text(columns), text(recipe.bibliography()));
    }
  },
  CSV("csv") {
    @Override
    String options(PanelQuery query, Recipe recipe) {
      return "FORMAT csv, HEADER, PRESERVE_ORDER true";
    }
  };

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /// The format that a file's name asks for.
  public static Optional<Format> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (name.endsWith("." + format.ending)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /// How a file's name ends.
  public String ending() {
    return ending;
  }

  /// A file of this format as a relation of a query.
  String relation(Path file) {
    return "read_" + ending + "(" + text(file.toString()) + ")";
  }

  abstract String options(PanelQuery query, Recipe recipe);

  void write(Connection connection, PanelQuery query, Recipe recipe, Path file)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (%s) TO %s (%s)"
              .formatted(query.sql(), text(file.toString()), options(query, recipe)));
    }
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
