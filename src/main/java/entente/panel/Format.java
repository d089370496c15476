// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import java.io.IOException;
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
    void write(Connection connection, PanelQuery query, Recipe recipe, Path file)
        throws SQLException {
      String told =
          recipe.told(query.columns()).entrySet().stream()
              .map(e -> e.getKey() + ": " + text(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      copy(connection, query, file, "FORMAT parquet, PRESERVE_ORDER true, KV_METADATA " + told);
    }
  },
  CSV("csv") {
    @Override
    void write(Connection connection, PanelQuery query, Recipe recipe, Path file)
        throws SQLException {
      copy(connection, query, file, "FORMAT csv, HEADER, PRESERVE_ORDER true");
    }
  },
  ARROW("arrow") {
    @Override
    void write(Connection connection, PanelQuery query, Recipe recipe, Path file)
        throws SQLException, IOException {
      ArrowFile.write(connection, query, recipe.told(query.columns()), file);
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

  /// A file of this format as a relation of a query; empty where the store cannot read it.
  Optional<String> relation(Path file) {
    return this == ARROW
        ? Optional.empty()
        : Optional.of("read_" + ending + "(" + text(file.toString()) + ")");
  }

  abstract void write(Connection connection, PanelQuery query, Recipe recipe, Path file)
      throws SQLException, IOException;

  private static void copy(Connection connection, PanelQuery query, Path file, String options)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (%s) TO %s (%s)".formatted(query.sql(), text(file.toString()), options));
    }
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
