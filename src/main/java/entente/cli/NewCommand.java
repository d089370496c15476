// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.domain.ActorId;
import entente.source.cases.NewCase;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente new`: a small valid case to start from.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Make a small valid case to start from, as a folder of text files.",
    footerHeading = "%nExample:%n",
    footer = "  entente new serbia-china --parties SRB,CHN")
final class NewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "The case's name: lower-case letters, digits and hyphens.")
  private String name = "";

  @Option(
      names = "--parties",
      split = ",",
      paramLabel = "STATE",
      description = "The two states, as ISO 3166-1 alpha-3 codes. Default: ${DEFAULT-VALUE}.",
      defaultValue = "FRA,DEU")
  private List<String> parties = List.of();

  @Option(
      names = "--in",
      paramLabel = "FOLDER",
      description = "Where to make the case's folder. Default: the current folder.",
      defaultValue = ".")
  private Path in = Path.of(".");

  @SuppressWarnings("NullAway.Init")
  NewCommand() {}

  @Override
  public Integer call() {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new UserMistake(
          "'"
              + name
              + "' cannot name a case.\nMaybe use lower-case letters, digits and hyphens: my-case-2024.");
    }
    if (parties.size() != 2) {
      throw new UserMistake(
          "a case has two parties, not " + parties.size() + ".\nMaybe write --parties FRA,DEU.");
    }
    try {
      Path folder = NewCase.write(in, name, parties.stream().map(ActorId::of).toList());
      spec.commandLine().getOut().println("Made " + folder + "; now: entente check " + folder);
      return ExitCode.DONE;
    } catch (FileAlreadyExistsException e) {
      throw new UserMistake(e.getMessage() + " is there already.\nMaybe choose another name.");
    } catch (IllegalArgumentException | IOException e) {
      throw new UserMistake(String.valueOf(e.getMessage()));
    }
  }
}
