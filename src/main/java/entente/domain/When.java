// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as precisely as a source gives it: EDTF level 1 (ISO 8601-2:2019).
///
/// `2024-06-19`, `2024-06`, `2024`, seasons `2024-21` to `2024-24`, unspecified digits `202X`,
/// `2024-XX`, `2024-06-XX`; each may end in `?` (uncertain), `~` (about) or `%` (both); two joined
/// by `/` are an interval, and `..` or nothing for an end leaves it open. Years are 0001 to 9999.
public record When(
    String text, LocalDate earliest, LocalDate latest, boolean about, boolean uncertain)
    implements Comparable<When> {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%])?");
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public When {
    if (earliest.isAfter(latest)) {
      throw new IllegalArgumentException("'" + text + "' ends before it begins");
    }
  }

  public static When on(LocalDate day) {
    return new When(day.toString(), day, day, false, false);
  }

  public static When parse(String text) {
    String stripped = text.strip();
    int slash = stripped.indexOf('/');
    if (slash < 0) {
      return single(stripped);
    }
    String from = stripped.substring(0, slash);
    String to = stripped.substring(slash + 1);
    boolean openStart = from.isEmpty() || from.equals("..");
    boolean openEnd = to.isEmpty() || to.equals("..");
    if (openStart && openEnd) {
      throw new IllegalArgumentException("'" + text + "' has no date in it");
    }
    When start = openStart ? new When("..", FIRST, FIRST, false, false) : single(from);
    When end = openEnd ? new When("..", LAST, LAST, false, false) : single(to);
    return new When(
        stripped,
        start.earliest,
        end.latest,
        start.about || end.about,
        start.uncertain || end.uncertain);
  }

  public boolean isInterval() {
    return text.indexOf('/') >= 0;
  }

  public boolean isDay() {
    return earliest.equals(latest);
  }

  public boolean openStart() {
    return earliest.equals(FIRST);
  }

  public boolean openEnd() {
    return latest.equals(LAST);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(earliest) && !day.isAfter(latest);
  }

  public boolean overlaps(When other) {
    return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
  }

  /// Days covered, both ends counted.
  public long days() {
    return java.time.temporal.ChronoUnit.DAYS.between(earliest, latest) + 1;
  }

  /// The date in words: "19 June 2024", "June 2024", "from 7 March to 5 November 2024", "about
  /// 2024".
  public String words() {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return words(text);
    }
    String from = text.substring(0, slash);
    String to = text.substring(slash + 1);
    if (openEnd()) {
      return "since " + words(from);
    }
    if (openStart()) {
      return "until " + words(to);
    }
    return "from " + words(from) + " to " + words(to);
  }

  /// The date in words with the preposition that a sentence needs: "on 19 June 2024", "in June
  /// 2024".
  public String phrase() {
    if (isInterval()) {
      return words();
    }
    return (isDay() ? "on " : "in ") + words();
  }

  /// A day in words: "19 June 2024".
  public static String words(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day.getMonthValue()) + " " + day.getYear();
  }

  /// By earliest day, then by latest.
  @Override
  public int compareTo(When other) {
    int byStart = earliest.compareTo(other.earliest);
    return byStart != 0 ? byStart : latest.compareTo(other.latest);
  }

  @Override
  public String toString() {
    return text;
  }

  private static When single(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a date; write 2024-06-19, 2024-06, 2024, 2024-06~ or 2024-03-07/2024-11-05");
    }
    String qualifier = date.group(4);
    boolean about = "~".equals(qualifier) || "%".equals(qualifier);
    boolean uncertain = "?".equals(qualifier) || "%".equals(qualifier);
    try {
      LocalDate[] ends = ends(date.group(1), date.group(2), date.group(3), text);
      return new When(text, ends[0], ends[1], about, uncertain);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is not a date in the calendar", e);
    }
  }

  private static LocalDate[] ends(String year, String month, String day, String text) {
    int firstYear = Integer.parseInt(year.replace('X', '0'));
    int lastYear = Integer.parseInt(year.replace('X', '9'));
    if (firstYear < 1) {
      firstYear = 1;
    }
    if (lastYear < 1) {
      throw new IllegalArgumentException("'" + text + "' lies before the year 1");
    }
    if (month == null || month.equals("XX")) {
      if (day != null && !day.equals("XX")) {
        throw new IllegalArgumentException("'" + text + "' has a day but no month");
      }
      return new LocalDate[] {LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31)};
    }
    int number = Integer.parseInt(month);
    if (number >= 21 && number <= 24) {
      int from = 3 * (number - 21) + 3;
      YearMonth start = YearMonth.of(firstYear, from);
      return new LocalDate[] {start.atDay(1), start.plusMonths(2).atEndOfMonth()};
    }
    YearMonth of = YearMonth.of(firstYear, number);
    YearMonth last = YearMonth.of(lastYear, number);
    if (day == null || day.equals("XX")) {
      return new LocalDate[] {of.atDay(1), last.atEndOfMonth()};
    }
    return new LocalDate[] {of.atDay(Integer.parseInt(day)), last.atDay(Integer.parseInt(day))};
  }

  private static String words(String single) {
    When when = single(single);
    String prefix = when.about ? "about " : "";
    String suffix = when.uncertain ? " (uncertain)" : "";
    Matcher date = DATE.matcher(single);
    if (!date.matches()) {
      throw new IllegalStateException(single);
    }
    String year = date.group(1);
    String month = date.group(2);
    String day = date.group(3);
    String core;
    if (year.indexOf('X') >= 0) {
      core = "between " + when.earliest.getYear() + " and " + when.latest.getYear();
    } else if (month == null || month.equals("XX")) {
      core = year.replaceFirst("^0+", "");
    } else if (Integer.parseInt(month) > 12) {
      core = season(Integer.parseInt(month)) + " " + Integer.parseInt(year);
    } else if (day == null || day.equals("XX")) {
      core = month(Integer.parseInt(month)) + " " + Integer.parseInt(year);
    } else {
      core = words(when.earliest);
    }
    return prefix + core + suffix;
  }

  private static String month(int number) {
    return java.time.Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String season(int number) {
    return switch (number) {
      case 21 -> "spring";
      case 22 -> "summer";
      case 23 -> "autumn";
      default -> "winter";
    };
  }
}
