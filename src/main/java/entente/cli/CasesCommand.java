// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `entente cases`: the cases that can be named.
@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description = "List the cases that can be asked about by name.")
final class CasesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  CasesCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Cases.named()
        .forEach(folder -> {
          Cases.Loaded loaded = Cases.load(folder.toString());
          out.printf(
              "%-24s %s (%d items of evidence, as of %s)%n",
              loaded.file().name(),
              loaded.file().title(),
              loaded.file().ledger().items().size(),
              loaded.file().defaultAsOf());
        });
    return ExitCode.DONE;
  }
}
