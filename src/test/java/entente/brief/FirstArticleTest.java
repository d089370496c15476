// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.audit.Audit;
import entente.answer.audit.Auditor;
import entente.answer.audit.Judged;
import entente.answer.audit.Verdict;
import entente.evidence.Case;
import entente.evidence.claim.Article;
import entente.evidence.claim.Reading;
import entente.evidence.claim.Stems;
import entente.source.articles.ArticleFile;
import entente.source.articles.ArticleReader;
import entente.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The article from which Entente grew, by the flagship case. It is under copyright and stands
/// beside the published tables, not here.
@EnabledIfEnvironmentVariable(
    named = "ENTENTE_DATA",
    matches = ".+",
    disabledReason = "ENTENTE_DATA names no folder with the published tables")
class FirstArticleTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 15);
  private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

  /// What is wrong in it, by sentence (as numbered by the reader), with words of the right answer.
  private static final Map<Integer, String> WRONG =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(8, "133 days"),
              Map.entry(12, "voted for 11"),
              Map.entry(15, "Shoigu"),
              Map.entry(17, "3,000,000 rounds"),
              Map.entry(32, "%"),
              Map.entry(36, "3.7 per cent"),
              Map.entry(37, "6.9 per cent"),
              Map.entry(40, "2.15 million tonnes"),
              Map.entry(46, "foreign ministry"),
              Map.entry(65, "1 of 3"),
              Map.entry(67, "no clause excludes"),
              Map.entry(68, "only when a party is attacked")));

  /// The sentences of the eleven claims that its readers call contradicted; some of the errors
  /// above they call refined.
  private static final Set<Integer> CALLED_WRONG =
      Set.of(8, 15, 29, 32, 36, 37, 40, 65, 66, 67, 68);

  @Test
  void everySentenceIsFound() throws IOException {
    assertThat(reading().sentences()).hasSize(74);
  }

  @Test
  void itsErrorsAreFoundWithWhatIsRight() throws IOException {
    Reading reading = reading();
    Audit then = audit(reading, DAY);
    Audit now = audit(reading, LATER);
    Set<Integer> found = new TreeSet<>();
    for (Audit audit : List.of(then, now)) {
      for (Judged judged : audit.claims()) {
        int sentence = sentence(judged);
        String right = WRONG.get(sentence);
        if (judged.finds()
            && right != null
            && (judged.right() + " " + judged.why().text()).contains(right)) {
          found.add(sentence);
        }
      }
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(9);
    assertThat(found.stream().filter(CALLED_WRONG::contains))
        .as("of the eleven claims that its readers call contradicted")
        .hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void whatIsTrueIsNotCalledFalse() throws IOException {
    Reading reading = reading();
    for (LocalDate day : List.of(DAY, LATER)) {
      assertThat(
              audit(reading, day).claims().stream()
                  .filter(j -> j.verdict() == Verdict.CONTRADICTED)
                  .filter(j -> !WRONG.containsKey(sentence(j)))
                  .toList())
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  /// Each claim that its readers listed, with their verdict and what is given for the clause that
  /// says it.
  @Test
  void claimByClaimItIsAsOnFile() throws IOException {
    Reading reading = reading();
    Audit then = audit(reading, DAY);
    Audit now = audit(reading, LATER);
    StringBuilder table = new StringBuilder();
    table.append("# The first article, claim by claim\n\n");
    table.append(
        "The article from which Entente grew, read by the flagship case: the 79 claims that its readers listed, by number and\n");
    table.append(
        "sentence, with their verdict and the one given by the evidence of its day and of now to the clause of those sentences that\n");
    table.append(
        "has most of the words of the readers' note. A clause that says two things gets one verdict, also where only one of them is at\n");
    table.append(
        "fault. Written by the test `FirstArticleTest` with `-Dgolden=write`; the article is under copyright and not here.\n\n");
    table.append(
        "| claim | sentences | readers | on its day | now |\n| --- | --- | --- | --- | --- |\n");
    Path facts =
        Path.of(System.getenv("ENTENTE_DATA"))
            .resolveSibling("case-russia-dprk")
            .resolve("FACTS.md");
    int claims = 0;
    int same = 0;
    for (String line : Files.readAllLines(facts)) {
      String[] cells = line.split(" \\| ", -1);
      if (!line.matches("\\| C\\d\\d .*") || cells.length < 8) {
        continue;
      }
      List<Integer> sentences =
          Pattern.compile("S(\\d+)")
              .matcher(cells[1])
              .results()
              .map(r -> Integer.valueOf(r.group(1)))
              .toList();
      String readers = cells[7].toLowerCase(Locale.ROOT).replaceAll("\\(.*", "").strip();
      String about = cells[2] + " " + cells[3];
      String given = given(then, sentences, about);
      String later = given(now, sentences, about);
      claims++;
      same += readers.equals(given) || readers.equals(later) ? 1 : 0;
      table
          .append("| ")
          .append(cells[0].substring(2).strip())
          .append(" | ")
          .append(cells[1].strip());
      table
          .append(" | ")
          .append(readers)
          .append(" | ")
          .append(given)
          .append(" | ")
          .append(later)
          .append(" |\n");
    }
    table
        .append("\n")
        .append(same)
        .append(" of ")
        .append(claims)
        .append(" claims got the readers' verdict on one of the two days.\n");
    Path file = Path.of("docs/audit-first-article.md");
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, table);
    }
    assertThat(table.toString())
        .as("%s, by -Dgolden=write", file)
        .isEqualTo(Files.readString(file));
  }

  /// The verdict on the clause of the sentences that has most of a claim's words; of two with as
  /// many, the graver.
  private static String given(Audit audit, List<Integer> sentences, String about) {
    Set<String> words = new HashSet<>(Stems.in(about));
    Judged best =
        audit.claims().stream()
            .filter(j -> sentences.contains(sentence(j)))
            .max(
                Comparator.comparingLong((Judged j) -> shared(audit, j, words))
                    .thenComparing(Judged::verdict, Comparator.reverseOrder()))
            .orElse(null);
    if (best == null) {
      return "not read";
    }
    return best.verdict().word();
  }

  private static long shared(Audit audit, Judged judged, Set<String> words) {
    Set<String> own =
        new HashSet<>(Stems.in(judged.claim().span().in(audit.reading().article().text())));
    return own.stream().filter(words::contains).count();
  }

  private static int sentence(Judged judged) {
    String id = judged.claim().id();
    return Integer.parseInt(id.substring(0, id.indexOf('.')));
  }

  private static Reading reading() throws IOException {
    Path data = Path.of(System.getenv("ENTENTE_DATA"));
    Article article = ArticleFile.read(data.resolveSibling("seed").resolve("article.txt"));
    Article dated =
        new Article(
            article.title(),
            DAY,
            article.sha256(),
            article.original(),
            article.text(),
            article.anchors());
    return new ArticleReader(file().ledger().actors()).read(dated);
  }

  private static Audit audit(Reading reading, LocalDate day) {
    return new Auditor(file(), World.asOf(file().ledger(), day)).audit(reading, "article.txt");
  }

  private static Case file() {
    return AuditedArticlesTest.file("russia-dprk-2024");
  }
}
