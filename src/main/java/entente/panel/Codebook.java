// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import entente.source.datasets.Holding;
import java.util.List;

/// What each column of a panel holds, in Markdown.
final class Codebook {
  private Codebook() {}

  static String of(Panel panel, List<PanelQuery.Column> columns, Recipe recipe) {
    StringBuilder out = new StringBuilder();
    out.append("# Codebook\n\n");
    out.append(
        "One row is one of the %s of %d to %d; %,d rows, %d columns.\n\n"
            .formatted(
                panel.unit().word(), panel.from(), panel.to(), recipe.rows(), columns.size()));
    out.append("| status | meaning |\n|---|---|\n");
    for (Status status : Status.values()) {
      out.append("| %s | %s |\n".formatted(status.word(), status.meaning()));
    }
    out.append("\n## Columns\n\n| column | holds | from |\n|---|---|---|\n");
    for (PanelQuery.Column column : columns) {
      out.append("| %s | %s | %s |\n".formatted(column.name(), column.meaning(), column.group()));
    }
    out.append("\n## Groups\n");
    for (VariableGroup group : panel.chosen()) {
      out.append("\n### %s: %s\n\n".formatted(group.name(), group.title()));
      for (String table : group.tables()) {
        recipe.tables().stream()
            .filter(t -> t.table().equals(table))
            .forEach(t -> out.append(source(t)));
      }
      group.notes().forEach(note -> out.append("- ").append(note).append('\n'));
    }
    return out.toString();
  }

  private static String source(Holding table) {
    return "- %s, version %s%s: %s\n"
        .formatted(
            table.table(),
            table.version(),
            table.coverage().isEmpty() ? "" : ", covers " + table.coverage(),
            table.citation());
  }
}
