// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.panel.Positions;
import entente.source.datasets.Catalogue;
import entente.source.datasets.Importer;
import entente.source.datasets.Outcome;
import entente.source.datasets.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente ideal-points`.
@Command(
    name = "ideal-points",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Estimate where states stood in the General Assembly, session by session, from the added roll calls.",
      "",
      "The dynamic ordinal model of Bailey, Strezhnev and Voeten (2017). The same seed gives the same numbers."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente ideal-points -o points.csv",
      "  entente ideal-points --keep",
      "  entente ideal-points --from 2015 --topic nuclear --quick -o nuclear.csv",
      "  entente ideal-points --linked -o published-input.csv",
      "  entente ideal-points --votes committee.csv --up USA -o committee-points.csv"
    })
final class IdealPointsCommand implements Callable<Integer> {
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2100;
  private static final int QUICK = 60;

  @Spec private CommandSpec spec;
  @Mixin private DataCommand.Where where;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The table, as CSV; a record of what it was made from is written beside it. With --keep: beside the store, unless named.")
  private @Nullable Path output;

  @Option(
      names = "--keep",
      description =
          "Keep the positions among the added tables, where briefs use them. Only where the chains have converged.")
  private boolean keep;

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "First session, by the year in which it began (default: ${DEFAULT-VALUE}).",
      defaultValue = "1946")
  private int from;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      description = "Last session (default: the newest).",
      defaultValue = "2100")
  private int to;

  @Option(names = "--as-of", paramLabel = "DATE", description = "Only votes up to this day.")
  private @Nullable String asOf;

  @Option(
      names = "--topic",
      paramLabel = "WORD",
      description = "Only texts with this word in the title or agenda item.")
  private @Nullable String topic;

  @Option(
      names = "--linked",
      description =
          "Use the input of the published estimates, in which a resolution that comes back is one item.")
  private boolean linked;

  @Option(
      names = "--votes",
      paramLabel = "FILE",
      description =
          "Votes of your own in place of the added ones: a table with the columns session, state, item and vote (yes, abstain or no).")
  private @Nullable Path votes;

  @Option(
      names = "--up",
      paramLabel = "STATE",
      description =
          "With --votes: who starts high and so names the direction; can be given again (default: who voted most).")
  private List<String> up = List.of();

  @Option(
      names = "--quick",
      description = "A short run, for a first look: it makes no claim to have converged.")
  private boolean quick;

  @Option(
      names = "--chains",
      paramLabel = "N",
      description = "Chains (default: ${DEFAULT-VALUE}).",
      defaultValue = "2")
  private int chains;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Sweeps of each chain that are thrown away (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private int warmUp;

  @Option(
      names = "--kept",
      paramLabel = "N",
      description = "Sweeps of each chain that are kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "1500")
  private int kept;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Default: ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private long seed;

  @SuppressWarnings("NullAway.Init")
  IdealPointsCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    long began = System.nanoTime();
    Path file = file();
    Positions.Question question = question();
    Progress progress = new Progress(spec.commandLine().getErr(), 1);
    boolean converged;
    try {
      Positions positions = estimated(question, swept(question, progress));
      progress.clear();
      positions.write(file);
      out.printf(
          Locale.ROOT,
          "%s: %s %.1f s.%n",
          file,
          positions.summary(),
          Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
      converged = positions.hasConverged();
    } catch (Positions.NoVotes e) {
      throw new UserMistake(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new UserMistake(
          e.getMessage()
              + (votes == null
                  ? ".\nMaybe choose other years, or another word after --topic."
                  : ".\nMaybe the file holds too few votes, or too many for one estimation."));
    } catch (OutOfMemoryError e) {
      throw new UserMistake(
          "the votes need more memory than there is.\nMaybe take fewer sessions or keep fewer sweeps, or give Java more: JAVA_TOOL_OPTIONS=-Xmx8g");
    } catch (IOException e) {
      throw new UserMistake("cannot write " + file + ": " + e.getMessage());
    }
    if (!converged) {
      out.println(
          quick
              ? "This is a first look; leave out --quick for positions to rely on."
              : "The chains have not converged: do not rely on these positions. Maybe raise --warm-up and --kept.");
      if (keep) {
        out.println("They are not kept.");
      }
      return quick && !keep ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
    if (keep) {
      kept(file, out);
    }
    return ExitCode.DONE;
  }

  /// Where the table goes.
  private Path file() {
    if (keep && (topic != null || linked || votes != null)) {
      throw new UserMistake(
          "--keep keeps positions over all texts of the newest roll calls, so none of --topic, --linked and --votes goes with it.\nMaybe leave one out.");
    }
    Path named = output;
    if (named != null) {
      return named;
    }
    if (!keep) {
      throw new UserMistake(
          "Nothing says where the table is to go.\nMaybe: -o points.csv, or --keep");
    }
    Path store = where.path();
    return store.resolveSibling(store.getFileName() + ".ideal-points.csv");
  }

  /// Adds the table to the store in place of one that was kept before.
  private void kept(Path file, PrintWriter out) {
    try (Store store = where.openToWrite()) {
      switch (new Importer(store, Catalogue.shipped()).add(file, true)) {
        case Outcome.Added added ->
            out.println(
                "Kept as %s (%s); briefs of two states use it."
                    .formatted(added.table(), added.version()));
        case Outcome.Kept same -> out.println("Kept: " + same.reason() + ".");
        case Outcome.Refused refused ->
            throw new UserMistake(String.join("\n", refused.problems()));
        case Outcome.Foreign foreign ->
            throw new IllegalStateException("it made a file that it does not know: " + foreign);
      }
    } catch (IOException e) {
      throw new UserMistake("cannot read " + file + ": " + e.getMessage());
    }
  }

  private Positions estimated(Positions.Question question, Runnable swept) throws IOException {
    if (question.votes() instanceof Positions.Own) {
      return Positions.ofOwn(question, swept);
    }
    try (Store store = where.open()) {
      List<String> missing = question.tables().stream().filter(t -> !store.has(t)).toList();
      if (!missing.isEmpty()) {
        throw new UserMistake(
            "the estimation reads "
                + String.join(", ", missing)
                + ", not added yet.\nMaybe see where to get it: docs/datasets.md; then: entente data add FILE");
      }
      return Positions.of(store, question, swept);
    }
  }

  /// Shows how far the sampler is, at most a hundred times.
  private static Runnable swept(Positions.Question question, Progress progress) {
    int all = question.chains() * (question.warmUp() + question.kept());
    int seldom = Math.max(1, all / 100);
    AtomicInteger done = new AtomicInteger();
    return () -> {
      int now = done.incrementAndGet();
      if (now % seldom == 0) {
        synchronized (progress) {
          progress.line(String.format(Locale.ROOT, "sweep %,d of %,d", now, all));
        }
      }
    };
  }

  private Positions.Question question() {
    if (from <= FIRST_YEAR || to > LAST_YEAR || to < from) {
      throw new UserMistake(
          "sessions began in 1946 and later, and --from comes before --to.\nMaybe: --from 1946 --to 2020");
    }
    Path own = votes;
    if (own == null && !up.isEmpty()) {
      throw new UserMistake(
          "--up names a member in a file of votes.\nMaybe --votes FILE was meant too.");
    }
    try {
      return own == null ? added() : own(own);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(String.valueOf(e.getMessage()));
    }
  }

  /// The last day on which a vote was held: a kept estimate says up to when it goes.
  private @Nullable LocalDate newest() {
    try (Store store = where.open()) {
      return store.has("un_votes")
          ? store
              .query("SELECT max(date) AS d FROM un_votes", row -> row.findDate("d"))
              .getFirst()
              .orElse(null)
          : null;
    }
  }

  private Positions.Question added() {
    String day = asOf;
    return new Positions.Question(
        linked,
        from - FIRST_YEAR,
        to - FIRST_YEAR,
        day != null ? CaseOptions.date(day, LocalDate.EPOCH, "--as-of") : keep ? newest() : null,
        topic,
        chains,
        quick ? QUICK : warmUp,
        quick ? QUICK : kept,
        seed);
  }

  private Positions.Question own(Path file) {
    for (String other : List.of("--from", "--to", "--as-of", "--topic", "--linked")) {
      if (spec.commandLine().getParseResult().hasMatchedOption(other)) {
        throw new UserMistake(
            other
                + " chooses among the added votes, and --votes brings its own.\nMaybe leave one out.");
      }
    }
    if (!Files.isRegularFile(file)) {
      throw new UserMistake("there is no file " + file + ".\nMaybe its name is another.");
    }
    return new Positions.Question(
        new Positions.Own(file, up),
        1,
        Short.MAX_VALUE,
        chains,
        quick ? QUICK : warmUp,
        quick ? QUICK : kept,
        seed);
  }
}
