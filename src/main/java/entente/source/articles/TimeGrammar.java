// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.domain.When;
import entente.evidence.claim.Claim.Bearing;
import entente.evidence.claim.Claim.Lapse;
import entente.evidence.claim.Claim.Resolved;
import entente.evidence.claim.Claim.Time;
import entente.evidence.claim.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds dates and lapses of time, and resolves them against the article's date and the date named
/// before ("this March", "19 June", "the next day", "two days after the vote").
///
/// A day or month without a year is the latest one on or before the article's date, unless the
/// words before tell of a time not long before it in an earlier year: then it follows that.
final class TimeGrammar {
  /// A date or lapse and the words that it takes.
  record Found(@Nullable Time time, @Nullable Lapse lapse, int from, int to) {}

  private enum Grain {
    DAY(1, ChronoUnit.DAYS),
    WEEK(7, ChronoUnit.WEEKS),
    MONTH(30.44, ChronoUnit.MONTHS),
    YEAR(365.25, ChronoUnit.YEARS);

    private final double days;
    private final ChronoUnit unit;

    Grain(double days, ChronoUnit unit) {
      this.days = days;
      this.unit = unit;
    }
  }

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "monday",
          DayOfWeek.MONDAY,
          "tuesday",
          DayOfWeek.TUESDAY,
          "wednesday",
          DayOfWeek.WEDNESDAY,
          "thursday",
          DayOfWeek.THURSDAY,
          "friday",
          DayOfWeek.FRIDAY,
          "saturday",
          DayOfWeek.SATURDAY,
          "sunday",
          DayOfWeek.SUNDAY);
  private static final Set<String> BEFORE_MAY =
      Set.of(
          "in", "since", "by", "until", "last", "this", "that", "of", "late", "early", "mid",
          "next", "from", "to", "between", "and", "during", "as", "than", "before", "after");
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "of", "by", "until", "till", "during", "from", "to", "and", "between",
          "before", "after", "early", "late", "mid", "(", "year", "for", "-", "–", "through", "ago",
          "early-", "than");
  private static final Set<String> ROUGHLY =
      Set.of("about", "some", "barely", "nearly", "almost", "just", "exactly", "roughly");
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "his", "her", "their", "it", "he", "she", "they");
  private static final Set<String> BEFORE_NOUNS =
      Set.of(
          "of", "on", "in", "at", "by", "for", "from", "against", "with", "to", "and", "or", "into",
          "over", "was", "were", "had", "took", "signed", "began");
  private static final Set<String> COMPARING = Set.of("than", "from", "on", "as", "of", "over");
  private static final Set<String> BASE =
      Set.of("in", "for", "of", "that", "those", "it", "they", "was", "were", "had", "been");
  private static final Set<String> BOUNDING =
      Set.of("later", "earlier", "sooner", "rather", "other", "before");
  private static final int MOST = 1000;
  private static final int SAME_STORY = 130;
  private static final int SOME_DAYS = 10;
  private static final int LONGEST_MONTH = 31;
  private static final int EARLIEST_YEAR = 1800;
  private static final int LATEST_YEAR = 2100;

  private final List<Word> words;
  private final @Nullable LocalDate published;
  private @Nullable When before;
  private final boolean near;
  private boolean namedYear;
  private final List<Found> found = new ArrayList<>();

  private TimeGrammar(
      List<Word> words, @Nullable LocalDate published, @Nullable When before, boolean near) {
    this.near = near;
    this.words = words;
    this.published = published;
    this.before = before;
  }

  /// The dates and lapses of a sentence.
  ///
  /// @param published the article's date; dates without a year stay unresolved without it
  /// @param before the date named last; null where none was
  /// @param near whether that was in the same paragraph
  static List<Found> in(
      List<Word> words, @Nullable LocalDate published, @Nullable When before, boolean near) {
    TimeGrammar grammar = new TimeGrammar(words, published, before, near);
    grammar.run();
    return grammar.found;
  }

  private void run() {
    int at = 0;
    while (at < words.size()) {
      int size = found.size();
      int to = dateAt(at);
      if (found.size() == size) {
        at++;
      } else {
        at = Math.max(at + 1, to);
      }
    }
  }

  private int dateAt(int at) {
    Word word = words.get(at);
    if (word.digits()) {
      int to = dayFirst(at);
      to = to > at ? to : year(at);
      return to > at ? to : lapse(at);
    }
    if (!word.letters()) {
      return at;
    }
    int to = month(at);
    if (to > at) {
      return to;
    }
    to = weekday(at);
    if (to > at) {
      return to;
    }
    to = relative(at);
    if (to > at) {
      return to;
    }
    return lapse(at);
  }

  /// "19 June 2024", "19-20 June", "2024-06-19", "7 March".
  private int dayFirst(int at) {
    Word word = words.get(at);
    if (word.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
      try {
        add(When.on(LocalDate.parse(word.text())), Resolved.ABSOLUTE, at, at + 1);
        return at + 1;
      } catch (DateTimeException _) {
        return at;
      }
    }
    String digits = word.text().replaceAll("(st|nd|rd|th)$", "");
    if (!digits.matches("\\d{1,2}") || at + 1 >= words.size()) {
      return at;
    }
    int monthAt = at + 1;
    if (words.get(monthAt).is("of") && monthAt + 1 < words.size()) {
      monthAt++;
    }
    Integer month = monthName(monthAt);
    if (month == null) {
      return at;
    }
    return dayOfMonth(Integer.parseInt(digits), month, at, monthAt + 1);
  }

  private int dayOfMonth(int day, int month, int from, int next) {
    Integer year = yearAt(next);
    int to = next;
    if (year == null && next + 1 < words.size() && words.get(next).is(",")) {
      year = yearAt(next + 1);
      to = year == null ? next : next + 2;
    } else if (year != null) {
      to = next + 1;
    } else if (next + 1 < words.size()
        && words.get(next).is("this")
        && words.get(next + 1).is("year")
        && published != null) {
      year = published.getYear();
      to = next + 2;
    } else if (next + 1 < words.size()
        && words.get(next).is("last")
        && words.get(next + 1).is("year")
        && published != null) {
      year = published.getYear() - 1;
      to = next + 2;
    } else if (year == null && before != null && ofThatYear(next)) {
      year = before.latest().getYear();
      to = next + 3;
    } else if (year == null) {
      year = laterYear(next, month);
    }
    try {
      LocalDate date = day(year, month, day);
      if (date != null) {
        namedYear |= year != null;
        add(When.on(date), year == null ? Resolved.PARTIAL : Resolved.ABSOLUTE, from, to);
        return to;
      }
    } catch (DateTimeException _) {
      return from;
    }
    return from;
  }

  private boolean ofThatYear(int at) {
    return phrase(at, "of", "that", "year") || phrase(at, "of", "the", "same", "year");
  }

  /// The year of the second date in "between 7 March and 5 November 2024", for the first.
  private @Nullable Integer laterYear(int next, int month) {
    if (next + 3 < words.size()
        && (words.get(next).is("and") || words.get(next).is("to"))
        && words.get(next + 1).digits()) {
      Integer later = monthName(next + 2);
      Integer year = yearAt(next + 3);
      return later != null && year != null ? (later < month ? year - 1 : year) : null;
    }
    return null;
  }

  /// The year of the second month in "between March and early November 2024", for the first.
  private @Nullable Integer laterMonthYear(int next, int month) {
    if (next + 2 >= words.size() || !(words.get(next).is("and") || words.get(next).is("to"))) {
      return null;
    }
    boolean part =
        words.get(next + 1).is("early")
            || words.get(next + 1).is("mid")
            || words.get(next + 1).is("late");
    int at = part ? next + 2 : next + 1;
    Integer later = monthName(at);
    int then = at + 1 < words.size() && words.get(at + 1).is("of") ? at + 2 : at + 1;
    Integer year = later == null || then >= words.size() ? null : yearAt(then);
    return later != null && year != null ? (later < month ? year - 1 : year) : null;
  }

  private @Nullable LocalDate day(@Nullable Integer year, int month, int day) {
    if (year != null) {
      return LocalDate.of(year, month, day);
    }
    if (published == null) {
      return null;
    }
    if (before != null && (namedYear || near) && before.days() <= LONGEST_MONTH) {
      LocalDate next = LocalDate.of(before.earliest().getYear(), month, day);
      LocalDate from = before.earliest().withDayOfMonth(1);
      next = next.isBefore(from) ? next.plusYears(1) : next;
      if (!next.isAfter(published) && ChronoUnit.DAYS.between(from, next) < SAME_STORY) {
        return next;
      }
    }
    LocalDate latest = LocalDate.of(published.getYear(), month, day);
    return latest.isAfter(published) && !future(0) ? latest.minusYears(1) : latest;
  }

  private boolean future(int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).is("will") || words.get(i).is("expect") || words.get(i).is("next")) {
        return true;
      }
    }
    return false;
  }

  /// "June 19, 2024", "June 2024", "June", "late June", "the middle of June", "this March", "last
  /// November".
  private int month(int at) {
    Integer month = monthName(at);
    if (month == null) {
      return at;
    }
    int next = at + 1;
    if (next < words.size() && words.get(next).text().matches("\\d{1,2}(st|nd|rd|th)?")) {
      String digits = words.get(next).text().replaceAll("[a-z]", "");
      int to = dayOfMonth(Integer.parseInt(digits), month, at, next + 1);
      if (to > at) {
        return to;
      }
    }
    String prior = at > 0 ? words.get(at - 1).lower() : "";
    Integer year = yearAt(next);
    int to = year == null ? next : next + 1;
    if (year == null && next + 1 < words.size() && words.get(next).is("of")) {
      year = yearAt(next + 1);
      to = year == null ? next : next + 2;
    }
    if (year == null
        && next + 2 < words.size()
        && words.get(next).is("of")
        && words.get(next + 1).is("that")
        && words.get(next + 2).is("year")
        && before != null) {
      year = before.earliest().getYear();
      to = next + 3;
    }
    if (year == null
        && next + 1 < words.size()
        && words.get(next + 1).is("year")
        && published != null
        && (words.get(next).is("this") || words.get(next).is("last"))) {
      year = published.getYear() - (words.get(next).is("last") ? 1 : 0);
      to = next + 2;
    }
    Resolved resolved = Resolved.ABSOLUTE;
    int from = at;
    Integer later = year == null ? laterMonthYear(next, month) : null;
    if (year == null) {
      resolved = Resolved.PARTIAL;
      if (published == null) {
        return at;
      }
      if (prior.equals("last") || prior.equals("this") || (prior.equals("next") && !next(at))) {
        resolved = Resolved.RELATIVE;
        from = at - 1;
        year = month <= published.getMonthValue() ? published.getYear() : published.getYear() - 1;
        if (prior.equals("next")) {
          year = month > published.getMonthValue() ? published.getYear() : published.getYear() + 1;
        } else if (prior.equals("this")) {
          year = published.getYear();
        } else if (year == published.getYear() && month == published.getMonthValue()) {
          year--;
        }
      } else if (prior.equals("that") && before != null) {
        resolved = Resolved.RELATIVE;
        from = at - 1;
        year = thatYear(before, month);
      } else if ((prior.equals("following") || next(at)) && before != null) {
        resolved = Resolved.RELATIVE;
        from = at - 1;
        LocalDate told = before.latest();
        year = month > told.getMonthValue() ? told.getYear() : told.getYear() + 1;
      } else if (later != null) {
        year = later;
      } else {
        LocalDate first = day(null, month, 1);
        year = first == null ? published.getYear() : first.getYear();
      }
    } else {
      namedYear = true;
    }
    YearMonth whole = YearMonth.of(year, month);
    When when = part(whole, from);
    int start = from;
    if (from > 0
        && (words.get(from - 1).is("late")
            || words.get(from - 1).is("early")
            || words.get(from - 1).is("mid"))) {
      start = from - 1;
    }
    add(when, resolved, start, to);
    return to;
  }

  /// "The next February" is counted from what was told, "next February" from today.
  private boolean next(int at) {
    return at > 1 && words.get(at - 1).is("next") && words.get(at - 2).is("the");
  }

  /// "That October" is of the year named before, if it had come when the article was written.
  private int thatYear(When told, int month) {
    int year = told.earliest().getYear();
    boolean came = published == null || !LocalDate.of(year, month, 1).isAfter(published);
    return came && (month <= told.latest().getMonthValue() || !had()) ? year : year - 1;
  }

  /// Whether it tells of what had been before.
  private boolean had() {
    return words.stream().anyMatch(w -> w.is("had"));
  }

  /// Early, middle and late thirds of a month.
  private When part(YearMonth month, int at) {
    String prior = at > 0 ? words.get(at - 1).lower() : "";
    String third = at > 1 && prior.equals("of") ? words.get(at - 2).lower() : prior;
    return switch (third) {
      case "early", "beginning" -> between(month.atDay(1), month.atDay(12));
      case "mid", "middle" -> between(month.atDay(9), month.atDay(22));
      case "late", "end" -> between(month.atDay(18), month.atEndOfMonth());
      default -> When.parse(month.toString());
    };
  }

  private static When between(LocalDate from, LocalDate to) {
    return When.parse(from + "/" + to);
  }

  private int year(int at) {
    Integer year = yearAt(at);
    String prior = at > 0 ? words.get(at - 1).lower() : "";
    if (year == null || (!BEFORE_YEAR.contains(prior) && at > 0 && !bareYear(at))) {
      return at;
    }
    int to = at + 1;
    namedYear = true;
    if (to + 1 < words.size()
        && (words.get(to).is("to")
            || words.get(to).is("-")
            || words.get(to).is("–")
            || (words.get(to).is("and") && between(at)))) {
      Integer last = yearAt(to + 1);
      if (last != null && last > year) {
        add(When.parse(year + "/" + last), Resolved.ABSOLUTE, at, to + 2);
        return to + 2;
      }
    }
    When when = When.parse(String.valueOf(year));
    if (at > 2 && prior.equals("of")) {
      String half = words.get(at - 1 - 1).lower();
      String which = words.get(at - 1 - 2).lower();
      if (half.equals("half")) {
        when =
            which.equals("second")
                ? between(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31))
                : between(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30));
      } else if (half.equals("months")) {
        Numerals.Found months = Numerals.at(words, at - 3);
        if (months != null && months.value() >= 1 && months.value() <= 12) {
          when =
              between(
                  LocalDate.of(year, 1, 1),
                  YearMonth.of(year, (int) months.value()).atEndOfMonth());
        }
      }
    }
    add(when, Resolved.ABSOLUTE, at, to);
    return to;
  }

  private boolean between(int at) {
    return at > 0 && words.get(at - 1).is("between");
  }

  /// "the 2019 summit", "in 2020, 2021 and 2022": a year before a noun, or in a list of years.
  private boolean bareYear(int at) {
    String prior = words.get(at - 1).lower();
    return prior.equals("the")
        || prior.equals("its")
        || prior.equals("a")
        || prior.equals("'s")
        || (prior.equals(",") && at > 1 && yearAt(at - 2) != null)
        || (prior.equals(",") && at > 1 && monthName(at - 2) != null);
  }

  private int weekday(int at) {
    DayOfWeek day = WEEKDAYS.get(words.get(at).lower());
    if (day == null || published == null || !words.get(at).capital()) {
      return at;
    }
    String prior = at > 0 ? words.get(at - 1).lower() : "";
    LocalDate date;
    int to = at + 1;
    if (prior.equals("that") && before != null) {
      date = before.latest().with(TemporalAdjusters.nextOrSame(day));
    } else {
      date = published.with(TemporalAdjusters.previousOrSame(day));
      int week = to;
      if (week < words.size() && words.get(week).is("of")) {
        week++;
      }
      if (week + 1 < words.size() && words.get(week).is("last") && words.get(week + 1).is("week")) {
        date =
            published
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1)
                .with(TemporalAdjusters.nextOrSame(day));
        to = week + 2;
      }
    }
    add(When.on(date), Resolved.RELATIVE, at, to);
    return to;
  }

  /// "last month", "this year", "that day", "the next day", "the following month", "the year
  /// before", "today".
  private int relative(int at) {
    Word word = words.get(at);
    if (word.is("yesterday") || word.is("today")) {
      if (published == null) {
        return at;
      }
      add(
          When.on(word.is("today") ? published : published.minusDays(1)),
          Resolved.RELATIVE,
          at,
          at + 1);
      return at + 1;
    }
    if (word.is("then") && at > 0 && words.get(at - 1).is("since") && before != null) {
      add(before, Resolved.RELATIVE, at, at + 1);
      return at + 1;
    }
    if (at + 1 >= words.size()) {
      return at;
    }
    Grain grain = grain(words.get(at + 1).lower());
    // The day after a month or a year is no one day.
    if (grain == null || (grain == Grain.DAY && before != null && before.days() > 7)) {
      return at;
    }
    if ((word.is("next") || word.is("following") || word.is("same") || word.is("that"))
        && before != null
        && (word.is("that")
            || (at > 0 && words.get(at - 1).is("the"))
            || (at > 1 && words.get(at - 1).is("very") && words.get(at - 2).is("the")))) {
      LocalDate base = before.latest();
      int shift = word.is("next") || word.is("following") ? 1 : 0;
      add(shifted(base, grain, shift), Resolved.RELATIVE, at, at + 2);
      return at + 2;
    }
    if (published == null) {
      return at;
    }
    int shift = word.is("last") ? -1 : word.is("this") ? 0 : word.is("next") ? 1 : 9;
    if (shift == 9 || (word.is("last") && at > 0 && words.get(at - 1).is("the"))) {
      if (word.is("last") && grain == Grain.YEAR) {
        add(between(published.minusYears(1), published), Resolved.RELATIVE, at, at + 2);
        return at + 2;
      }
      return at;
    }
    add(shifted(published, grain, shift), Resolved.RELATIVE, at, at + 2);
    return at + 2;
  }

  private static When shifted(LocalDate base, Grain grain, int shift) {
    return switch (grain) {
      case DAY -> When.on(base.plusDays(shift));
      case WEEK -> {
        LocalDate monday =
            base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
        yield between(monday, monday.plusDays(6));
      }
      case MONTH -> When.parse(YearMonth.from(base).plusMonths(shift).toString());
      case YEAR -> When.parse(String.valueOf(base.getYear() + shift));
    };
  }

  /// "two days after", "a week later", "five months ago", "within a week of", "days after".
  private int lapse(int at) {
    boolean less = phrase(at, "less", "than") || phrase(at, "not", "even");
    boolean within = words.get(at).is("within") || less;
    int next = less ? at + 2 : within ? at + 1 : at;
    if (next < words.size() && ROUGHLY.contains(words.get(next).lower())) {
      next++;
    }
    if (next >= words.size()) {
      return at;
    }
    Word word = words.get(next);
    boolean dayAfter =
        word.is("the")
            && next + 2 < words.size()
            && (words.get(next + 2).is("after") || words.get(next + 2).is("before"));
    if (word.is("a") || word.is("an") || dayAfter) {
      return lapse(at, next + 1, 1.0, within);
    }
    Numerals.Found number = Numerals.at(words, next);
    return number == null
        ? lapse(at, next, null, within)
        : lapse(at, next + number.words(), number.value(), within);
  }

  /// A number of days, weeks, months or years, with how far the words may be off.
  private record Stretch(Grain grain, long count, long low, long high) {
    /// @param count null where the words give none ("days after")
    static Stretch of(Grain grain, @Nullable Double count, boolean within) {
      if (count == null) {
        return switch (grain) {
          case DAY -> new Stretch(grain, 0, 1, 13);
          case WEEK -> new Stretch(grain, 0, 8, 60);
          case MONTH -> new Stretch(grain, 0, 45, 730);
          case YEAR -> new Stretch(grain, 0, 500, 36_500);
        };
      }
      long days = Math.round(count * grain.days);
      if (within) {
        return new Stretch(grain, Math.round(count), 0, days + 1);
      }
      long slack =
          switch (grain) {
            case DAY -> days / 15;
            case WEEK -> 4;
            case MONTH -> Math.min(20, 8 + 4 * Math.round(count));
            case YEAR -> 200;
          };
      return new Stretch(grain, Math.round(count), Math.max(0, days - slack), days + slack);
    }

    LocalDate from(LocalDate base, boolean later) {
      return base.plus(later ? count : -count, grain.unit);
    }

    long slack() {
      return (high - low) / 2;
    }
  }

  private int lapse(int at, int unitAt, @Nullable Double count, boolean within) {
    if (unitAt >= words.size() || (count != null && count > MOST)) {
      return at;
    }
    String unit = words.get(unitAt).lower();
    boolean fortnight = unit.equals("fortnight");
    boolean plural = unit.endsWith("s");
    Grain grain =
        fortnight ? Grain.WEEK : grain(plural ? unit.substring(0, unit.length() - 1) : unit);
    if (grain == null || (count == null && !within && !plural)) {
      return at;
    }
    Stretch stretch =
        Stretch.of(
            grain,
            fortnight ? Double.valueOf(2) : count == null && within ? Double.valueOf(1) : count,
            within);
    int next = unitAt + 1;
    if (phrase(next, "to", "the", "day")) {
      next += 3;
    }
    return next >= words.size() ? at : lapse(at, next, stretch, count != null || fortnight, within);
  }

  private int lapse(int at, int next, Stretch stretch, boolean counted, boolean within) {
    return switch (words.get(next).lower()) {
      case "ago" -> moved(at, next, stretch, published, false);
      case "later", "afterwards" -> counted ? moved(at, next, stretch, lastDay(), true) : at;
      case "earlier", "previously" -> counted ? moved(at, next, stretch, lastDay(), false) : at;
      case "after" ->
          counted && stretch.grain == Grain.YEAR && closes(next + 1)
              ? moved(at, next, stretch, lastDay(), true)
              : between(at, next, stretch, true);
      case "into", "following" -> between(at, next, stretch, true);
      case "before" ->
          counted && (next + 1 >= words.size() || !words.get(next + 1).letters())
              ? moved(at, next, stretch, lastDay(), false)
              : between(at, next, stretch, false);
      case "of" -> within ? between(at, next, stretch, true) : at;
      default -> at;
    };
  }

  /// Whether a clause ends before a word.
  private boolean closes(int at) {
    return at >= words.size()
        || !words.get(at).letters()
        || words.get(at).is("and")
        || words.get(at).is("but");
  }

  /// The day named before, where it was named closely enough to count from.
  private @Nullable LocalDate lastDay() {
    return before == null || before.days() > LONGEST_MONTH ? null : before.latest();
  }

  private int moved(int at, int next, Stretch stretch, @Nullable LocalDate base, boolean later) {
    When told = before;
    if (base == null
        && told != null
        && told.days() > 360
        && !told.isInterval()
        && stretch.grain == Grain.YEAR
        && stretch.count > 0
        && !(at > 0 && COMPARING.contains(words.get(at - 1).lower()))) {
      long year = told.earliest().getYear() + (later ? stretch.count : -stretch.count);
      add(When.parse(String.valueOf(year)), Resolved.RELATIVE, at, next + 1);
      return next + 1;
    }
    boolean inMonth =
        told != null && told.days() > SOME_DAYS && base != null && base.equals(told.latest());
    // Weeks after a month are of no month.
    if (base == null || (inMonth && stretch.grain == Grain.WEEK)) {
      return at;
    }
    LocalDate day = stretch.from(base, later);
    boolean today = next + 1 < words.size() && words.get(next + 1).is("today");
    if (today && words.get(next).is("ago")) {
      add(When.on(day), Resolved.RELATIVE, at, next + 2);
      return next + 2;
    }
    long slack = stretch.slack();
    // Some days told as one, such as "a week ago", stay as many; "a day later" follows any day of a
    // month.
    long spread =
        told != null
                && base.equals(told.latest())
                && (told.days() <= SOME_DAYS || stretch.grain == Grain.DAY)
            ? told.days() - 1
            : 0;
    When within =
        later
            ? between(base.plusDays(stretch.low), base.plusDays(stretch.high))
            : between(base.minusDays(stretch.high), base.minusDays(stretch.low));
    boolean open = stretch.low == 0 && stretch.high > 1;
    add(
        open
            ? within
            : slack + spread == 0
                ? When.on(day)
                : between(day.minusDays(slack + spread), day.plusDays(slack)),
        Resolved.RELATIVE,
        at,
        next + 1);
    return next + 1;
  }

  private int between(int at, int next, Stretch stretch, boolean after) {
    if (next + 1 >= words.size()) {
      return at;
    }
    int last = at <= 1 ? anchorEndAhead(next + 1) : anchorEnd(next + 1);
    Span other = new Span(words.get(next + 1).start(), words.get(last).end());
    Span own = new Span(words.get(at).start(), words.get(next).end());
    found.add(
        new Found(null, new Lapse(stretch.low, stretch.high, after, own, other), at, next + 1));
    return next + 1;
  }

  private boolean phrase(int at, String... phrase) {
    for (int i = 0; i < phrase.length; i++) {
      if (at + i >= words.size() || !words.get(at + i).is(phrase[i])) {
        return false;
      }
    }
    return true;
  }

  /// The same for a lapse at the head of a sentence: also up to the subject that comes next, "two
  /// days after the attack | a team came".
  private int anchorEndAhead(int from) {
    int end = anchorEnd(from);
    for (int i = from + 2; i <= end; i++) {
      Word before = words.get(i - 1);
      boolean subject =
          DETERMINERS.contains(words.get(i).lower())
              || (words.get(i).capital()
                  && !before.capital()
                  && !DETERMINERS.contains(before.lower()));
      if (subject && !BEFORE_NOUNS.contains(before.lower())) {
        return i - 1;
      }
    }
    return end;
  }

  /// The last word of what a lapse is counted from: up to a comma, or the sentence's end.
  private int anchorEnd(int from) {
    int at = from;
    while (at + 1 < words.size() && ",;:.!?".indexOf(words.get(at + 1).text().charAt(0)) < 0) {
      at++;
    }
    return at;
  }

  private static @Nullable Grain grain(String word) {
    return switch (word) {
      case "day" -> Grain.DAY;
      case "week" -> Grain.WEEK;
      case "month" -> Grain.MONTH;
      case "year" -> Grain.YEAR;
      default -> null;
    };
  }

  private @Nullable Integer monthName(int at) {
    if (at >= words.size() || !words.get(at).capital()) {
      return null;
    }
    String name = words.get(at).lower();
    Integer month = MONTHS.get(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    if (month == null) {
      return null;
    }
    boolean doubtful =
        words.get(at).is("may") || words.get(at).is("march") || words.get(at).text().length() <= 3;
    if (doubtful) {
      boolean year = yearAt(at + 1) != null;
      boolean number =
          (at > 0 && words.get(at - 1).digits())
              || (at + 1 < words.size() && words.get(at + 1).digits());
      boolean preposition =
          at > 0 && (BEFORE_MAY.contains(words.get(at - 1).lower()) || words.get(at - 1).is("the"));
      return year || number || preposition ? month : null;
    }
    return month;
  }

  private @Nullable Integer yearAt(int at) {
    if (at >= words.size() || !words.get(at).text().matches("\\d{4}")) {
      return null;
    }
    int year = Integer.parseInt(words.get(at).text());
    boolean counted =
        at + 1 < words.size() && Lexicon.shared().unit(words.get(at + 1).lower()) != null;
    return year >= EARLIEST_YEAR && year <= LATEST_YEAR && !counted ? year : null;
  }

  private void add(When when, Resolved resolved, int from, int to) {
    Bearing bearing = Bearing.AT;
    int i = ofEvent(from, to) ? from - 4 : from - 1;
    int back = 0;
    while (i >= 0
        && back < 4
        && Set.of(
                "the",
                "late",
                "early",
                "mid",
                "middle",
                "end",
                "beginning",
                "of",
                "spring",
                "at",
                "about",
                "around")
            .contains(words.get(i).lower())) {
      i--;
      back++;
    }
    if (i >= 0) {
      bearing =
          switch (words.get(i).lower()) {
            case "since", "from" -> Bearing.SINCE;
            case "until", "till", "by", "to" -> Bearing.UNTIL;
            case "after" -> eventOf(from, to) ? Bearing.SINCE : Bearing.AT;
            case "before" -> eventOf(from, to) ? Bearing.UNTIL : Bearing.AT;
            default -> Bearing.AT;
          };
      if (words.get(i).is("between") || words.get(i).is("from")) {
        bearing = Bearing.SINCE;
      }
      if (words.get(i).is("and") && !found.isEmpty()) {
        Found last = found.getLast();
        if (last.to == i
            && last.time != null
            && last.from > 0
            && words.get(last.from - 1).is("between")) {
          bearing = Bearing.UNTIL;
        }
      }
      if (compared(i, from)) {
        bearing = Bearing.THAN;
      }
    }
    found.add(
        new Found(
            new Time(
                when,
                resolved,
                bearing,
                new Span(words.get(from).start(), words.get(to - 1).end())),
            null,
            from,
            to));
    if (bearing != Bearing.THAN) {
      before = when;
    }
  }

  /// Whether a year only tells which event is meant: "the 2020 war".
  private boolean eventOf(int from, int to) {
    return ofEvent(from, to) || yearOfEvent(from, to);
  }

  /// "The war of 2020".
  private boolean ofEvent(int from, int to) {
    return to - from == 1
        && from > 3
        && words.get(from).digits()
        && words.get(from - 1).is("of")
        && words.get(from - 2).letters()
        && words.get(from - 3).is("the");
  }

  /// "The 2020 war".
  private boolean yearOfEvent(int from, int to) {
    return to - from == 1
        && words.get(from).digits()
        && words.get(from - 1).is("the")
        && to < words.size()
        && words.get(to).letters();
  }

  /// Whether a time is that of what something is compared with: "more than in 2018", "than that of
  /// 2018", "than the year before".
  private boolean compared(int at, int from) {
    int i = at;
    while (i >= 0 && i > at - 4 && BASE.contains(words.get(i).lower())) {
      i--;
    }
    boolean direct = i == at;
    boolean year = words.get(from).is("the") || words.get(from).is("last");
    return i > 0
        && words.get(i).is("than")
        && (!direct || year || words.get(from).digits())
        && !BOUNDING.contains(words.get(i - 1).lower());
  }
}
