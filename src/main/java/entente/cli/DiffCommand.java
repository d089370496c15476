// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.brief.Brief;
import entente.brief.Briefs;
import entente.brief.Diff;
import entente.brief.HtmlDiff;
import entente.brief.JsonDiff;
import entente.brief.TerminalDiff;
import entente.domain.ActorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente diff`: what changed between two dates, or under assumptions.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Show which sentences appeared, went or changed between two dates or under assumptions, and why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente diff russia-dprk-2024 --from 2024-07-15 --to 2024-07-27",
      "  entente diff russia-dprk-2024 --assume \"without state-media\""
    })
final class DiffCommand implements Callable<Integer> {
  /// How a difference is rendered.
  enum Format {
    text,
    json,
    html
  }

  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private Look look;

  @Parameters(paramLabel = "CASE", description = "A case's name or folder.")
  private String name = "";

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The earlier date. Default: as --to.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The later date. Default: the case's own.")
  private @Nullable String to;

  @Option(
      names = "--assume",
      paramLabel = "ASSUMPTION",
      description = "Suppose something on the later side: a line or a preset, as in entente brief.")
  private List<String> assume = new ArrayList<>();

  @Option(
      names = "--reader",
      paramLabel = "STATE",
      description = "For the reader of this state, as in entente brief.")
  private @Nullable String reader;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Format format = Format.text;

  @SuppressWarnings("NullAway.Init")
  DiffCommand() {}

  @Override
  public Integer call() {
    Cases.Loaded loaded = Cases.load(name);
    LocalDate later = CaseOptions.date(to, loaded.file().defaultAsOf(), "--to");
    LocalDate earlier = CaseOptions.date(from, later, "--from");
    if (from == null && assume.isEmpty()) {
      throw new UserMistake(
          "there is nothing to compare.\nMaybe give --from DATE, or --assume ASSUMPTION.");
    }
    @Nullable ActorId state = CaseOptions.reader(loaded, reader);
    Brief before =
        Briefs.of(loaded.file(), CaseOptions.world(loaded, earlier, earlier, List.of()), state);
    Brief after =
        Briefs.of(
            loaded.file(),
            CaseOptions.world(loaded, later, later, CaseOptions.assumptions(loaded, assume)),
            state);
    Diff diff = Diff.between(before, after);
    output.write(
        spec,
        switch (format) {
          case text -> TerminalDiff.render(diff, look.terminal(output));
          case json -> JsonDiff.render(diff);
          case html -> HtmlDiff.render(diff);
        });
    return ExitCode.DONE;
  }
}
