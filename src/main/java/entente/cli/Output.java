// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.source.SafeFile;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Where a command's result goes.
final class Output {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file, whole or not at all.")
  @Nullable Path file;

  void write(CommandSpec spec, String text) {
    Path target = file;
    if (target == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
      return;
    }
    try {
      SafeFile.replace(target, text);
    } catch (IOException e) {
      throw new UserMistake(
          "cannot write "
              + target
              + ": "
              + e.getMessage()
              + "\nMaybe the folder does not exist, or may not be written.");
    }
    spec.commandLine().getErr().println("Wrote " + target);
  }

  /// Whether the result goes to a terminal.
  boolean toTerminal() {
    Console console = System.console();
    return file == null && console != null && console.isTerminal();
  }
}
