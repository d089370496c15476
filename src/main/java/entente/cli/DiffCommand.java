// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.Setting;
import entente.brief.Brief;
import entente.brief.Briefs;
import entente.brief.Diff;
import entente.brief.HtmlDiff;
import entente.brief.JsonDiff;
import entente.brief.TerminalDiff;
import entente.domain.ActorId;
import entente.evidence.Case;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      "  entente diff russia-dprk-2024 --assume \"without state-media\"",
      "  entente diff russia-dprk-2024 --against oil-at-the-cap --assume no-march-oil",
      "  entente diff USA JPN --from 1990-01-01 --to 1995-01-01"
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

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "A case's name or folder; or two states, of which the added tables tell.")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "STATE",
      description = "The second of two states.")
  private @Nullable String second;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "The file that holds the added tables (see: entente data --help).")
  private @Nullable Path store;

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
      names = "--against",
      paramLabel = "ASSUMPTION",
      description = "Suppose something on the earlier side, to set one what-if against another.")
  private List<String> against = new ArrayList<>();

  @Option(
      names = "--reader",
      paramLabel = "STATE",
      description = "For the reader of this state, as in entente brief.")
  private @Nullable String reader;

  @Option(
      names = "--weights",
      paramLabel = "WEIGHTS",
      description = "Your own weights of the parties' goals, as in entente brief.")
  private @Nullable String weights;

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
    Optional<Pairs.Words> pair =
        second != null
            ? Optional.of(new Pairs.Words(name, second))
            : Cases.exists(name) ? Optional.empty() : Pairs.words(name);
    if (pair.isPresent()) {
      return between(pair.get());
    }
    Cases.Loaded loaded = CaseOptions.forReader(Cases.load(name), reader);
    LocalDate later = CaseOptions.date(to, loaded.file().defaultAsOf(), "--to");
    LocalDate earlier = CaseOptions.date(from, later, "--from");
    if (from == null && assume.isEmpty() && against.isEmpty()) {
      throw new UserMistake(
          "there is nothing to compare.\nMaybe give --from DATE, or --assume ASSUMPTION.");
    }
    @Nullable ActorId state = CaseOptions.reader(loaded, reader);
    Setting before =
        CaseOptions.weighing(
            Setting.of(
                loaded.file(),
                CaseOptions.world(
                    loaded, earlier, earlier, CaseOptions.assumptions(loaded, against)),
                state),
            weights);
    World after = CaseOptions.world(loaded, later, later, CaseOptions.assumptions(loaded, assume));
    return write(Diff.between(Briefs.of(before), Briefs.of(before.in(after))));
  }

  /// Two states on two days: what the tables say of each, by all that is known today.
  private Integer between(Pairs.Words pair) {
    if (from == null
        || to == null
        || !assume.isEmpty()
        || !against.isEmpty()
        || reader != null
        || weights != null) {
      throw new UserMistake(
          "two states are compared between two days, without --assume, --against, --reader or --weights.\nMaybe give --from 1990-01-01 --to 1995-01-01.");
    }
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    LocalDate earlier = CaseOptions.date(from, today, "--from");
    LocalDate later = CaseOptions.date(to, today, "--to");
    return write(Diff.between(told(pair, earlier, today), told(pair, later, today)));
  }

  private Brief told(Pairs.Words pair, LocalDate day, LocalDate today) {
    Case file = Pairs.read(pair, day, store);
    return Briefs.of(file, World.asOf(file.ledger(), day, today, List.of()), null);
  }

  private Integer write(Diff diff) {
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
