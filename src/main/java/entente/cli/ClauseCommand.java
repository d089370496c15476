// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.Setting;
import entente.answer.commitment.ClauseTrials;
import entente.answer.commitment.Told;
import entente.brief.JsonClauses;
import entente.brief.TerminalClauses;
import entente.evidence.Evidence;
import entente.source.cases.Treaties;
import entente.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente clause`: whom an incident binds.
@Command(
    name = "clause",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Try an incident on the clauses of treaties: who is bound, under which reading, and what decided it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente clause russia-dprk-2024 --event \"USA invades PRK\" --on 2025-03-01",
      "  entente clause russia-dprk-2024 --event \"Ukraine enters Kursk\" --on 2024-08-06 --as-of 2025-04-29",
      "  entente clause russia-dprk-2024 --event \"USA threatens PRK with a request\" --on 2025-03-01",
      "  entente clause russia-dprk-2024 --event \"PRK attacks ROK first\" --on 2025-03-01 --all-treaties"
    })
final class ClauseCommand implements Callable<Integer> {
  /// How the result is written.
  enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;
  @Mixin private CaseOptions asked;

  @Option(
      names = "--event",
      required = true,
      paramLabel = "WORDS",
      description =
          "What happens: WHO invades, attacks, enters, strikes, blockades, threatens or declares war on WHOM [in PLACE] [first] [in a war that WHO began] [with a request].")
  private String event = "";

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description =
          "The day on which it happens. Default: the day as of which it is answered; that day is this one where it is later and --as-of is not given.")
  private @Nullable String on;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day on which it goes on. Default: it still goes on.")
  private @Nullable String until;

  @Option(
      names = "--all-treaties",
      description = "Try it on every treaty of the case and of the shipped library.")
  private boolean allTreaties;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Format format = Format.text;

  @Mixin private Output output;
  @Mixin private Look look;

  @SuppressWarnings("NullAway.Init")
  ClauseCommand() {}

  @Override
  public Integer call() {
    Cases.Loaded loaded = asked.loaded();
    Cases.Loaded used = allTreaties ? loaded.withLibrary() : loaded;
    LocalDate day = CaseOptions.date(on, defaultDay(loaded), "--on");
    LocalDate last = until == null ? null : CaseOptions.date(until, day, "--until");
    if (last != null && last.isBefore(day)) {
      throw new UserMistake(
          "--until: " + last + " lies before " + day + ", the day on which it happens.");
    }
    Told told =
        IncidentWords.parse(event, day, last, loaded.file().ledger().actors(), Treaties.places());
    if (asked.asOf == null && day.isAfter(loaded.file().defaultAsOf())) {
      asked.asOf = day.toString();
    }
    World world = asked.world(used);
    Setting setting = Setting.of(used.file(), world);
    List<Evidence.Agreement> agreements =
        allTreaties ? ClauseTrials.all(setting) : ClauseTrials.shared(setting);
    ClauseTrials trials = ClauseTrials.of(setting, told, agreements);
    output.write(
        spec,
        switch (format) {
          case text -> TerminalClauses.render(setting, trials, look.terminal(output));
          case json -> JsonClauses.render(setting, trials);
        });
    return ExitCode.DONE;
  }

  private LocalDate defaultDay(Cases.Loaded loaded) {
    return CaseOptions.date(asked.asOf, loaded.file().defaultAsOf(), "--as-of");
  }
}
