// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.record.HonouredPledges;
import entente.domain.StateSystem;
import entente.domain.StateSystem.Meaning;
import entente.domain.SystemState;
import entente.source.datasets.Catalogue;
import entente.source.datasets.Fetch;
import entente.source.datasets.Holding;
import entente.source.datasets.Importer;
import entente.source.datasets.Outcome;
import entente.source.datasets.Store;
import entente.source.datasets.StoreFault;
import entente.source.datasets.StoreUnavailable;
import entente.source.datasets.Table;
import entente.source.datasets.Verification;
import entente.source.dyads.FulfilmentRows;
import entente.source.states.StateHistory;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente data`: the field's own tables, in one file.
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    description =
        "Keep the field's own tables (states, capabilities, alliances, disputes, votes, trade and more) in one file.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente data add NMC-60-abridged.csv",
      "  entente data add ~/data",
      "  entente data list",
      "  entente data info cow_nmc",
      "  entente data state GMY 1950-01-01"
    },
    subcommands = {
      DataCommand.Add.class,
      DataCommand.ListTables.class,
      DataCommand.Info.class,
      DataCommand.Remove.class,
      DataCommand.Verify.class,
      DataCommand.Get.class,
      DataCommand.State.class,
      DataCommand.Pledges.class
    })
final class DataCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  DataCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// Which store.
  static final class Where {
    @Option(
        names = "--store",
        paramLabel = "FILE",
        description =
            "The file that holds the tables. Default: $ENTENTE_STORE, or entente/data.duckdb in $XDG_DATA_HOME (~/.local/share).")
    @Nullable Path file;

    Path path() {
      Path named = file;
      return named == null ? Store.defaultFile() : named;
    }

    Store open() {
      try {
        return Store.open(path());
      } catch (StoreUnavailable e) {
        throw new UserMistake(String.valueOf(e.getMessage()));
      }
    }

    Store openToWrite() {
      try {
        return Store.openToWrite(path());
      } catch (StoreUnavailable e) {
        throw new UserMistake(String.valueOf(e.getMessage()));
      }
    }
  }

  private static Holding holding(Store store, String name) {
    return store
        .holding(name)
        .orElseThrow(() -> {
          List<String> held = store.holdings().stream().map(Holding::table).toList();
          boolean known = Catalogue.shipped().find(name).isPresent();
          return new UserMistake(
              known
                  ? name
                      + " has not been added yet.\nMaybe see where it is to be had: docs/datasets.md"
                  : "there is no table '" + name + "'.\n" + Cases.suggestion(name, held));
        });
  }

  /// `entente data add`.
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Add tables from the files that their maintainers publish.",
        "",
        "Each file is recognised by its header, checked cell by cell and loaded whole or not at all. A newer version takes "
            + "the place of an older one. A folder adds every table that is recognised in it."
      },
      footerHeading = "%nExample:%n",
      footer = "  entente data add states2016.csv NMC-60-abridged.csv")
  static final class Add implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Where where;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files or folders.")
    private List<Path> files;

    @Option(
        names = "--replace",
        description = "Let a file take the place of a newer version of its table.")
    private boolean replace;

    @SuppressWarnings("NullAway.Init")
    Add() {}

    @Override
    public Integer call() {
      List<Path> named = new ArrayList<>();
      List<Path> found = new ArrayList<>();
      for (Path file : files) {
        if (Files.isDirectory(file)) {
          found.addAll(below(file));
        } else if (Files.isRegularFile(file)) {
          named.add(file);
        } else {
          throw new UserMistake("there is no file " + file + ".\nMaybe its name is another.");
        }
      }
      PrintWriter out = spec.commandLine().getOut();
      PrintWriter err = spec.commandLine().getErr();
      Progress progress = new Progress(err, named.size() + found.size());
      int mistakes = 0;
      List<Outcome.Foreign> foreign = new ArrayList<>();
      try (Store store = where.openToWrite()) {
        Importer importer = new Importer(store, Catalogue.shipped());
        for (Path file : Stream.concat(named.stream(), found.stream()).toList()) {
          progress.begin(file.getFileName().toString());
          Outcome outcome = importer.add(file, replace);
          progress.clear();
          switch (outcome) {
            case Outcome.Added added -> out.println(words(added));
            case Outcome.Kept(var path, var table, var reason) ->
                out.println(path.getFileName() + ": " + table + " " + reason + ".");
            case Outcome.Foreign other -> {
              if (named.contains(other.file())) {
                mistakes++;
                err.println(other.file() + " was not added: " + other.reason() + ".");
                err.println("Maybe see docs/datasets.md for the files that are known.");
              } else {
                foreign.add(other);
              }
            }
            case Outcome.Refused(var path, var table, var problems) -> {
              mistakes++;
              problems.forEach(err::println);
              err.println(
                  path + " was not added as " + table + "; the tables are as they were before.");
            }
          }
          out.flush();
        }
      } catch (IOException e) {
        throw new UserMistake("cannot read the file: " + e.getMessage());
      }
      if (!foreign.isEmpty()) {
        out.println();
        out.println("Not recognised, and left alone:");
        foreign.forEach(f -> out.println("  " + f.file() + ": " + f.reason()));
      }
      return mistakes == 0 ? ExitCode.DONE : ExitCode.USER_MISTAKE;
    }

    private static List<Path> below(Path folder) {
      try (Stream<Path> all = Files.walk(folder)) {
        return all.filter(Files::isRegularFile)
            .filter(file -> !file.getFileName().toString().startsWith("."))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UserMistake("cannot read " + folder + ": " + e.getMessage());
      }
    }

    private static String words(Outcome.Added added) {
      return String.format(
          "%s: %s %s, %,d %s%s%s%s.",
          added.file().getFileName(),
          added.table(),
          added.version(),
          added.rows(),
          added.rows() == 1 ? "row" : "rows",
          added.known() == 0 ? "" : String.format(" (%,d more were already there)", added.known()),
          added.replaced() == null ? "" : "; it takes the place of version " + added.replaced(),
          added.mended() == 0
              ? ""
              : String.format("; %,d rows with damaged quotes were mended", added.mended()));
    }
  }

  /// `entente data list`.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the tables that have been added.",
      footerHeading = "%nExample:%n",
      footer = "  entente data list --known")
  static final class ListTables implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Where where;

    @Option(names = "--known", description = "List also the tables that could be added.")
    private boolean known;

    @SuppressWarnings("NullAway.Init")
    ListTables() {}

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      List<Holding> holdings = List.of();
      if (!known || Files.exists(where.path())) {
        try (Store store = where.open()) {
          holdings = store.holdings();
        }
      }
      for (Holding holding : holdings) {
        out.printf(
            "%-24s %-12s %,11d rows  %-9s  %s%n",
            holding.table(),
            holding.version(),
            holding.rows(),
            holding.coverage(),
            holding.title());
      }
      if (holdings.isEmpty()) {
        out.println("No tables yet. Maybe add some: entente data add FILE...");
      }
      if (known) {
        List<String> held = holdings.stream().map(Holding::table).toList();
        out.println();
        out.println("Could be added (docs/datasets.md says where each is to be had):");
        Catalogue.shipped().tables().stream()
            .filter(t -> !held.contains(t.name()))
            .forEach(t -> out.printf("%-24s %s%n", t.name(), t.title()));
      }
      return ExitCode.DONE;
    }
  }

  /// `entente data info`.
  @Command(
      name = "info",
      mixinStandardHelpOptions = true,
      description = "Say what a table is, where its rows come from, and how to cite it.",
      footerHeading = "%nExample:%n",
      footer = "  entente data info cow_nmc")
  static final class Info implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Where where;

    @Parameters(paramLabel = "TABLE", description = "A table's name.")
    private String name;

    @SuppressWarnings("NullAway.Init")
    Info() {}

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (Store store = where.open()) {
        Holding holding = holding(store, name);
        out.println(holding.table() + ": " + holding.title() + ", version " + holding.version());
        out.printf(
            "%,d rows%s%n",
            holding.rows(), holding.coverage().isEmpty() ? "" : ", " + holding.coverage());
        out.println("Published at " + holding.page());
        out.println("Licence: " + holding.licence());
        out.println();
        out.println("Cite as: " + holding.citation());
        out.println();
        out.println(holding.bibtex());
        out.println();
        for (Holding.HeldFile file : holding.files()) {
          out.println("From " + file.path() + " (" + file.shape() + ", " + file.encoding() + ")");
          out.printf(
              "  %,d rows, %,d bytes, added %s%n", file.rows(), file.bytes(), file.importedAt());
          out.println("  SHA-256 " + file.sha256());
        }
        Catalogue.shipped().find(name).ifPresent(table -> columns(table, out));
      }
      return ExitCode.DONE;
    }

    private static void columns(Table table, PrintWriter out) {
      out.println();
      out.println("One row is one " + table.row() + ".");
      table.notes().forEach(note -> out.println("- " + note));
      out.println();
      table
          .columns()
          .forEach(c ->
              out.println(
                  String.format("  %-18s %-8s %s", c.name(), c.kind().sql(), c.meaning())
                      .stripTrailing()));
    }
  }

  /// `entente data remove`.
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Remove a table. Its file can be added again.",
      footerHeading = "%nExample:%n",
      footer = "  entente data remove cow_nmc")
  static final class Remove implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Where where;

    @Parameters(paramLabel = "TABLE", description = "A table's name.")
    private String name;

    @SuppressWarnings("NullAway.Init")
    Remove() {}

    @Override
    public Integer call() {
      if (!Files.exists(where.path())) {
        where.open().close();
      }
      try (Store store = where.openToWrite()) {
        Holding holding = holding(store, name);
        store.remove(holding.table());
        spec.commandLine().getOut().println("Removed " + name + " " + holding.version() + ".");
      }
      return ExitCode.DONE;
    }
  }

  /// `entente data verify`.
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Check that every table still holds what was added: rows, checksums, keys, and the files if they are still there.",
      footerHeading = "%nExample:%n",
      footer = "  entente data verify")
  static final class Verify implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Where where;

    @SuppressWarnings("NullAway.Init")
    Verify() {}

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      int faults = 0;
      List<Holding> holdings;
      try (Store store = where.open()) {
        holdings = store.holdings();
      }
      try {
        for (Holding holding : holdings) {
          Verification.Result result = result(holding);
          faults += result.faults().size();
          out.printf(
              "%-24s %s%n", holding.table(), result.faults().isEmpty() ? "as added" : "FAULTY");
          result.faults().forEach(f -> out.println("  " + f));
          result.unchecked().forEach(u -> out.println("  not checked: " + u));
        }
      } catch (IOException e) {
        throw new UserMistake("cannot read a file: " + e.getMessage());
      }
      if (faults > 0) {
        out.println(
            "Maybe add the files of the faulty tables again, after entente data remove TABLE.");
      }
      return faults == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    /// Each table is checked in a store opened for it: after a damaged one, a store answers no
    /// more.
    private Verification.Result result(Holding holding) throws IOException {
      try (Store store = where.open()) {
        return new Verification(store, Catalogue.shipped()).of(holding);
      } catch (StoreFault fault) {
        if (!fault.isDamage()) {
          throw fault;
        }
        return new Verification.Result(List.of("it cannot be read: " + fault.said()), List.of());
      }
    }
  }

  /// `entente data get`.
  @Command(
      name = "get",
      mixinStandardHelpOptions = true,
      description =
          "Fetch a table's file from its maintainers, after showing where it is, its terms and how to cite it.",
      footerHeading = "%nExample:%n",
      footer = "  entente data get cow_states --yes")
  static final class Get implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TABLE", description = "A table's name.")
    private String name;

    @Option(
        names = "--in",
        paramLabel = "FOLDER",
        description = "Where to put the file. Default: here.",
        defaultValue = ".")
    private Path folder;

    @Option(names = "--yes", description = "Fetch without asking.")
    private boolean yes;

    @SuppressWarnings("NullAway.Init")
    Get() {}

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      Catalogue catalogue = Catalogue.shipped();
      List<String> names = catalogue.tables().stream().map(Table::name).toList();
      Table table =
          catalogue
              .find(name)
              .orElseThrow(() ->
                  new UserMistake(
                      "there is no table '" + name + "'.\n" + Cases.suggestion(name, names)));
      out.println(table.name() + ": " + table.title() + ", by " + table.credit().maintainers());
      out.println("Licence: " + table.credit().licence());
      out.println("Cite as: " + table.credit().citation());
      Table.@Nullable Download download = table.download();
      if (download == null) {
        throw new UserMistake(
            "Its maintainers publish it at "
                + table.credit().page()
                + ", where it is fetched by hand.\nMaybe fetch it there, then: entente data add FILE");
      }
      out.println("From: " + download.url());
      out.println(
          "Size: "
              + (download.bytes() == null
                  ? "not known"
                  : String.format("%,d bytes", download.bytes())));
      out.println(
          "File: "
              + download.name()
              + (download.inside().isEmpty() ? "" : ", which is taken out of the archive"));
      out.println(
          "SHA-256: "
              + (download.sha256() == null ? "not checked, none is published" : download.sha256()));
      out.flush();
      if (!yes && !agreed()) {
        throw new UserMistake("Nothing was fetched.\nMaybe say yes, or give --yes.");
      }
      try {
        Path file = Fetch.into(folder, download);
        out.println("Fetched " + file + ".\nAdd it with: entente data add " + file);
      } catch (IOException e) {
        throw new UserMistake(
            "it could not be fetched: "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                + "\nMaybe try again, or fetch it by hand at "
                + table.credit().page());
      }
      return ExitCode.DONE;
    }

    @SuppressWarnings("SystemConsoleNull")
    private static boolean agreed() {
      Console console = System.console();
      if (console == null || !console.isTerminal()) {
        return false;
      }
      @Nullable String answer = console.readLine("Fetch it? [y/N] ");
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
  }

  /// `entente data state`.
  @Command(
      name = "state",
      mixinStandardHelpOptions = true,
      description =
          "Say which state of the system a code or name stood for on a day, and who was there instead.",
      footerHeading = "%nExamples:%n",
      footer = {"  entente data state GMY 1914-07-01", "  entente data state GMY 1950-01-01"})
  static final class State implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
        index = "0",
        paramLabel = "STATE",
        description =
            "ISO 3166-1 code, Correlates of War code or number, or name; cow:AUS and gw:260 name the list that is meant.")
    private String word;

    @Parameters(index = "1", paramLabel = "DATE", description = "A day, as in 1950-01-01.")
    private String date;

    @SuppressWarnings("NullAway.Init")
    State() {}

    @Override
    public Integer call() {
      LocalDate day = day();
      StateSystem system = StateHistory.read();
      PrintWriter out = spec.commandLine().getOut();
      return switch (system.meaning(word, day)) {
        case Meaning.Member(SystemState state, SystemState.Name name) -> {
          out.println(
              name.name()
                  + " ("
                  + state.abbreviation()
                  + "): Correlates of War "
                  + state.cow()
                  + state.gw(day).map(gw -> ", Gleditsch-Ward " + gw).orElse("")
                  + (state.iso() == null ? "" : ", ISO 3166-1 today " + state.iso())
                  + "; in the system of states "
                  + state.years()
                  + ".");
          yield ExitCode.DONE;
        }
        case Meaning.NotThen not -> {
          out.println(not.explanation());
          yield ExitCode.CHECK_FAILED;
        }
        case Meaning.Unknown unknown ->
            throw new UserMistake(
                "no state of the system is called '"
                    + unknown.word()
                    + "'.\n"
                    + Cases.suggestion(word, system.words()));
      };
    }

    private LocalDate day() {
      try {
        return LocalDate.parse(date);
      } catch (DateTimeParseException _) {
        throw new UserMistake(
            "'" + date + "' is not a day in the calendar.\nMaybe write it as in 1950-01-01.");
      }
    }
  }

  /// `entente data pledges`.
  @Command(
      name = "pledges",
      mixinStandardHelpOptions = true,
      description = {
        "Say how often alliance pledges were honoured when a war called upon them, by kind, era and regime, from the added tables and as published.",
        "",
        "Only pledges that were called upon are counted; no line is the probability that one pact would be honoured."
      },
      footerHeading = "%nExample:%n",
      footer = "  entente data pledges")
  static final class Pledges implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Where where;

    @SuppressWarnings("NullAway.Init")
    Pledges() {}

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (Store store = where.open()) {
        for (HonouredPledges.Line line : HonouredPledges.lines(FulfilmentRows.all(store))) {
          out.println(
              "%-22s %-40s %10s %7s  %s"
                  .formatted(
                      line.source().length() > 22
                          ? line.source() + "\n" + " ".repeat(22)
                          : line.source(),
                      line.group(),
                      line.counts(),
                      line.share(),
                      line.interval())
                  .stripTrailing());
        }
      }
      out.println();
      out.println(
          "The range holds nine tenths of a Jeffreys posterior. Only pledges that a war called");
      out.println("upon are counted: no line is the probability that one pact would be honoured.");
      return ExitCode.DONE;
    }
  }
}
