// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers in digits and in words.
final class Numerals {
  /// A number and how many words it takes.
  ///
  /// @param step the size of the last place that was written: 100 for "6,700"
  record Found(double value, double step, int words) {}

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));
  private static final Map<String, Double> SCALES =
      Map.of(
          "dozen",
          12.0,
          "hundred",
          1e2,
          "thousand",
          1e3,
          "million",
          1e6,
          "billion",
          1e9,
          "trillion",
          1e12,
          "m",
          1e6,
          "bn",
          1e9,
          "mn",
          1e6,
          "k",
          1e3);
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12));
  private static final Map<String, Double> FRACTIONS =
      Map.of(
          "half",
          1 / 2.0,
          "third",
          1 / 3.0,
          "thirds",
          1 / 3.0,
          "quarter",
          1 / 4.0,
          "quarters",
          1 / 4.0,
          "fifth",
          1 / 5.0,
          "fifths",
          1 / 5.0,
          "tenth",
          1 / 10.0,
          "tenths",
          1 / 10.0);

  private Numerals() {}

  /// The number that begins at a word; null for none.
  static @Nullable Found at(List<Word> words, int at) {
    Word first = words.get(at);
    if (first.is("half")
        && at + 2 < words.size()
        && words.get(at + 1).is("a")
        && isScale(words.get(at + 2).lower())) {
      double half = SCALES.getOrDefault(words.get(at + 2).lower(), 1.0) / 2;
      return new Found(half, half, 3);
    }
    return first.digits() ? digits(words, at) : spelled(words, at);
  }

  static @Nullable Integer ordinal(Word word) {
    Integer spelled = ORDINALS.get(word.lower());
    if (spelled != null) {
      return spelled;
    }
    String text = word.lower();
    if (word.digits()
        && text.length() > 2
        && text.length() < 6
        && (text.endsWith("st")
            || text.endsWith("nd")
            || text.endsWith("rd")
            || text.endsWith("th"))) {
      String digits = text.substring(0, text.length() - 2);
      return digits.chars().allMatch(Character::isDigit) ? Integer.valueOf(digits) : null;
    }
    return null;
  }

  static @Nullable Double fraction(String lower) {
    return FRACTIONS.get(lower);
  }

  private static @Nullable Found digits(List<Word> words, int at) {
    String text = words.get(at).lower();
    String suffix = "";
    int end = text.length();
    while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    if (end < text.length()) {
      suffix = text.substring(end);
      if (!SCALES.containsKey(suffix)) {
        return null;
      }
      text = text.substring(0, end);
    }
    if (text.length() > 18 || !text.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?")) {
      return null;
    }
    String plain = text.replace(",", "");
    double value = Double.parseDouble(plain);
    int point = plain.indexOf('.');
    double step = point >= 0 ? Math.pow(10, -(plain.length() - point - 1)) : place(plain);
    int used = 1;
    if (!suffix.isEmpty()) {
      double scale = SCALES.getOrDefault(suffix, 1.0);
      value *= scale;
      step *= scale;
    }
    while (at + used < words.size() && used < 3) {
      String next = words.get(at + used).lower();
      Double scale = next.length() > 2 ? SCALES.get(next) : null;
      if (scale == null && (next.equals("bn") || next.equals("m"))) {
        scale = SCALES.get(next);
      }
      if (scale == null) {
        break;
      }
      value *= scale;
      step *= scale;
      used++;
    }
    return new Found(value, step, used);
  }

  /// The size of the last digit that is not a zero: 100 for 6700, 1 for 141.
  private static double place(String digits) {
    double step = 1;
    for (int i = digits.length() - 1; i > 0 && digits.charAt(i) == '0'; i--) {
      step *= 10;
    }
    return step;
  }

  private static @Nullable Found spelled(List<Word> words, int at) {
    double total = 0;
    double current = 0;
    double step = 1;
    int used = 0;
    boolean any = false;
    while (at + used < words.size()) {
      String word = words.get(at + used).lower();
      Integer small = small(word);
      Double scale = word.length() > 2 ? SCALES.get(word) : null;
      if (small != null) {
        if (any && current % 100 != 0 && current % 10 != 0) {
          break;
        }
        current += small;
        step = small >= 20 && small % 10 == 0 ? 10 : 1;
        any = true;
      } else if (scale != null && (any || (used == 0 && article(words, at)))) {
        current = (any ? current : 1) * scale;
        step = scale;
        any = true;
        if (scale >= 1e3) {
          total += current;
          current = 0;
        }
      } else if (any && half(words, at + used)) {
        double unit = isScale(words.get(at + used - 1).lower()) ? step : 1;
        current += unit / 2;
        step = unit / 2;
        used += 3;
        continue;
      } else if (word.equals("and")
          && any
          && used > 0
          && isScale(words.get(at + used - 1).lower())
          && at + used + 1 < words.size()
          && small(words.get(at + used + 1).lower()) != null) {
        used++;
        continue;
      } else {
        break;
      }
      used++;
    }
    return any ? new Found(total + current, step, used) : null;
  }

  /// "A million and a half", "two and a half million".
  private static boolean half(List<Word> words, int at) {
    return at + 2 < words.size()
        && words.get(at).is("and")
        && words.get(at + 1).is("a")
        && words.get(at + 2).is("half");
  }

  private static boolean isScale(String word) {
    return word.length() > 2 && SCALES.containsKey(word);
  }

  private static boolean article(List<Word> words, int at) {
    return at > 0 && (words.get(at - 1).is("a") || words.get(at - 1).is("per"));
  }

  private static @Nullable Integer small(String word) {
    Integer plain = SMALL.get(word);
    int hyphen = word.indexOf('-');
    if (plain != null || hyphen < 0) {
      return plain;
    }
    Integer tens = SMALL.get(word.substring(0, hyphen));
    Integer ones = SMALL.get(word.substring(hyphen + 1));
    return tens != null && ones != null && tens >= 20 && ones < 10 ? tens + ones : null;
  }
}
