// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.brief.TerminalBrief;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How text looks on the terminal.
final class Look {
  private static final int DEFAULT_WIDTH = 80;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;

  /// When to colour.
  enum When {
    auto,
    always,
    never
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}; NO_COLOR is respected.",
      defaultValue = "auto")
  private When color = When.auto;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Width of the text. Default: the terminal's, at most 100.")
  private @Nullable Integer width;

  TerminalBrief terminal(Output output) {
    return new TerminalBrief(columns(), coloured(output), false);
  }

  int columns() {
    if (width != null) {
      return Math.max(NARROWEST, width);
    }
    @Nullable String columns = System.getenv("COLUMNS");
    try {
      return columns == null
          ? DEFAULT_WIDTH
          : Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
    } catch (NumberFormatException _) {
      return DEFAULT_WIDTH;
    }
  }

  boolean coloured(Output output) {
    return switch (color) {
      case always -> true;
      case never -> false;
      case auto -> System.getenv("NO_COLOR") == null && output.toTerminal();
    };
  }
}
