// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.evidence.Case;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente check`: the compiler of a case.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Read a case as a compiler would: every problem, with file, line, column and what was meant.",
    footerHeading = "%nExample:%n",
    footer = "  entente check russia-dprk-2024")
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CASE", description = "A case's name or folder.")
  private String name = "";

  @SuppressWarnings("NullAway.Init")
  CheckCommand() {}

  @Override
  public Integer call() {
    CaseReading reading = CaseFolder.read(Cases.find(name));
    PrintWriter out = spec.commandLine().getOut();
    reading.problems().all().forEach(out::println);
    return switch (reading) {
      case CaseReading.Read(Case whole, var _, var _) -> {
        out.println(
            whole.name()
                + ": "
                + whole.ledger().items().size()
                + " items of evidence, "
                + reading.problems().counts());
        yield ExitCode.DONE;
      }
      case CaseReading.Refused(var problems) -> {
        out.println(problems.counts());
        yield ExitCode.USER_MISTAKE;
      }
    };
  }
}
