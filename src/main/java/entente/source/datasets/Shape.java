// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One form in which a table's file is found: as its maintainers publish it, or as somebody saved
/// it again.
///
/// @param name `original`, or who saved it again
/// @param columns the table's columns that the file has, in the file's order where it has no header
/// @param names what the file calls a column, where that is not the column's own name
/// @param ignored further columns of the file, which are not kept
/// @param hasHeader whether the first line names the columns
/// @param missing codes for "not known" in every column of this form
/// @param separator between cells
/// @param file a part of the file's name that alone tells tables of one header apart; empty where
///   the header does
/// @param damaged cells whose quotes are damaged in the file as it is published; null where none
///   are
/// @param version how the file's version is known
public record Shape(
    String name,
    List<String> columns,
    Map<String, String> names,
    Set<String> ignored,
    boolean hasHeader,
    Set<String> missing,
    @Nullable Character separator,
    String file,
    MendedQuotes.@Nullable Texts damaged,
    VersionRule version) {
  public Shape {
    columns = List.copyOf(columns);
    names = Map.copyOf(names);
    ignored = Set.copyOf(ignored);
    missing = Set.copyOf(missing);
  }

  /// What the file calls a column.
  public String inFile(String column) {
    return names.getOrDefault(column, column);
  }
}
