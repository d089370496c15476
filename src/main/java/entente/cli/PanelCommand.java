// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.panel.Format;
import entente.panel.Membership;
import entente.panel.Panel;
import entente.panel.Panels;
import entente.panel.Unit;
import entente.source.datasets.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente panel`.
@Command(
    name = "panel",
    mixinStandardHelpOptions = true,
    description = {
      "Make a panel from the added tables: one row for each pair of states, each state or each leader, in each year, or for "
          + "each state on each day.",
      "",
      "Beside each group of columns stands why its cells are what they are: a value, a true zero, missing, or outside "
          + "the years that the table covers. A codebook, a bibliography and a record of versions are written beside the panel."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente panel --dyads --directed --from 1816 --to 2020 --with alliances,capability,contiguity -o panel.parquet",
      "  entente panel --states --with capability -o states.csv",
      "  entente panel --list"
    })
final class PanelCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataCommand.Where where;

  @ArgGroup private @Nullable Rows rows;

  @Option(names = "--directed", description = "Each pair in both directions.")
  private boolean directed;

  @Option(
      names = "--system",
      paramLabel = "SYSTEM",
      description =
          "Which list says what a state is: cow (Correlates of War, default) or gw (Gleditsch and Ward).")
  private String system = Membership.COW.word();

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "First year (default: ${DEFAULT-VALUE}).")
  private int from = Panel.FIRST_YEAR;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      description = "Last year (default: the last year of the list of states).")
  private @Nullable Integer to;

  @Option(
      names = "--with",
      paramLabel = "GROUP",
      split = ",",
      description = "Groups of columns (default: all whose tables have been added).")
  private @Nullable List<String> groups;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The panel; its ending says in which format: .parquet, .csv or .arrow.")
  private @Nullable Path output;

  @Option(names = "--list", description = "List the groups of columns.")
  private boolean list;

  /// What a row stands for.
  private static final class Rows {
    @Option(names = "--dyads", description = "Pairs of states (default).")
    private boolean dyads;

    @Option(names = "--states", description = "Single states.")
    private boolean states;

    @Option(names = "--days", description = "Single states, day by day.")
    private boolean days;

    @Option(names = "--leaders", description = "Leaders of states.")
    private boolean leaders;

    Unit unit() {
      if (leaders) {
        return Unit.LEADERS;
      }
      return days ? Unit.STATE_DAYS : states && !dyads ? Unit.STATES : Unit.DYADS;
    }
  }

  @SuppressWarnings("NullAway.Init")
  PanelCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      for (String group : Panel.groupNames()) {
        out.printf("%-18s %s%n", group, Panel.title(group));
      }
      return ExitCode.DONE;
    }
    Path file = target();
    Format format =
        Format.of(file)
            .orElseThrow(() ->
                new UserMistake(
                    "the ending of "
                        + file
                        + " names no format of a panel.\nMaybe one of: "
                        + Arrays.stream(Format.values())
                            .map(f -> "." + f.ending())
                            .collect(Collectors.joining(", "))));
    long began = System.nanoTime();
    try (Store store = where.open()) {
      Progress progress = new Progress(spec.commandLine().getErr(), 3);
      try (Panels panels = Panels.prepare(store, panel(store), progress::begin)) {
        progress.begin("joining and writing");
        List<Path> written = panels.write(file, format);
        progress.clear();
        out.printf(
            Locale.ROOT,
            "%s: %,d rows, %d columns, %.1f s.%n",
            file,
            panels.rows(),
            panels.width(),
            Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
        out.println(
            "Beside it: "
                + written.stream()
                    .skip(1)
                    .map(p -> String.valueOf(p.getFileName()))
                    .collect(Collectors.joining(", ")));
      }
    } catch (Panels.TablesMissing e) {
      throw new UserMistake(
          "the panel reads "
              + String.join(", ", e.tables())
              + ", not added yet.\nMaybe see where to get it: docs/datasets.md; then: entente data add FILE");
    } catch (IOException e) {
      throw new UserMistake("cannot write " + file + ": " + e.getMessage());
    }
    return ExitCode.DONE;
  }

  private Path target() {
    Path file = output;
    if (file == null) {
      throw new UserMistake("a panel is written to a file.\nMaybe: -o panel.parquet");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UserMistake(
          "there is no folder " + folder + ".\nMaybe make it first, or its name is another.");
    }
    if (!Files.isWritable(folder)) {
      throw new UserMistake("the folder " + folder + " may not be written.\nMaybe choose another.");
    }
    return file;
  }

  private Panel panel(Store store) {
    Rows chosen = rows;
    Unit unit = chosen == null ? Unit.DYADS : chosen.unit();
    if (directed) {
      if (unit != Unit.DYADS) {
        throw new UserMistake("only pairs have a direction.\nMaybe leave out --directed.");
      }
      unit = Unit.DIRECTED_DYADS;
    }
    List<String> fitting = Panel.groupNames(unit);
    List<String> asked = groups;
    if (asked == null) {
      asked = fitting.stream().filter(g -> Panel.tables(g).stream().allMatch(store::has)).toList();
    }
    for (String group : asked) {
      if (!fitting.contains(group)) {
        throw new UserMistake(
            Panel.groupNames().contains(group)
                ? "'" + group + "' says something about pairs of states, not about single ones."
                : "there is no group of columns '"
                    + group
                    + "'.\n"
                    + Cases.suggestion(group, fitting));
      }
    }
    Integer last = to;
    try {
      Membership membership = Membership.named(system);
      return new Panel(
          unit, membership, from, last == null ? lastYear(store, membership) : last, asked);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(String.valueOf(e.getMessage()));
    }
  }

  private static int lastYear(Store store, Membership membership) {
    return store
        .holding(membership.list())
        .map(h -> h.lastYear() == null ? Panel.LAST_YEAR : h.lastYear())
        .orElse(Panel.LAST_YEAR);
  }
}
