// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One table in the store: what it is, how it is cited, and the files that it came from.
///
/// @param firstYear the first year covered; null for a table without years
/// @param lastYear the last year covered; null for a table without years
/// @param content a checksum over all rows, by the engine that wrote it
/// @param engine the storage engine's version, without which the checksum says nothing
public record Holding(
    String table,
    String title,
    String version,
    String citation,
    String bibtex,
    String page,
    String licence,
    long rows,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    String content,
    String engine,
    List<HeldFile> files) {
  public Holding {
    files = List.copyOf(files);
  }

  /// A file whose rows are in the store.
  ///
  /// @param path where it was when it was added
  /// @param shape the form in which it was recognised
  public record HeldFile(
      String path,
      String sha256,
      long bytes,
      long rows,
      String shape,
      String encoding,
      Instant importedAt) {
    /// The name without the folders.
    public String name() {
      return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
  }

  /// "1816-2022", "2018"; empty for a table without years.
  public String coverage() {
    if (firstYear == null || lastYear == null) {
      return "";
    }
    return firstYear.equals(lastYear) ? firstYear.toString() : firstYear + "-" + lastYear;
  }
}
