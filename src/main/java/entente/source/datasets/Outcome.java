// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a file that was to be added.
public sealed interface Outcome {
  /// The file.
  Path file();

  /// Its rows are in the store.
  ///
  /// @param rows rows that the file added
  /// @param known rows that the store had already, for a table of parts
  /// @param replaced the version that made room; null where there was none
  /// @param mended rows whose damaged quotes were set right
  record Added(
      Path file,
      String table,
      String version,
      long rows,
      long known,
      @Nullable String replaced,
      long mended)
      implements Outcome {}

  /// The store has these rows already, or better ones; nothing changed.
  ///
  /// @param reason what the store has, as a phrase
  record Kept(Path file, String table, String reason) implements Outcome {}

  /// The file is none of the catalogue's tables; nothing changed.
  ///
  /// @param reason what it is instead, as far as can be told
  record Foreign(Path file, String reason) implements Outcome {}

  /// The file is the table, but not as its maintainers publish it; nothing changed.
  ///
  /// @param problems each with file, line and column
  record Refused(Path file, String table, List<String> problems) implements Outcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
