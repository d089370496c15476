// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.audit.Audit;
import entente.answer.audit.Auditor;
import entente.answer.audit.Judged;
import entente.answer.audit.Verdict;
import entente.brief.AuditReport;
import entente.brief.HtmlAudit;
import entente.brief.JsonAudit;
import entente.brief.MarkdownAudit;
import entente.brief.TerminalAudit;
import entente.evidence.claim.Article;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Reading;
import entente.source.SafeFile;
import entente.source.articles.Drafts;
import entente.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente audit`: what the evidence says about what somebody else wrote.
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Judge an article claim by claim: confirmed, refined, contradicted, disputed, unsupported, forecast or judgement, each with its evidence.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente audit article.txt",
      "  entente audit article.html --case russia-dprk-2024 --format html -o audit.html",
      "  entente audit article.pdf --date 2024-07-15 --as-of 2025-01-01",
      "  entente audit article.txt --data",
      "  entente audit article.txt --case USA-JPN"
    })
final class AuditCommand implements Callable<Integer> {
  /// How an audit is rendered.
  enum Format {
    text,
    md,
    json,
    html
  }

  @Spec private CommandSpec spec;
  @Mixin private ArticleOptions asked;
  @Mixin private Output output;
  @Mixin private Look look;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The later of the two days by whose evidence it is judged; the first is the article's own. Default: today.")
  private @Nullable String asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Format format = Format.text;

  @Option(
      names = "--propose",
      description =
          "Also write what the case has no evidence on as drafts, ungraded and to be reviewed, to a new file in the case's folder 'drafts'.")
  private boolean propose;

  @SuppressWarnings("NullAway.Init")
  AuditCommand() {}

  @Override
  public Integer call() {
    Article raw = asked.article();
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    LocalDate until = asOf == null ? null : CaseOptions.date(asOf, today, "--as-of");
    Cases.Loaded loaded = asked.loaded(raw, until, spec.commandLine().getErr());
    boolean tables = loaded.folder().equals(ArticleOptions.TABLES);
    if (propose && tables) {
      throw new UserMistake(
          "--propose writes into the folder of a case, and there is none here.\nMaybe begin one: entente new --help.");
    }
    Article article = asked.dated(raw, loaded);
    Reading reading = asked.read(article, loaded, spec.commandLine().getErr());
    LocalDate day = Objects.requireNonNull(article.date());
    if (until != null && until.isBefore(day)) {
      throw new UserMistake(
          "--as-of: "
              + until
              + " lies before "
              + day
              + ", the article's own day.\nMaybe name a later day, or the article's with --date.");
    }
    LocalDate later = until != null ? until : tables ? day : today;
    // What tables say became known when they were published, long after.
    Audit then = audit(loaded, reading, day, tables ? today : day);
    Audit now = audit(loaded, reading, later, tables ? today : later);
    AuditReport report = new AuditReport(loaded.file().name(), then, now, asked.dated(raw));
    output.write(
        spec,
        switch (format) {
          case text -> TerminalAudit.render(report, look.terminal(output));
          case md -> MarkdownAudit.render(report);
          case json -> JsonAudit.render(report);
          case html -> HtmlAudit.render(report);
        });
    if (propose) {
      propose(loaded, reading, now);
    }
    return ExitCode.DONE;
  }

  private Audit audit(Cases.Loaded loaded, Reading reading, LocalDate day, LocalDate known) {
    World world = CaseOptions.world(loaded, day, known, List.of());
    return new Auditor(loaded.file(), world).audit(reading, asked.fileName());
  }

  private static boolean isTitle(Claim claim, Article article) {
    return claim.sentence().in(article.text()).strip().equals(article.title());
  }

  /// Writes a file that was not there: nothing that a person wrote is touched.
  private void propose(Cases.Loaded loaded, Reading reading, Audit now) {
    Path folder = loaded.folder().resolve("drafts");
    String stem = asked.fileName().replaceAll("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9]+", "-");
    Path file = folder.resolve(stem + ".yaml");
    for (int again = 2; Files.exists(file); again++) {
      file = folder.resolve(stem + "-" + again + ".yaml");
    }
    try {
      Files.createDirectories(folder);
      SafeFile.replace(
          file,
          Drafts.of(
              reading,
              now.with(Verdict.UNSUPPORTED).stream()
                  .map(Judged::claim)
                  .filter(claim -> claim.mood() == Claim.Mood.ASSERTED)
                  .filter(claim -> !isTitle(claim, reading.article()))
                  .toList()));
    } catch (IOException e) {
      throw new UserMistake("cannot write " + file + ": " + e.getMessage());
    }
    spec.commandLine().getErr().println("Wrote " + file);
  }
}
