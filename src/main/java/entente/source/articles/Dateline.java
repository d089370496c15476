// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The place and day that an agency sets before the first words of a report: "SEOUL, 20 June 2024
/// (Agency) —", "SEOUL, 20 June 2024.". It tells where and when the report was sent, and claims
/// nothing.
///
/// @param date the day, where its year stands with it
/// @param end the offset of the first word after it
record Dateline(@Nullable LocalDate date, int end) {
  /// The most characters of a line that gives a date and no more.
  static final int LONGEST = 120;

  /// Against which a day without a year is known to be one.
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 12, 31);

  private static final String PLACE = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}";
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<place>%s(?:, ?%s){0,2})(?<date>, ?[\\p{L}0-9., ]*\\d[\\p{L}0-9., ]*)?(?: ?\\([^()\\n]{1,40}\\)| ?/[^/\\n]{1,40}/\\.?)?(?:\\h*(?:—|–|--)\\h*|\\h+-\\h+|(?<=\\d{4})\\.\\h+)(?=\\S)"
              .formatted(PLACE, PLACE));

  /// The dateline at the head of a line.
  ///
  /// A place in plain letters needs a day beside it; one in capitals does not.
  static @Nullable Dateline at(String text, int lineStart) {
    Matcher shape =
        SHAPE.matcher(text).region(lineStart, Math.min(text.length(), lineStart + LONGEST));
    if (!shape.lookingAt()) {
      return null;
    }
    String place = shape.group("place");
    boolean capitals = place.length() > 2 && place.chars().noneMatch(Character::isLowerCase);
    List<Word> words = Word.in(text, lineStart, shape.end());
    boolean day = false;
    for (TimeGrammar.Found found : TimeGrammar.in(words, ANY_DAY, null, false)) {
      day |= found.time() != null && found.time().when().isDay();
    }
    if (!day && !capitals) {
      return null;
    }
    return new Dateline(day(words), shape.end());
  }

  /// The first whole day named by some words.
  static @Nullable LocalDate day(List<Word> words) {
    for (TimeGrammar.Found found : TimeGrammar.in(words, null, null, false)) {
      if (found.time() != null && found.time().when().isDay()) {
        return found.time().when().earliest();
      }
    }
    return null;
  }
}
