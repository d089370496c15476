// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.evidence.claim.Article;
import entente.source.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// Reads an article from a file: plain text, Markdown, HTML or PDF, told apart by what the file
/// holds and by its name. Bytes that are no UTF-8 become the replacement character.
public final class ArticleFile {
  /// The most that is read: an article is no book.
  public static final long LARGEST = 64L << 20;

  private static final int LOOKED_AT = 4096;
  private static final int CONTROLS = 20;
  private static final int HEAD_LINES = 12;
  private static final int LONGEST_TITLE = 160;

  private ArticleFile() {}

  /// Why a file is no article.
  public static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /// The article in a file; its date is what the text's head says, where it says one.
  public static Article read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new Unreadable(file + " is a folder, not an article.");
    }
    if (Files.size(file) > LARGEST) {
      throw new Unreadable(file + " is larger than 64 MB; an article is shorter.");
    }
    return read(Files.readAllBytes(file), String.valueOf(file.getFileName()));
  }

  /// The article in some bytes.
  ///
  /// @param name the file's name, whose ending tells Markdown from plain text
  public static Article read(byte[] bytes, String name) throws IOException {
    String hash = Sha256.of(bytes);
    String lower = name.toLowerCase(Locale.ROOT);
    if (starts(bytes, "%PDF-")) {
      return pdf(bytes, hash);
    }
    if (starts(bytes, "PK")) {
      throw new Unreadable(
          name + " is a packed file (Word or zip). Maybe save it as text, HTML or PDF.");
    }
    String text = decoded(bytes);
    if (isNoText(text)) {
      throw new Unreadable(
          name + " holds no text; it may be a picture or a program. Maybe it has the wrong name.");
    }
    if (text.isBlank()) {
      throw new Unreadable(name + " is empty.");
    }
    String head = text.substring(0, Math.min(text.length(), 1024)).strip().toLowerCase(Locale.ROOT);
    if (lower.endsWith(".html")
        || lower.endsWith(".htm")
        || head.startsWith("<!doctype html")
        || head.startsWith("<html")) {
      Article page = HtmlText.read(text, hash);
      if (page.text().isBlank()) {
        throw new Unreadable(
            name + " shows no text without its scripts. Maybe save the page as text or PDF.");
      }
      return page;
    }
    if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
      return MarkdownText.read(text, hash);
    }
    return plain(text, hash);
  }

  /// UTF-8, or UTF-16 where the file begins with its mark.
  private static String decoded(byte[] bytes) {
    boolean wide =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// Whether one in twenty of the first characters is a control character, which no text has.
  private static boolean isNoText(String text) {
    String first = text.substring(0, Math.min(text.length(), LOOKED_AT));
    long controls = first.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
    return controls * CONTROLS > first.length();
  }

  private static Article plain(String text, String hash) {
    return article(text, text, List.of(new Article.Anchor(0, 0)), hash, null, null);
  }

  private static Article pdf(byte[] bytes, String hash) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      String text = stripper.getText(document);
      if (text.isBlank()) {
        throw new Unreadable("The PDF holds no text; it may be a picture of a page.");
      }
      return plain(text, hash);
    } catch (Unreadable e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new Unreadable("The PDF cannot be read: " + e.getMessage());
    }
  }

  /// An article whose title and date, where not given, are sought in its first lines.
  static Article article(
      String original,
      String text,
      List<Article.Anchor> anchors,
      String hash,
      @Nullable String title,
      @Nullable LocalDate date) {
    List<String> head = new ArrayList<>();
    for (String line : text.lines().limit(4L * HEAD_LINES).toList()) {
      if (!line.isBlank() && head.size() < HEAD_LINES) {
        head.add(line.strip());
      }
    }
    return new Article(
        title == null ? title(head) : title,
        date == null ? date(head) : date,
        hash,
        original,
        text,
        anchors);
  }

  private static String title(List<String> head) {
    for (String line : head) {
      String bare = line.replaceAll("^[-#>*\\s]+", "");
      if (!bare.isEmpty() && bare.length() <= LONGEST_TITLE) {
        return bare;
      }
    }
    return "";
  }

  private static @Nullable LocalDate date(List<String> head) {
    for (String line : head) {
      Dateline dateline = Dateline.at(line, 0);
      LocalDate date =
          dateline != null
              ? dateline.date()
              : line.length() > Dateline.LONGEST
                  ? null
                  : Dateline.day(Word.in(line, 0, line.length()));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static boolean starts(byte[] bytes, String mark) {
    return bytes.length >= mark.length()
        && new String(bytes, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }
}
