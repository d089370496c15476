// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Golden;
import entente.answer.audit.Audit;
import entente.answer.audit.Auditor;
import entente.answer.audit.Judged;
import entente.answer.audit.Verdict;
import entente.domain.Figures;
import entente.evidence.Case;
import entente.evidence.claim.Article;
import entente.source.articles.ArticleFile;
import entente.source.articles.ArticleReader;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The articles of src/test/articles against their gold file. The table in docs/audit-results.md is
/// what comes out, and is written anew by -Dgolden=write.
class AuditedArticlesTest {
  private static final Path FOLDER = Path.of("src/test/articles");
  static final Path RESULTS = Path.of("docs/audit-results.md");
  static final String BY_TABLES = "\n## By the added tables alone\n";

  /// A claim of the gold file.
  record Gold(
      String article, String quote, String verdict, String kind, boolean planted, String right) {}

  /// A claim with what the auditor made of it.
  record Scored(Gold gold, String got) {
    boolean hit() {
      return gold.verdict.equals(got);
    }
  }

  @Test
  void theResultsAreThoseOnFile() throws IOException {
    List<Scored> scored = new ArrayList<>();
    List<String> extra = new ArrayList<>();
    for (String[] row : rows(FOLDER.resolve("articles.tsv"))) {
      score(row[0], LocalDate.parse(row[2]), row[3], scored, extra);
    }
    String table = table(scored, extra);
    List<String> parts = parts();
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(RESULTS, table + parts.getLast());
    }
    assertThat(table).as("%s, by -Dgolden=write", RESULTS).isEqualTo(parts().getFirst());
    assertThat(extra).as("contradictions of what the gold file leaves out").hasSizeLessThan(2);
    long alarms =
        scored.stream()
            .filter(s -> s.gold.verdict.equals("confirmed") && s.got.equals("contradicted"))
            .count();
    assertThat(alarms).as("confirmed claims that are called contradicted").isLessThan(4);
  }

  /// The results on file: those of the cases, and those of the added tables.
  static List<String> parts() throws IOException {
    String all = Files.readString(RESULTS);
    int at = all.indexOf(BY_TABLES);
    return at < 0 ? List.of(all, "") : List.of(all.substring(0, at), all.substring(at));
  }

  @Test
  void anAuditReadsAsItIsOnFile() throws IOException {
    Case file = file("armenia-csto-2022");
    LocalDate day = LocalDate.of(2022, 11, 25);
    AuditReport report = report("yerevan-summit.txt", file, day, LocalDate.of(2026, 1, 1));
    Golden.check(
        "audit/yerevan.txt", TerminalAudit.render(report, new TerminalBrief(80, false, false)));
    Golden.check("audit/yerevan.md", MarkdownAudit.render(report));
    Golden.check("audit/yerevan.json", JsonAudit.render(report));
  }

  static AuditReport report(String name, Case file, LocalDate day, LocalDate now)
      throws IOException {
    Article article = ArticleFile.read(FOLDER.resolve(name));
    var reading = new ArticleReader(file.ledger().actors()).read(article);
    return new AuditReport(
        file.name(),
        new Auditor(file, World.asOf(file.ledger(), day)).audit(reading, name),
        new Auditor(file, World.asOf(file.ledger(), now)).audit(reading, name),
        true);
  }

  static Case file(String name) {
    return ((CaseReading.Read) CaseFolder.read(Path.of("cases", name))).whole();
  }

  private static void score(
      String name, LocalDate day, String caseName, List<Scored> scored, List<String> extra)
      throws IOException {
    Case file = file(caseName);
    Article article = ArticleFile.read(FOLDER.resolve(name));
    assertThat(article.date()).isEqualTo(day);
    var reading = new ArticleReader(file.ledger().actors()).read(article);
    Audit audit = new Auditor(file, World.asOf(file.ledger(), day)).audit(reading, name);
    List<Gold> gold =
        rows(FOLDER.resolve("gold.tsv")).stream()
            .map(row -> new Gold(row[0], row[1], row[2], row[5], row[6].equals("yes"), row[7]))
            .filter(row -> row.article.equals(name))
            .toList();
    score(article, audit, gold, scored, extra);
  }

  /// Sets what the auditor made of an article beside the gold file's rows for it.
  ///
  /// @param extra gets the clauses without a row that are called contradicted
  static void score(
      Article article, Audit audit, List<Gold> rows, List<Scored> scored, List<String> extra) {
    List<Judged> used = new ArrayList<>();
    for (Gold gold : rows) {
      int at = article.text().indexOf(gold.quote);
      assertThat(at).as(gold.quote).isNotNegative();
      Judged best = nearest(audit, at, at + gold.quote.length());
      if (best != null) {
        used.add(best);
      }
      scored.add(new Scored(gold, best == null ? "not read" : best.verdict().word()));
    }
    for (Judged judged : audit.with(Verdict.CONTRADICTED)) {
      if (!used.contains(judged) && rows.stream().noneMatch(row -> covers(article, row, judged))) {
        extra.add(judged.claim().span().in(article.text()));
      }
    }
  }

  /// Whether a row that is contradicted has a clause among its words.
  private static boolean covers(Article article, Gold row, Judged judged) {
    int at = article.text().indexOf(row.quote);
    int start = judged.claim().span().start();
    return row.verdict.equals("contradicted") && at <= start && start < at + row.quote.length();
  }

  /// The claim that has most of the words; of two, the one with the graver verdict.
  private static @org.jspecify.annotations.Nullable Judged nearest(Audit audit, int from, int to) {
    Judged best = null;
    int most = 0;
    for (Judged judged : audit.claims()) {
      int start = Math.max(from, judged.claim().span().start());
      int shared = Math.min(to, judged.claim().span().end()) - start;
      boolean graver =
          best != null && shared == most && judged.verdict().compareTo(best.verdict()) < 0;
      if (shared > most || graver) {
        most = shared;
        best = judged;
      }
    }
    return best;
  }

  private static String table(List<Scored> scored, List<String> extra) {
    StringBuilder out = new StringBuilder();
    out.append("# How the auditor does on articles with known verdicts\n\n");
    out.append(
        "Written by the test `AuditedArticlesTest` with `-Dgolden=write`; what the articles are, and why this is\n");
    out.append(
        "no measure of how it does on other people's prose, stands in `src/test/articles/README.md`.\n\n");
    out.append(
        "By the evidence of each article's own day. Precision: of the claims that got a verdict, those that have it in\n");
    out.append(
        "the gold file. Recall: of the claims that have it in the gold file, those that got it.\n\n");
    verdicts(scored, out);
    long hits = scored.stream().filter(Scored::hit).count();
    out.append("\n")
        .append(hits)
        .append(" of ")
        .append(scored.size())
        .append(" claims got the verdict of the gold file; ");
    out.append(extra.size())
        .append(" other ")
        .append(extra.size() == 1 ? "clause was" : "clauses were")
        .append(" called contradicted.\n\n");
    out.append(
        "## Planted errors found\n\nAn error counts as found when its claim is called contradicted or refined.\n\n");
    planted(scored, out);
    out.append("## Verdict by verdict\n\nRows: the gold file; columns: what was given.\n\n");
    Map<String, Map<String, Long>> confusion = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      words.add(verdict.word());
    }
    words.add("not read");
    for (Scored s : scored) {
      confusion.computeIfAbsent(s.gold.verdict, _ -> new TreeMap<>()).merge(s.got, 1L, Long::sum);
    }
    out.append("| | ")
        .append(String.join(" | ", words))
        .append(" |\n| --- |")
        .append(" --- |".repeat(words.size()))
        .append("\n");
    for (Verdict verdict : Verdict.values()) {
      out.append("| ").append(verdict.word()).append(" |");
      for (String word : words) {
        out.append(" ")
            .append(confusion.getOrDefault(verdict.word(), Map.of()).getOrDefault(word, 0L))
            .append(" |");
      }
      out.append("\n");
    }
    return out.toString();
  }

  /// Precision and recall of each verdict.
  static void verdicts(List<Scored> scored, StringBuilder out) {
    out.append(
        "| verdict | in the gold file | given | right | precision | recall |\n| --- | --- | --- | --- | --- | --- |\n");
    for (Verdict verdict : Verdict.values()) {
      long there = scored.stream().filter(s -> s.gold.verdict.equals(verdict.word())).count();
      long given = scored.stream().filter(s -> s.got.equals(verdict.word())).count();
      long right =
          scored.stream().filter(s -> s.gold.verdict.equals(verdict.word()) && s.hit()).count();
      out.append("| ")
          .append(verdict.word())
          .append(" | ")
          .append(there)
          .append(" | ")
          .append(given)
          .append(" | ")
          .append(right);
      out.append(" | ")
          .append(share(right, given))
          .append(" | ")
          .append(share(right, there))
          .append(" |\n");
    }
  }

  /// How many of the errors of each kind were found.
  static void planted(List<Scored> scored, StringBuilder out) {
    out.append("| kind | planted | found |\n| --- | --- | --- |\n");
    Map<String, long[]> kinds = new TreeMap<>();
    for (Scored s : scored) {
      boolean error = s.gold.verdict.equals("contradicted") || s.gold.verdict.equals("refined");
      if (s.gold.planted && error) {
        long[] counts = kinds.computeIfAbsent(s.gold.kind, _ -> new long[2]);
        counts[0]++;
        counts[1] += s.got.equals("contradicted") || s.got.equals("refined") ? 1 : 0;
      }
    }
    long planted = 0;
    long found = 0;
    for (var kind : kinds.entrySet()) {
      planted += kind.getValue()[0];
      found += kind.getValue()[1];
      out.append("| ")
          .append(kind.getKey())
          .append(" | ")
          .append(kind.getValue()[0])
          .append(" | ")
          .append(kind.getValue()[1])
          .append(" |\n");
    }
    out.append("| all | ").append(planted).append(" | ").append(found).append(" |\n\n");
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "-" : Figures.decimals((double) part / whole, 2);
  }

  /// The rows of a tab-separated file below its header.
  static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }
}
