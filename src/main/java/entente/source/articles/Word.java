// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.evidence.claim.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word, number or mark of a text, with where it stands.
record Word(String text, String lower, int start, int end) {
  private static final Pattern SHORT_MONTH =
      Pattern.compile("(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.(?= ?\\d)");

  /// "mid-July" are two words.
  private static final Pattern PART_OF_MONTH = Pattern.compile("(?:mid|early|late)(?=-\\p{Lu})");

  boolean capital() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean letters() {
    return Character.isLetter(text.charAt(0));
  }

  boolean digits() {
    return Character.isDigit(text.charAt(0));
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  Span span() {
    return new Span(start, end);
  }

  /// The words of a stretch of text. A possessive ending is a word of its own; numbers keep their
  /// commas and points, names and numbers their inner hyphens; a month cut short keeps its point
  /// before a number.
  static List<Word> in(String text, int from, int to) {
    List<Word> words = new ArrayList<>();
    int at = from;
    while (at < to) {
      int point = text.codePointAt(at);
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        at += Character.charCount(point);
        continue;
      }
      if (point == '-' && !words.isEmpty() && parted(words.getLast(), at)) {
        at++;
        continue;
      }
      int end = end(text, at, to);
      words.add(of(text, at, end));
      at = end;
    }
    return words;
  }

  /// Whether a hyphen only parts "mid" from its month.
  private static boolean parted(Word last, int at) {
    return last.end == at && (last.is("mid") || last.is("early") || last.is("late"));
  }

  private static Word of(String text, int start, int end) {
    String word = text.substring(start, end);
    return new Word(word, word.toLowerCase(Locale.ROOT).replace('’', '\''), start, end);
  }

  private static int end(String text, int start, int to) {
    int first = text.codePointAt(start);
    if (Character.isDigit(first)) {
      return number(text, start, to);
    }
    if (apostrophe(text, start) && start + 1 < to && possessive(text, start, to)) {
      return start + 2;
    }
    if (!Character.isLetter(first)) {
      return start + Character.charCount(first);
    }
    Matcher part = PART_OF_MONTH.matcher(text).region(start, to);
    if (part.lookingAt()) {
      return part.end();
    }
    if (Character.isUpperCase(first)) {
      Matcher month = SHORT_MONTH.matcher(text).region(start, to);
      if (month.lookingAt()) {
        return month.end();
      }
    }
    int at = start;
    while (at < to) {
      int point = text.codePointAt(at);
      if (Character.isLetterOrDigit(point)
          || Character.getType(point) == Character.NON_SPACING_MARK) {
        at += Character.charCount(point);
      } else if (joins(text, at, to)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /// Whether a hyphen, a point of an abbreviation or an apostrophe within a word stands here.
  private static boolean joins(String text, int at, int to) {
    if (at + 1 >= to || !Character.isLetterOrDigit(text.charAt(at + 1))) {
      return text.charAt(at) == '.' && at >= 3 && text.charAt(at - 2) == '.' && at + 1 >= to;
    }
    char mark = text.charAt(at);
    if (mark == '-' || mark == '‑') {
      return true;
    }
    if (mark == '.') {
      return Character.isUpperCase(text.charAt(at - 1))
          && Character.isUpperCase(text.charAt(at + 1))
          && (at < 2 || !Character.isLetter(text.charAt(at - 2)));
    }
    return apostrophe(text, at) && !possessive(text, at, to);
  }

  private static boolean apostrophe(String text, int at) {
    return text.charAt(at) == '\'' || text.charAt(at) == '’';
  }

  private static boolean possessive(String text, int at, int to) {
    return at + 1 < to
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 >= to || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private static int number(String text, int start, int to) {
    int at = start;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        at++;
      } else if ((c == ',' || c == '.' || c == '-' || c == '–' || c == '/')
          && at + 1 < to
          && Character.isDigit(text.charAt(at + 1))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }
}
