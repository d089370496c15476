// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.util.stream.Collectors;

/// A checksum over all rows of a table, whatever their order: the sum of each row's hash.
final class Content {
  private Content() {}

  /// The expression that computes it.
  static String of(Table table) {
    return "CAST(sum(CAST(hash("
        + table.columns().stream()
            .map(c -> Importer.quoted(c.name()))
            .collect(Collectors.joining(", "))
        + ") AS HUGEINT)) AS VARCHAR)";
  }
}
