// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.util.Map;

/// How a file tells which version it is.
public sealed interface VersionRule {
  /// All files of this form are one version.
  record Fixed(String version) implements VersionRule {}

  /// A column says it, the same in every row.
  ///
  /// @param names what the column's values stand for, where they are not the version's own name
  record InColumn(String column, Map<String, String> names) implements VersionRule {
    public InColumn {
      names = Map.copyOf(names);
    }
  }

  /// The last year covered says it.
  ///
  /// @param versions last year to version; a year that is not here gives "to YEAR"
  record LastYear(Map<Integer, String> versions) implements VersionRule {
    public LastYear {
      versions = Map.copyOf(versions);
    }
  }

  /// A record beside the file says from which votes, how and with which seed its rows were
  /// estimated.
  record RecordBeside() implements VersionRule {}
}
