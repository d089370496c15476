// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.RealTables;
import entente.answer.audit.Audit;
import entente.answer.audit.Auditor;
import entente.answer.audit.Judged;
import entente.answer.audit.Verdict;
import entente.brief.AuditedArticlesTest.Gold;
import entente.brief.AuditedArticlesTest.Scored;
import entente.domain.StateSystem;
import entente.domain.SystemState;
import entente.evidence.Case;
import entente.evidence.claim.Article;
import entente.source.articles.ArticleFile;
import entente.source.articles.ArticleReader;
import entente.source.datasets.Catalogue;
import entente.source.datasets.Importer;
import entente.source.datasets.Store;
import entente.source.dyads.DyadCase;
import entente.source.states.StateHistory;
import entente.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Articles on two states of which no case tells, judged by the maintainers' tables alone.
class TabledArticlesTest {
  private static final Path FOLDER = Path.of("src/test/articles/tables");
  private static final StateSystem SYSTEM = StateHistory.read();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final Map<String, Case> CASES = new HashMap<>();

  @TempDir private static Path folder;

  private static Store store;

  @BeforeAll
  static void open() throws Exception {
    store =
        RealTables.store(
            folder,
            List.of(
                "cow/cow_states.csv",
                "cow/cow_nmc.csv",
                "cow/contdird.csv",
                "cow/cow_mid_dirdisps.csv",
                "cow/cow_war_inter.csv",
                "cow/cow_trade_ndy.csv",
                "cow/cow_trade_sy.csv",
                "cow/cow_igo_ndy.csv",
                "cow/cow_mindist.csv",
                "atop/atop-alliance-level.csv",
                "atop/atop-member-level.csv",
                "votes/undl_votes_long.csv",
                "votes/undl_resolutions.csv",
                "votes/undl_country_map.csv",
                "votes/IdealpointestimatesAll_Apr2020.csv",
                "geography/dist_cepii.csv",
                "sanctions/GSDB_V4.csv"));
    Importer importer = new Importer(store, Catalogue.shipped());
    for (String part : List.of("gdp", "democracy", "sipri")) {
      try (var files = Files.list(RealTables.files().resolve("economy"))) {
        for (Path file : files.filter(f -> named(f, part)).toList()) {
          importer.add(file, false);
        }
      }
    }
  }

  private static boolean named(Path file, String part) {
    return file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).contains(part);
  }

  @AfterAll
  static void close() {
    if (store != null) {
      store.close();
    }
  }

  @Test
  void theResultsAreThoseOnFile() throws IOException {
    List<Scored> scored = new ArrayList<>();
    List<String> extra = new ArrayList<>();
    for (String[] row : AuditedArticlesTest.rows(FOLDER.resolve("articles.tsv"))) {
      score(row[0], LocalDate.parse(row[2]), row[3], scored, extra);
    }
    String table = table(scored, extra);
    List<String> parts = AuditedArticlesTest.parts();
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(AuditedArticlesTest.RESULTS, parts.getFirst() + table);
    }
    assertThat(table)
        .as("%s, by -Dgolden=write", AuditedArticlesTest.RESULTS)
        .isEqualTo(AuditedArticlesTest.parts().getLast());
    assertThat(extra).as("contradictions of what the gold file leaves out").isEmpty();
    long alarms =
        scored.stream()
            .filter(s -> s.gold().verdict().equals("confirmed") && s.got().equals("contradicted"))
            .count();
    assertThat(alarms).as("confirmed claims that are called contradicted").isLessThan(2);
  }

  /// Single rules, each on words of its own about other pairs; the last sentence is judged.
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Figures of a year, in their own unit, of the state or the direction that is meant.
        "IND-RUS 2012-03-03|CONFIRMED|India imported more from Russia than it exported to Russia in 2010.",
        "IND-RUS 2012-03-03|CONTRADICTED|Trade between India and Russia came to 9.5 billion dollars in 2010.",
        "IND-RUS 2012-03-03|CONTRADICTED|Russian exports to India doubled between 2000 and 2010.",
        "IND-RUS 2012-03-03|CONTRADICTED|India spent half as much on its armed forces as Russia in 2010.",
        "IND-RUS 2012-03-03|CONFIRMED|India's share of world capabilities was 7.5 per cent in 2007, up from 5 per cent in 1970.",
        "IND-RUS 2012-03-03|CONFIRMED|Russia supplied 70 per cent of India's arms between 2000 and 2010.",
        "IND-RUS 2012-03-03|CONTRADICTED|Russia was India's second-largest trading partner in 2010.",
        "KEN-NOR 2011-05-10|CONTRADICTED|Kenya sold goods worth 300 million dollars to Norway in 2009.",
        "KEN-NOR 2011-05-10|CONFIRMED|Norway's gross domestic product was 429 billion dollars in 2010, more than ten times Kenya's.",
        "JPN-USA 2013-02-12|CONFIRMED|Japan's trade surplus with the United States was 72 billion dollars in 2012.",
        "JPN-USA 2013-02-12|CONTRADICTED|Trade between Japan and the United States grew by 19 per cent in 2011.",
        // What no table covers, or another figure than those of the tables, is not judged.
        "KEN-NOR 2011-05-10|UNSUPPORTED|In 1962 trade between Kenya and Norway amounted to 3 million dollars.",
        "KEN-NOR 2021-05-10|UNSUPPORTED|In 2020 trade between Kenya and Norway amounted to 90 million dollars.",
        "JPN-USA 2013-02-12|UNSUPPORTED|In 2012 Japanese car exports to the United States were worth 40 billion dollars.",
        "JPN-USA 2013-02-12|UNSUPPORTED|The Japanese economy grew by 9 per cent in 2012.",
        "JPN-USA 2013-02-12|UNSUPPORTED|The United States had 38,000 troops in Japan in 2012.",
        "JPN-USA 2013-02-12|UNSUPPORTED|Trade between the two countries grew in 2011. Trade tariffs rose in 2012.",
        "FRN-UKG 2008-03-03|UNSUPPORTED|Germany's trade with France was worth 150 billion dollars in 2005.",
        // Two compilers of one figure may differ by so much.
        "FRN-UKG 2008-03-03|UNSUPPORTED|In 2005 trade between Britain and France amounted to 70 billion dollars.",
        // Roll calls by number, by day and title, and together.
        "IND-RUS 2012-03-03|CONFIRMED|India voted against resolution 65/206.",
        "IND-RUS 2012-03-03|CONTRADICTED|On 13 November 2010 India voted against resolution 65/206.",
        "IND-RUS 2012-03-03|CONTRADICTED|India voted against resolution 65/206 in 2010. Russia abstained on it.",
        "IND-RUS 2012-03-03|CONFIRMED|Resolution 65/206 was adopted in December 2010 by 109 votes to 41, with 35 abstentions.",
        "IND-RUS 2012-03-03|CONTRADICTED|In 2010 India and Russia voted together in 71 of 85 roll calls.",
        "KEN-NOR 2011-05-10|CONFIRMED|On 29 October 2008 Kenya voted for a resolution on ending the embargo against Cuba, and Norway did too.",
        "JPN-USA 2013-02-12|UNSUPPORTED|Japan supported the war in Iraq on 20 March 2003.",
        "JPN-USA 2013-02-12|UNSUPPORTED|The Security Council voted on 22 January 2013 and the United States voted against.",
        "ARM-RUS 2024-07-15|CONFIRMED|In the General Assembly Armenia sided with Russia on 27 March 2014, one of eleven states to vote no on the territorial integrity of Ukraine.",
        "ARM-RUS 2024-07-15|CONTRADICTED|On 27 March 2014 Armenia did not vote against the resolution on the territorial integrity of Ukraine.",
        "JPN-USA 2013-02-12|CONTRADICTED|In their votes in the General Assembly Japan and the United States have moved closer together since 1970.",
        "JPN-USA 2013-02-12|CONFIRMED|In their votes in the General Assembly Japan and the United States have drifted apart since 1957.",
        "JPN-USA 2013-02-12|UNSUPPORTED|In their votes in the General Assembly Japan and the United States have drifted apart since 2010.",
        // Alliances: since when, of which kind, and that there is none.
        "FRN-UKG 2008-03-03|CONTRADICTED|Britain and France have been allies since 1949.",
        "FRN-UKG 2008-03-03|CONFIRMED|Under an alliance of 1947 Britain and France were obliged to defend each other.",
        "FRN-UKG 2008-03-03|CONTRADICTED|Britain and France did not share a single alliance in 1935.",
        "KEN-NOR 2011-05-10|CONFIRMED|Kenya and Norway have no military alliance with each other.",
        "JPN-USA 2013-02-12|UNSUPPORTED|Since 2010 Japan and its allies in the United States have held joint exercises.",
        // Wars, disputes and borders.
        "FRN-UKG 2008-03-03|CONFIRMED|Britain and France fought side by side in the First World War.",
        "FRN-UKG 2008-03-03|CONTRADICTED|Britain and France have had 12 militarized disputes with each other since 1816.",
        "JPN-USA 2013-02-12|CONTRADICTED|Japan and the United States have been at war twice.",
        "JPN-USA 2013-02-12|UNSUPPORTED|A war between Japan and the United States is unthinkable.",
        "JPN-USA 2013-02-12|UNSUPPORTED|The United States and Japan have fought over trade before.",
        "FRN-UKG 2008-03-03|CONFIRMED|Britain and France share no land border.",
        "FRN-UKG 2008-03-03|CONTRADICTED|Britain and France share a land border.",
        "FRN-UKG 2008-03-03|CONFIRMED|London is 344 kilometres from Paris.",
      })
  void aRuleJudges(String states, Verdict verdict, String text) throws IOException {
    LocalDate day = LocalDate.parse(states.substring(8));
    Article article =
        ArticleFile.read((day + "\n\n" + text).getBytes(StandardCharsets.UTF_8), "a.txt");
    Judged last = audit(article, states.substring(0, 7), day).claims().getLast();
    assertThat(last.verdict()).as("%s", last.why().text()).isEqualTo(verdict);
    assertThat(last.right().isEmpty()).isEqualTo(verdict != Verdict.CONTRADICTED);
  }

  private static void score(
      String name, LocalDate day, String states, List<Scored> scored, List<String> extra)
      throws IOException {
    Article article = ArticleFile.read(FOLDER.resolve(name));
    assertThat(article.date()).isEqualTo(day);
    Audit audit = audit(article, states, day);
    List<Gold> gold =
        AuditedArticlesTest.rows(FOLDER.resolve("gold.tsv")).stream()
            .map(row -> new Gold(row[0], row[1], row[2], row[3], row[4].equals("yes"), row[5]))
            .filter(row -> row.article().equals(name))
            .toList();
    AuditedArticlesTest.score(article, audit, gold, scored, extra);
  }

  private static Audit audit(Article article, String states, LocalDate day) {
    Case file = CASES.computeIfAbsent(states + " " + day, _ -> file(states, day));
    var reading = new ArticleReader(file.ledger().actors()).read(article);
    World world = World.asOf(file.ledger(), day, TODAY, List.of());
    return new Auditor(file, world).audit(reading, "article");
  }

  /// Two states with all that the tables say of them, nothing of it the case's own.
  private static Case file(String states, LocalDate day) {
    Case tables =
        DyadCase.history(
            store, SYSTEM, state(states.substring(0, 3)), state(states.substring(4)), day);
    return new Case(
        tables.name(),
        tables.title(),
        tables.parties(),
        null,
        tables.asOf(),
        List.of(),
        List.of(),
        List.of(),
        tables.ledger().withItems(List.of()).with(tables.ledger()));
  }

  private static SystemState state(String abbreviation) {
    return SYSTEM.states().stream()
        .filter(s -> s.abbreviation().equals(abbreviation))
        .findFirst()
        .orElseThrow();
  }

  private static String table(List<Scored> scored, List<String> extra) {
    StringBuilder out = new StringBuilder(AuditedArticlesTest.BY_TABLES);
    out.append(
        "\nTwo articles on pairs without a case (`src/test/articles/tables`), by the test `TabledArticlesTest`. Their verdicts were\n");
    out.append(
        "fixed before any rule for tables was written; what the first run gave stands in `audit.md`.\n\n");
    AuditedArticlesTest.verdicts(scored, out);
    long hits = scored.stream().filter(Scored::hit).count();
    out.append("\n")
        .append(hits)
        .append(" of ")
        .append(scored.size())
        .append(" claims got the verdict of the gold file; ")
        .append(extra.size())
        .append(
            extra.size() == 1
                ? " other clause was called contradicted.\n\n"
                : " other clauses were called contradicted.\n\n");
    AuditedArticlesTest.planted(scored, out);
    return out.toString();
  }
}
