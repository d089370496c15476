// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rule that a sentence says no more than it is bound to: its fixed words hold no number, no
/// name, no date and no word of certainty, and likelihood and confidence never share a sentence
/// (ICD 203).
final class LexicalGuard {
  private static final Set<String> NUMBERS =
      Set.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "dozen",
          "dozens",
          "hundred",
          "hundreds",
          "thousand",
          "thousands",
          "million",
          "millions",
          "billion",
          "billions",
          "half",
          "quarter",
          "double",
          "twice",
          "triple",
          "thrice",
          "first",
          "second",
          "third",
          "twenty",
          "thirty",
          "forty",
          "fifty");
  private static final Set<String> CERTAINTY =
      Set.of(
          "likely",
          "unlikely",
          "probably",
          "probable",
          "improbable",
          "certain",
          "certainly",
          "almost",
          "surely",
          "undoubtedly",
          "doubtless",
          "clearly",
          "obviously",
          "definitely",
          "guarantee",
          "guarantees",
          "guaranteed",
          "inevitable",
          "inevitably",
          "always",
          "never",
          "must",
          "impossible",
          "chance",
          "remote");
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "today",
          "yesterday",
          "tomorrow");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

  private LexicalGuard() {}

  /// Passes the parts, or throws with the word that is not bound.
  static void check(String sentence, List<Part> parts) {
    boolean chance = parts.stream().anyMatch(Part.Chance.class::isInstance);
    for (int at = 0; at < parts.size(); at++) {
      if (parts.get(at) instanceof Part.Words(String text)) {
        checkWords(sentence, text, at == 0, chance);
      } else if (chance && parts.get(at).text().toLowerCase(Locale.ROOT).contains("confidence")) {
        throw refused(sentence, "confidence", "likelihood and confidence never share a sentence");
      }
    }
  }

  private static void checkWords(String sentence, String text, boolean start, boolean chance) {
    Matcher token = TOKEN.matcher(text);
    boolean beginning = start;
    while (token.find()) {
      String word = token.group();
      String lower = word.toLowerCase(Locale.ROOT);
      if (word.chars().anyMatch(Character::isDigit) || NUMBERS.contains(lower)) {
        throw refused(sentence, word, "a number has to be bound to evidence or a model");
      }
      if (CERTAINTY.contains(lower)) {
        throw refused(sentence, word, "certainty has to come from a number");
      }
      if (MONTHS.contains(lower)) {
        throw refused(sentence, word, "a date has to be bound");
      }
      if (chance && lower.equals("confidence")) {
        throw refused(sentence, word, "likelihood and confidence never share a sentence");
      }
      if (!beginning && Character.isUpperCase(word.charAt(0))) {
        throw refused(sentence, word, "a name has to be bound");
      }
      beginning = false;
    }
  }

  private static IllegalArgumentException refused(String sentence, String word, String why) {
    return new IllegalArgumentException(
        "sentence " + sentence + " has the unbound word '" + word + "': " + why);
  }
}
