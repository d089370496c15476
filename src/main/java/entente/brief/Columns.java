// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import java.util.ArrayList;
import java.util.List;

/// Text set in columns of a terminal: how wide it is, and where its lines break.
///
/// East Asian wide characters take two columns and combining marks none (UAX #11, by block). What
/// could steer a terminal (control characters, reversals of direction) is left out.
final class Columns {
  private Columns() {}

  /// Words in one ink.
  record Run(String text, Ink ink) {
    static Run plain(String text) {
      return new Run(text, Ink.PLAIN);
    }
  }

  private record Word(String text, Ink ink) {}

  /// How many columns a text takes.
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /// The text without what could steer a terminal.
  static String printable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .map(c -> c == '\n' || c == '\t' ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// The text filled with blanks up to a width.
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /// The text in lines no wider than asked. A word that is wider than a line is broken.
  static List<String> wrap(String text, int width) {
    return wrap(List.of(Run.plain(text)), width, Ink.Set.NONE);
  }

  /// The runs in lines no wider than asked, each in its ink. A no-break space keeps its words
  /// together.
  static List<String> wrap(List<Run> runs, int width, Ink.Set inks) {
    List<String> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    int used = 0;
    for (Word word : words(runs)) {
      Word rest = word;
      int wide = width(rest.text());
      if (used > 0 && used + 1 + wide > width) {
        lines.add(set(line, inks));
        line = new ArrayList<>();
        used = 0;
      }
      while (wide > width) {
        int cut = fitting(rest.text(), width);
        lines.add(set(List.of(new Word(rest.text().substring(0, cut), rest.ink())), inks));
        rest = new Word(rest.text().substring(cut), rest.ink());
        wide = width(rest.text());
      }
      used += (used > 0 ? 1 : 0) + wide;
      line.add(rest);
    }
    if (!line.isEmpty()) {
      lines.add(set(line, inks));
    }
    return lines;
  }

  private static List<Word> words(List<Run> runs) {
    List<Word> words = new ArrayList<>();
    for (Run run : runs) {
      for (String word : printable(run.text()).split(" +", -1)) {
        if (!word.isEmpty()) {
          words.add(new Word(word, run.ink()));
        }
      }
    }
    return words;
  }

  /// One line: words of the same ink share its codes.
  private static String set(List<Word> words, Ink.Set inks) {
    StringBuilder line = new StringBuilder();
    int at = 0;
    while (at < words.size()) {
      Ink ink = words.get(at).ink();
      StringBuilder same = new StringBuilder();
      int first = at;
      for (; at < words.size() && words.get(at).ink() == ink; at++) {
        same.append(at == first ? "" : " ").append(words.get(at).text());
      }
      line.append(first == 0 ? "" : " ")
          .append(inks.dye(same.toString().replace('\u00a0', ' '), ink));
    }
    return line.toString();
  }

  /// Where to break a word that is wider than a line: after a no-break space if there is one that
  /// fits, or else wherever the line ends.
  private static int fitting(String text, int width) {
    int at = 0;
    int used = 0;
    int gentle = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (at > 0 && used + width(c) > width) {
        break;
      }
      used += width(c);
      at += Character.charCount(c);
      gentle = c == '\u00a0' ? at : gentle;
    }
    return gentle > 0 && at < text.length() ? gentle : at;
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || Character.isISOControl(c)) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1f64f)
            || (c >= 0x1f900 && c <= 0x1f9ff)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
