// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.evidence.claim.Article;
import entente.evidence.claim.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class ArticleFileTest {
  @Test
  void plainTextIsReadAsItStands() throws IOException {
    Article article = read("A title\n\nBrief, 22 July 2024\n\nThey met.\n", "a.txt");
    assertThat(article.title()).isEqualTo("A title");
    assertThat(article.date()).isEqualTo(LocalDate.of(2024, 7, 22));
    assertThat(article.text()).isEqualTo(article.original());
  }

  @Test
  void aDatelineGivesTheDateAndClaimsNothing() throws IOException {
    for (String dateline :
        List.of(
            "MOSCOW, 29 September 2025 — ",
            "MOSCOW, September 29, 2025 (Agency) -- ",
            "Moscow, 29 September 2025 – ",
            "NEW YORK, Sept. 29, 2025 (Agency) - ",
            "Yerevan, Armenia, 29 September 2025—")) {
      String report = "Russia vetoed the draft on 28 March 2024 – for the first time.";
      Article article = read("Defeat at the Council\n\n" + dateline + report + "\n", "a.txt");
      assertThat(article.date()).as(dateline).isEqualTo(LocalDate.of(2025, 9, 29));
      assertThat(Sentences.of(article.text()).getLast().in(article.text()))
          .as(dateline)
          .isEqualTo(report);
    }
  }

  @Test
  void aLineThatWasOnlyWrappedKeepsWhatStandsBeforeIt() {
    String text =
        "The two governments put their names to the treaty when they met in the old\nMOSCOW — the larger of the two capitals — in June.\n";
    assertThat(Sentences.of(text)).hasSize(1);
    assertThat(Sentences.of(text).getFirst().in(text)).isEqualTo(text.strip());
  }

  @Test
  void whatIsSetOffByADashIsNoDateline() throws IOException {
    for (String report :
        List.of(
            "Vladimir Putin signed it on 19 June 2024 — the first such treaty.",
            "Russia and Iran – since 2001 – have had a treaty.",
            "North Korea's army – 10,000 men – went.",
            "Moscow – the larger partner – pays.")) {
      Article article = read(report + "\n", "a.txt");
      assertThat(Sentences.of(article.text()).getFirst().in(article.text())).isEqualTo(report);
    }
    assertThat(read("SEOUL (Agency) — Kim left.\n", "a.txt").date()).isNull();
  }

  @Test
  void markdownLosesItsMarksAndKeepsItsPlaces() throws IOException {
    String original =
        "# The *letter*\n\nThey **signed** it on [a day](http://x.example) in June.\n";
    Article article = read(original, "a.md");
    assertThat(article.text()).contains("The letter").contains("They signed it on a day in June.");
    Span signed = span(article, "signed");
    assertThat(article.inOriginal(signed).in(original)).isEqualTo("signed");
    assertThat(article.inOriginal(span(article, "in June")).in(original)).isEqualTo("in June");
  }

  @Test
  void htmlIsReadWithoutScriptsAndMenusAndKeepsItsPlaces() throws IOException {
    String original =
        "<!doctype html><html><head><title>On trade</title><meta property=\"article:published_time\""
            + " content=\"2024-07-15T10:00:00Z\"><script>alert('Russia')</script></head><body><nav>Home</nav>"
            + "<article><p>Trade &amp; arms <b>grew</b>.</p><p>Kim&#39;s visit.</p></article><footer>©</footer></body></html>";
    Article article = read(original, "a.html");
    assertThat(article.title()).isEqualTo("On trade");
    assertThat(article.date()).isEqualTo(LocalDate.of(2024, 7, 15));
    assertThat(article.text().strip()).isEqualTo("Trade & arms grew.\n\nKim's visit.");
    assertThat(article.inOriginal(span(article, "grew")).in(original)).isEqualTo("grew");
    assertThat(article.inOriginal(span(article, "visit")).in(original)).isEqualTo("visit");
  }

  @Test
  void aPdfGivesItsText() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("Russia signed the treaty on 19 June 2024.");
        content.endText();
      }
      document.save(bytes);
    }
    Article article = ArticleFile.read(bytes.toByteArray(), "a.pdf");
    assertThat(article.text()).contains("Russia signed the treaty on 19 June 2024.");
  }

  @Test
  void whatIsNoArticleIsRefusedInWords() {
    assertThatThrownBy(() -> read("  \n", "a.txt")).hasMessageContaining("empty");
    assertThatThrownBy(() -> read("PK\u0003\u0004", "a.docx")).hasMessageContaining("packed");
    assertThatThrownBy(() -> read("%PDF-1.7 broken", "a.pdf"))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void brokenUtf8IsReplaced() throws IOException {
    Article article =
        ArticleFile.read(new byte[] {'O', 'h', ' ', (byte) 0xC3, (byte) 0x28, '.'}, "a.txt");
    assertThat(article.text()).startsWith("Oh ").contains("\uFFFD");
  }

  private static Span span(Article article, String words) {
    int at = article.text().indexOf(words);
    return new Span(at, at + words.length());
  }

  private static Article read(String text, String name) throws IOException {
    return ArticleFile.read(text.getBytes(StandardCharsets.UTF_8), name);
  }
}
