// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.source.datasets.StoreFault;
import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The `entente` command.
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    header =
        "Answers five questions about a partnership between states, from dated and sourced evidence.",
    description = {
      "",
      "Why are they together, what does each want, what are they doing, who is winning, and what about you? Every "
          + "sentence opens down to its evidence and its arithmetic.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente brief russia-dprk-2024",
      "  entente brief russia-dprk-2024 --as-of 2024-07-15 --format html -o brief.html",
      "  entente why russia-dprk-2024 doing.cap.cap-refined",
      "  entente check russia-dprk-2024",
      "",
      "Exit codes: 0 done, 1 a check failed, 2 a mistake in the request or the case, 70 a fault of",
      "the program."
    },
    subcommands = {
      BriefCommand.class,
      WhyCommand.class,
      CheckCommand.class,
      ClauseCommand.class,
      NewCommand.class,
      CasesCommand.class,
      EvidenceCommand.class,
      TimelineCommand.class,
      DiffCommand.class,
      BacktestCommand.class,
      DataCommand.class,
      PanelCommand.class,
      IdealPointsCommand.class,
      CascadeCommand.class,
      VerifyCommand.class,
      ReadCommand.class,
      AuditCommand.class,
      AutoComplete.GenerateCompletion.class
    })
public final class Entente implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  Entente() {}

  /// Runs one command line and returns its exit code.
  public static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Entente());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler((exception, command, _) -> {
      if (exception instanceof UserMistake mistake) {
        command.getErr().println(mistake.getMessage());
        return ExitCode.USER_MISTAKE;
      }
      if (exception instanceof StoreFault damaged && damaged.isDamage()) {
        command.getErr().println("the file of the added tables is damaged: " + damaged.said());
        command
            .getErr()
            .println(
                "Maybe see which tables are whole: entente data verify; the file can be deleted, and its tables added again.");
        return ExitCode.USER_MISTAKE;
      }
      return fault(exception, command.getErr());
    });
    line.setParameterExceptionHandler(Entente::wrongWord);
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// A fault of the program itself: said in one line, with the trace for those who ask for it.
  private static int fault(Exception exception, PrintWriter err) {
    err.println("Entente failed: " + exception);
    err.println(
        "This is a fault of the program, not of the request. Maybe report it, with the command; "
            + "ENTENTE_TRACE=1 shows where it happened.");
    if (System.getenv("ENTENTE_TRACE") != null) {
      exception.printStackTrace(err);
    }
    return ExitCode.FAULT;
  }

  private static int wrongWord(ParameterException exception, String[] arguments) {
    CommandLine line = exception.getCommandLine();
    line.getErr().println(exception.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, line.getErr())) {
      line.getErr().println("Maybe see: " + line.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USER_MISTAKE;
  }
}
