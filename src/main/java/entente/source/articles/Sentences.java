// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.evidence.claim.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where the sentences of a text begin and end.
///
/// A sentence ends at a full stop, question mark or exclamation mark that is followed by space and
/// something that can begin a sentence, unless the point belongs to an abbreviation, an initial or
/// a number; and at the end of a line that is a heading or an item of a list. A line that was only
/// wrapped goes on in the next. A dateline belongs to no sentence.
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "adm", "sen", "rep",
          "gov", "st", "jr", "sr", "no", "nos", "art", "arts", "para", "res", "vs", "etc", "e.g",
          "i.e", "cf", "approx", "fig", "vol", "pp", "ed", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "co", "corp", "u.s", "u.k",
          "u.n", "a.m", "p.m");
  private static final int SHORTEST_WRAP = 60;
  private static final int WIDEST_WRAP = 140;

  private Sentences() {}

  static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    boolean wrapped = text.lines().mapToInt(String::length).max().orElse(0) <= WIDEST_WRAP;
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean head = start == at && (at == 0 || text.charAt(at - 1) == '\n');
      Dateline dateline = head ? Dateline.at(text, at) : null;
      if (dateline != null) {
        start = dateline.end();
        at = start;
      } else if (c == '\n') {
        if (breaks(text, start, at, wrapped)) {
          add(sentences, text, start, at);
          start = at + 1;
        }
        at++;
      } else if (c == '.' || c == '!' || c == '?' || c == '…' || c == '。') {
        int after = closed(text, at + 1);
        if (ends(text, at, after)) {
          add(sentences, text, start, after);
          start = after;
        }
        at = Math.max(after, at + 1);
      } else {
        at++;
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  /// Past further stops and closing quotation marks and brackets.
  private static int closed(String text, int at) {
    int after = at;
    while (after < text.length() && ".!?…\"”’')]»".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    return after;
  }

  private static boolean ends(String text, int stop, int after) {
    if (after >= text.length()) {
      return true;
    }
    if (text.charAt(stop) == '。') {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(after)) && !Character.isSpaceChar(text.charAt(after))) {
      return false;
    }
    int next = after;
    while (next < text.length()
        && text.charAt(next) != '\n'
        && (Character.isWhitespace(text.charAt(next))
            || Character.isSpaceChar(text.charAt(next)))) {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == '\n') {
      return !abbreviation(text, stop) || next >= text.length();
    }
    int begin = text.codePointAt(next);
    boolean opens = "\"“‘'([«-–—•*".indexOf(begin) >= 0;
    boolean can =
        Character.isUpperCase(begin)
            || Character.isDigit(begin)
            || opens
            || (Character.isLetter(begin) && !Character.isLowerCase(begin));
    return can && !(text.charAt(stop) == '.' && abbreviation(text, stop));
  }

  /// Whether the point at `stop` ends an abbreviation ("No.") or an initial ("J.").
  private static boolean abbreviation(String text, int stop) {
    int start = stop;
    while (start > 0
        && stop - start < 8
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, stop);
    return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
        || (ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
            && !sentenceFinal(word, text, stop));
  }

  /// "No." and "Co." also end sentences: they do, unless a number or a name follows.
  private static boolean sentenceFinal(String word, String text, int stop) {
    if (!word.equalsIgnoreCase("no")) {
      return false;
    }
    int next = stop + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || !Character.isDigit(text.charAt(next));
  }

  /// Whether a line's end is the end of a sentence, rather than of a line that was wrapped.
  private static boolean breaks(String text, int start, int newline, boolean wrapped) {
    int next = newline + 1;
    int lineStart = text.lastIndexOf('\n', Math.max(0, newline - 1)) + 1;
    String line = text.substring(Math.max(lineStart, Math.min(start, newline)), newline).strip();
    if (line.isEmpty() || next >= text.length()) {
      return true;
    }
    int lineEnd = text.indexOf('\n', next);
    String following = text.substring(next, lineEnd < 0 ? text.length() : lineEnd).strip();
    if (following.isEmpty() || bullet(following)) {
      return true;
    }
    return !wrapped || newline - lineStart < SHORTEST_WRAP;
  }

  private static boolean bullet(String line) {
    return line.length() > 1
        && "-*•–—#>".indexOf(line.charAt(0)) >= 0
        && Character.isWhitespace(line.charAt(1));
  }

  private static void add(List<Span> sentences, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    while (from < to && bullet(text.substring(from, Math.min(to, from + 2)))) {
      from++;
      while (from < to && blank(text.charAt(from))) {
        from++;
      }
    }
    for (int at = from; at < to; at++) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        sentences.add(new Span(from, to));
        return;
      }
    }
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
