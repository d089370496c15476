// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import entente.answer.audit.Audit;
import entente.answer.audit.Auditor;
import entente.evidence.Case;
import entente.evidence.claim.Article;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Reading;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that nobody would write, or only to do harm, is read to its end.
class HostileTextTest {
  private static final Case FILE =
      ((CaseReading.Read) CaseFolder.read(Path.of("cases/russia-iran-2025"))).whole();
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String[] PIECES = {
    "Putin ",
    "Russia ",
    "voted against ",
    "19 June 2024 ",
    "more than ",
    "3 million ",
    "barrels ",
    "“",
    "”",
    "\"",
    ". ",
    ", ",
    "and ",
    "that ",
    "said ",
    "if ",
    "not ",
    "🙂",
    "Кремль ",
    "العربية ",
    "\u202E",
    "\u0000",
    "\uD800",
    "(",
    ")",
    "[",
    "]",
    "\n",
    "\n\n",
    "- ",
    "1,",
    "%",
    "$",
    "—",
    "'s ",
    "the treaty ",
    "Article 4 ",
    "every second ",
    "after ",
    "days ",
    "first ",
    "A.",
    "e.g. ",
    "\t"
  };

  @Test
  void tenMegabytesInOneLineWithoutAStopAreRead() {
    String text = "Russia sent arms to Iran and then more and more ".repeat(220_000);
    assertTimeoutPreemptively(LONG, () -> assertThat(read(text, "a.txt").sentences()).hasSize(1));
  }

  @Test
  void aThousandNestedQuotationsAreRead() {
    String text = "He said “".repeat(1000) + "no" + "”".repeat(1000) + ".";
    assertTimeoutPreemptively(LONG, () -> assertThat(read(text, "a.txt").sentences()).isNotEmpty());
  }

  @Test
  void deepMarkupIsRead() {
    String text =
        "<div>".repeat(5000) + "<p>Russia and Iran signed it.</p>" + "</div>".repeat(5000);
    assertTimeoutPreemptively(
        LONG, () -> assertThat(read("<html><body>" + text, "a.html").claims()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsDrawnIsReadAndJudged(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    assertTimeoutPreemptively(
        LONG,
        () -> {
          Reading reading = read(text.toString(), seed % 2 == 0 ? "a.md" : "a.txt");
          for (Claim claim : reading.claims()) {
            assertThat(claim.sentence().contains(claim.span())).isTrue();
            for (Claim.Mention mention : claim.actors()) {
              assertThat(claim.sentence().contains(mention.span())).isTrue();
            }
          }
          Audit audit =
              new Auditor(FILE, World.asOf(FILE.ledger(), FILE.defaultAsOf())).audit(reading, "a");
          assertThat(audit.claims()).hasSameSizeAs(reading.claims());
        });
  }

  /// A known article with bytes struck out, doubled, put in another place or made up.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void anArticleThatWasDamagedIsReadAndJudged(long seed) throws IOException {
    List<String> names =
        List.of("moscow-tehran-questions.txt", "treaty-answers.txt", "tumen-letter.md");
    String name = names.get((int) (seed % names.size()));
    byte[] damaged =
        damaged(Files.readAllBytes(Path.of("src/test/articles", name)), new Random(seed));
    String as = seed % 4 == 0 ? "a.html" : name;
    assertTimeoutPreemptively(
        LONG,
        () -> {
          Article article = ArticleFile.read(damaged, as);
          Reading reading = new ArticleReader(FILE.ledger().actors()).read(article);
          Audit audit =
              new Auditor(FILE, World.asOf(FILE.ledger(), FILE.defaultAsOf())).audit(reading, "a");
          assertThat(audit.claims()).hasSameSizeAs(reading.claims());
          for (Claim claim : reading.claims()) {
            assertThat(claim.span().in(article.text())).isNotBlank();
          }
        });
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = 0; i < 40; i++) {
      int at = random.nextInt(bytes.length - 64);
      int length = 1 + random.nextInt(60);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> System.arraycopy(bytes, random.nextInt(bytes.length - 64), bytes, at, length);
        case 2 -> Arrays.fill(bytes, at, at + length, (byte) ' ');
        default -> {
          byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
          System.arraycopy(piece, 0, bytes, at, Math.min(piece.length, 64));
        }
      }
    }
    return bytes;
  }

  private static Reading read(String text, String name) throws IOException {
    Article article = ArticleFile.read(text.getBytes(StandardCharsets.UTF_8), name);
    return new ArticleReader(FILE.ledger().actors()).read(article);
  }
}
