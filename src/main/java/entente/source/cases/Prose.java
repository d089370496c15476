// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.Locale;
import java.util.Set;

/// The rules for prose that a brief may print: numbers and dates have fields of their own, certainty is a model's to
/// judge, and the sentence that it stands in brings its own full stop.
final class Prose {
  /// What a JSON Schema can say of the rules.
  static final String PATTERN = "^[^0-9]*[^0-9.\\s]\\s*$";

  private static final Set<String> MONTHS =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final Set<String> CERTAIN =
      Set.of(
          "clearly",
          "undoubtedly",
          "certainly",
          "obviously",
          "definitely",
          "unquestionably",
          "undeniably",
          "indisputably",
          "evidently",
          "surely",
          "plainly");

  private Prose() {}

  /// Whether a text keeps the rules; what it breaks has been reported, with the word.
  static boolean isFit(String text, Node.Scalar at, Reading reading) {
    boolean fit = true;
    int end = text.length();
    for (int start = 0; start < end; ) {
      if (!isWordPart(text.charAt(start))) {
        start++;
        continue;
      }
      int stop = start;
      boolean digit = false;
      while (stop < end && isWordPart(text.charAt(stop))) {
        digit |= Character.isDigit(text.charAt(stop));
        stop++;
      }
      fit &= isFit(text.substring(start, stop), digit, at, reading);
      start = stop;
    }
    if (text.endsWith(".")) {
      String last = text.substring(text.lastIndexOf(' ') + 1);
      reading.error(
          at.at(), "'" + last + "' ends with a full stop", "the sentence that it stands in has one");
      fit = false;
    }
    return fit;
  }

  private static boolean isFit(String word, boolean digit, Node.Scalar at, Reading reading) {
    if (digit) {
      reading.error(
          at.at(), "'" + word + "' has a number in it", "numbers and dates have fields of their own");
      return false;
    }
    if (MONTHS.contains(word)) {
      reading.error(at.at(), "'" + word + "' is a date", "dates have a field of their own");
      return false;
    }
    if (CERTAIN.contains(word.toLowerCase(Locale.ROOT))) {
      reading.error(
          at.at(), "'" + word + "' is a word of certainty", "leave it out; how sure it is follows from the evidence");
      return false;
    }
    return true;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '/';
  }
}
