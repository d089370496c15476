// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.panel.Format;
import entente.panel.PanelCheck;
import entente.panel.Panels;
import entente.panel.Positions;
import entente.source.datasets.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente verify`: a panel or an estimate, made again from the record beside it.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Make a panel or an estimate again from the record beside it, and say whether it comes out the same.",
    footerHeading = "%nExample:%n",
    footer = "  entente verify panel.parquet")
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataCommand.Where where;

  @Parameters(paramLabel = "FILE", description = "What was written; FILE.json is its record.")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  VerifyCommand() {}

  @Override
  public Integer call() {
    Path record = PanelCheck.recordOf(file);
    if (!Files.isRegularFile(file) || !Files.isRegularFile(record)) {
      throw new UserMistake(
          "there is no "
              + (Files.isRegularFile(file) ? record : file)
              + ".\nMaybe its name is another.");
    }
    try {
      PanelCheck check = check(Files.readString(record));
      PrintWriter out = spec.commandLine().getOut();
      check.notes().forEach(out::println);
      check.faults().forEach(fault -> out.println("FAULT: " + fault));
      return check.faults().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    } catch (Panels.TablesMissing e) {
      throw new UserMistake(e.getMessage() + ".\nMaybe add them: entente data add FILE");
    } catch (Positions.NoVotes e) {
      throw new UserMistake(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new UserMistake(record + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UserMistake("cannot read " + file + ": " + e.getMessage());
    }
  }

  private PanelCheck check(String record) throws IOException, Panels.TablesMissing {
    if (Positions.isRecordOfOwn(record)) {
      return Positions.checkOwn(file);
    }
    try (Store store = where.open()) {
      return Positions.isRecord(record)
          ? Positions.check(file, store)
          : PanelCheck.of(file, format(), store, _ -> {});
    }
  }

  private Format format() {
    return Format.of(file)
        .orElseThrow(() ->
            new UserMistake(
                file + " has no ending of a panel.\nMaybe .parquet or .csv was meant."));
  }
}
