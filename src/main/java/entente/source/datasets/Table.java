// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of the field's tables, as described in the catalogue.
///
/// @param name its name here and in the store
/// @param row what one row stands for
/// @param key the columns that tell rows apart; empty where rows may repeat
/// @param years the columns of type year that bound its coverage; one, two or none
/// @param accumulates whether each file is a part, kept beside those that came before
/// @param rows how many rows a version has, where its maintainers' file is known
/// @param credit whose it is and how it is to be cited
/// @param download where the file is, if it can be fetched without asking anybody
/// @param notes traps of the table, and what is done about each
public record Table(
    String name,
    String title,
    String row,
    List<String> key,
    List<String> years,
    boolean accumulates,
    Map<String, Long> rows,
    Credit credit,
    @Nullable Download download,
    List<String> notes,
    List<Column> columns,
    List<Shape> shapes) {
  public Table {
    key = List.copyOf(key);
    years = List.copyOf(years);
    rows = Map.copyOf(rows);
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    shapes = List.copyOf(shapes);
  }

  /// Whose a table is.
  ///
  /// @param citation as its maintainers ask to be cited
  /// @param page where they publish it
  /// @param licence their terms, in a few words
  public record Credit(
      String maintainers, String citation, String bibtex, String page, String licence) {}

  /// A file that can be fetched.
  ///
  /// @param inside the names that lead to it where the address is a zip archive: the file's, or an
  ///   inner archive's and then the file's; empty where the address is the file itself
  /// @param sha256 of the file itself; null where no hash of it has been published
  /// @param bytes what is transferred; null where it is not known beforehand
  public record Download(
      String url, List<String> inside, @Nullable String sha256, @Nullable Long bytes) {
    public Download {
      inside = List.copyOf(inside);
    }

    /// The file's name once it is fetched.
    public String name() {
      return inside.isEmpty() ? url.substring(url.lastIndexOf('/') + 1) : inside.getLast();
    }
  }

  /// A column by its name.
  public Optional<Column> column(String wanted) {
    return columns.stream().filter(c -> c.name().equals(wanted)).findFirst();
  }
}
