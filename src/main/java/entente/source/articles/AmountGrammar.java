// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.domain.Unit;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Bound;
import entente.evidence.claim.Claim.Measure;
import entente.evidence.claim.Span;
import entente.evidence.claim.Stems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds amounts: counts, quantities with units, shares, multiples and places in an order, with
/// their bounds ("more than three million shells", "a third of", "nearly four times", "the
/// second").
final class AmountGrammar {
  /// An amount and the words that it takes.
  record Found(Amount amount, int from, int to) {}

  /// A written figure stands for what rounds to it, but for no more than this share of itself.
  private static final double LARGEST_SLACK = 0.05;

  private static final double ABOUT_SLACK = 0.1;
  private static final Set<String> NUMBERED =
      Set.of(
          "article",
          "articles",
          "resolution",
          "resolutions",
          "order",
          "regulation",
          "no",
          "nos",
          "number",
          "paragraph",
          "chapter",
          "section",
          "protocol",
          "page",
          "group",
          "act");
  private static final Set<String> STOP =
      Set.of(
          "in", "at", "by", "on", "from", "to", "for", "with", "that", "which", "who", "and", "or",
          "but", "as", "than", "against", "until", "since", "between", "into", "within", "would",
          "will", "the", "up", "down");
  private static final Set<String> PASSIVE = Set.of("been", "being");
  private static final Map<Lexicon.Cue, Bound> BOUNDS =
      new EnumMap<>(
          Map.of(
              Lexicon.Cue.AT_LEAST, Bound.AT_LEAST,
              Lexicon.Cue.AT_MOST, Bound.AT_MOST,
              Lexicon.Cue.ABOUT, Bound.ABOUT));
  private static final Map<String, String> CURRENCY_SIGNS =
      Map.of("€", "euro", "£", "pound", "¥", "yen", "₽", "roubl", "₹", "rupe");
  private static final int LONGEST_BOUND = 3;
  private static final Lexicon LEXICON = Lexicon.shared();

  /// "$400 million at most", "five at least": the bound that follows "at".
  private static final Map<String, Bound> BEHIND =
      Map.of("most", Bound.AT_MOST, "least", Bound.AT_LEAST);

  private static final int CENTURY = 100;

  /// Times that have no unit of their own here.
  private static final Set<String> WEEKS =
      Set.of("week", "weeks", "fortnight", "fortnights", "decade", "decades");

  private AmountGrammar() {}

  /// The amounts of a sentence.
  ///
  /// @param taken words that already belong to a date
  static List<Found> in(List<Word> words, boolean[] taken) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Found amount = taken[at] ? null : at(words, at, taken);
      if (amount == null) {
        at++;
      } else {
        found.add(inherited(amount, found, words));
        at = amount.to;
      }
    }
    return found;
  }

  /// "6,700 containers by February and at least 10,000 by June": the second counts the same.
  private static Found inherited(Found amount, List<Found> before, List<Word> words) {
    Amount own = amount.amount;
    boolean bare = own.measure() == Measure.COUNT && own.unit() == null && own.low() >= 20;
    if (!bare
        || before.isEmpty()
        || before.getLast().amount.measure() == Measure.ORDINAL
        || (amount.to < words.size() && nounFollows(words, amount.to))) {
      return amount;
    }
    Amount last = before.getLast().amount;
    return new Found(
        new Amount(
            own.measure(),
            own.bound(),
            own.low(),
            own.high(),
            own.slack(),
            last.unit(),
            last.of(),
            last.per(),
            own.span()),
        amount.from,
        amount.to);
  }

  private static boolean nounFollows(List<Word> words, int at) {
    return words.get(at).letters() && !STOP.contains(words.get(at).lower());
  }

  private static @Nullable Found at(List<Word> words, int at, boolean[] taken) {
    Found special = special(words, at);
    if (special != null) {
      return special;
    }
    int named = at > 1 && words.get(at - 1).is(".") ? at - 2 : at - 1;
    if (named >= 0 && NUMBERED.contains(words.get(named).lower())) {
      return null;
    }
    Integer ordinal = Numerals.ordinal(words.get(at));
    if (ordinal != null) {
      return ordinal(words, at, ordinal);
    }
    Numerals.Found number = Numerals.at(words, at);
    if (number == null) {
      return null;
    }
    int next = at + number.words();
    boolean weeks = next < words.size() && WEEKS.contains(words.get(next).lower());
    if (weeks || (words.get(at).is("one") && number.words() == 1)) {
      return null;
    }
    return counted(words, at, number, taken);
  }

  private static Found counted(List<Word> words, int at, Numerals.Found number, boolean[] taken) {
    int after = at + number.words();
    double low = number.value();
    double high = low;
    double step = number.step();
    boolean movement = at > 0 && words.get(at - 1).is("from");
    if (!movement
        && after + 1 < words.size()
        && (words.get(after).is("to") || words.get(after).is("-") || words.get(after).is("–"))
        && !taken[after + 1]) {
      Numerals.Found upper = Numerals.at(words, after + 1);
      if (upper != null && upper.value() > low) {
        high = upper.value();
        after += 1 + upper.words();
      }
    }
    int from = at > 0 && words.get(at - 1).is("a") && !words.get(at).digits() ? at - 1 : at;
    boolean money = at > 0 && words.get(at - 1).text().equals("$");
    if (money) {
      from--;
      if (from > 0 && words.get(from - 1).is("us")) {
        from--;
      }
    }
    String currency = at == 0 ? "" : CURRENCY_SIGNS.getOrDefault(words.get(at - 1).text(), "");
    if (!currency.isEmpty()) {
      from--;
    }
    Bounded bounded = before(words, from);
    Bound bound = bounded.bound;
    int begin = bounded.from;
    if (after + 1 < words.size() && words.get(after).is("or") && words.get(after + 1).is("more")) {
      bound = Bound.AT_LEAST;
      after += 2;
    }
    Unit unit = money ? Unit.US_DOLLAR : null;
    String of = "";
    int noun = after;
    for (int i = after; i < Math.min(words.size(), after + 6); i++) {
      Word word = words.get(i);
      if ((!word.letters() && !word.text().equals("%") && !word.is("'s"))
          || (STOP.contains(word.lower()) && !ofThe(words, i))) {
        break;
      }
      if (i > after && Lexicon.auxiliary(word.lower()) && !PASSIVE.contains(word.lower())) {
        break;
      }
      Unit named = LEXICON.unit(word.lower());
      if (named == null && word.is("per") && i + 1 < words.size() && words.get(i + 1).is("cent")) {
        named = Unit.PERCENT;
      }
      if (named != null && (unit == null || unit == Unit.ITEM)) {
        unit = named;
        noun = i + (word.is("per") ? 2 : 1);
        break;
      }
      Lexicon.Verb verb = LEXICON.verb(word.lower());
      if (verb != null && verb.finite() && (i > after || past(word))) {
        break;
      }
    }
    boolean nothing =
        noun == after
            && (after >= words.size()
                || STOP.contains(words.get(after).lower())
                || !words.get(after).letters());
    if (unit == null && nothing) {
      Word before = countedBefore(words, begin);
      if (before != null) {
        unit = LEXICON.unit(before.lower());
        String stem = Stems.of(before.text());
        of = stem == null ? "" : stem;
      }
    }
    if (!currency.isEmpty()) {
      of = currency;
    } else if (noun == after
        && after < words.size()
        && words.get(after).letters()
        && !past(words.get(after))
        && !STOP.contains(words.get(after).lower())) {
      String stem = Stems.of(words.get(after).text());
      of = stem == null ? "" : stem;
    } else if (noun > after) {
      String stem = Stems.of(words.get(noun - 1).text());
      of = stem == null ? "" : stem;
    }
    if ((noun < words.size() && words.get(noun).is("times"))
        || (after < words.size() && words.get(after).is("times"))) {
      return new Found(
          amount(Measure.MULTIPLE, bound, low, high, step, null, "", "", words, begin, after + 1),
          begin,
          after + 1);
    }
    int end = Math.max(noun, after);
    if (end + 1 < words.size() && words.get(end).is("at")) {
      Bound behind = BEHIND.get(words.get(end + 1).lower());
      bound = behind == null ? bound : behind;
    }
    Measure measure = unit == Unit.PERCENT ? Measure.SHARE : Measure.COUNT;
    String per = per(words, end);
    return new Found(
        amount(measure, bound, low, high, step, unit, of, per, words, begin, end), begin, end);
  }

  /// "Of the" goes on to what is counted.
  private static boolean ofThe(List<Word> words, int at) {
    return words.get(at).is("the") && at > 0 && words.get(at - 1).is("of");
  }

  /// A verb in the past is what a number did, not what it counts: "520 arrived".
  private static boolean past(Word word) {
    Lexicon.Verb verb = LEXICON.verb(word.lower());
    return verb != null && verb.finite() && word.lower().endsWith("ed");
  }

  /// "The number of containers at over 30,000": what is counted stands before.
  private static @Nullable Word countedBefore(List<Word> words, int at) {
    if (at < 2 || !words.get(at - 1).is("at")) {
      return null;
    }
    for (int i = at - 2; i >= Math.max(0, at - 6); i--) {
      if (LEXICON.unit(words.get(i).lower()) != null) {
        return words.get(i);
      }
    }
    return null;
  }

  private static Found ordinal(List<Word> words, int at, int rank) {
    String of = "";
    int end = at + 1;
    if (end < words.size() && words.get(end).letters()) {
      String stem = Stems.of(words.get(end).text());
      of = stem == null ? "" : stem;
    }
    return new Found(
        new Amount(
            Measure.ORDINAL,
            Bound.EXACTLY,
            rank,
            rank,
            0,
            null,
            of,
            "",
            new Span(words.get(at).start(), words.get(at).end())),
        at,
        end);
  }

  /// "half", "a third", "twice", "every second", "nineteen of every twenty".
  private static @Nullable Found special(List<Word> words, int at) {
    Word word = words.get(at);
    String next = at + 1 < words.size() ? words.get(at + 1).lower() : "";
    if (word.is("twice") || word.is("double") || word.is("thrice") || word.is("triple")) {
      double times = word.is("twice") || word.is("double") ? 2 : 3;
      return found(Measure.MULTIPLE, words, at, at + 1, times, times * LARGEST_SLACK);
    }
    if (word.is("every")
        && (next.equals("second") || next.equals("third") || next.equals("fourth"))
        && at + 2 < words.size()
        && LEXICON.unit(words.get(at + 2).lower()) != null) {
      double share = next.equals("second") ? 50 : next.equals("third") ? 100 / 3.0 : 25;
      return share(words, at, at + 2, share);
    }
    Double fraction = Numerals.fraction(word.lower());
    if (fraction != null && Numerals.at(words, at) == null) {
      boolean counted = at > 0 && (words.get(at - 1).is("a") || words.get(at - 1).is("one"));
      int century = century(words, at + 1);
      if (century > 0) {
        Bounded bounded = before(words, counted ? at - 1 : at);
        return new Found(
            amount(
                Measure.COUNT,
                bounded.bound,
                CENTURY * fraction,
                CENTURY * fraction,
                0,
                Unit.YEAR,
                "year",
                "",
                words,
                bounded.from,
                century),
            bounded.from,
            century);
      }
      boolean half = word.is("half");
      Numerals.Found many = at > 0 ? Numerals.at(words, at - 1) : null;
      boolean several = word.lower().endsWith("s") && many != null;
      if ((half || counted || several) && !next.equals("year")) {
        double times = several && many != null ? many.value() : 1;
        return share(words, counted || several ? at - 1 : at, at + 1, 100 * fraction * times);
      }
    }
    Numerals.Found part = word.letters() || word.digits() ? Numerals.at(words, at) : null;
    if (part != null) {
      int then = at + part.words();
      if (word.letters() && then + 1 < words.size() && words.get(then).is("in")) {
        Numerals.Found whole = words.get(then + 1).letters() ? Numerals.at(words, then + 1) : null;
        if (whole != null && whole.value() > part.value()) {
          return share(words, at, then + 1 + whole.words(), 100 * part.value() / whole.value());
        }
      }
      if ((then + 2 < words.size() && words.get(then).is("of") && words.get(then + 1).is("every"))
          || (then + 2 < words.size()
              && words.get(then).is("in")
              && words.get(then + 1).is("every"))) {
        Numerals.Found whole = Numerals.at(words, then + 2);
        if (whole != null && whole.value() > part.value()) {
          return share(words, at, then + 2 + whole.words(), 100 * part.value() / whole.value());
        }
      }
    }
    return null;
  }

  /// Where "of a century", "a century" or "century" ends; 0 where none stands there.
  private static int century(List<Word> words, int at) {
    int next = at;
    while (next < words.size()
        && (words.get(next).is("of") || words.get(next).is("a") || words.get(next).is("-"))) {
      next++;
    }
    return next < words.size() && words.get(next).is("century") ? next + 1 : 0;
  }

  private static Found share(List<Word> words, int from, int to, double percent) {
    Bounded bounded = before(words, from);
    int begin = bounded.from;
    return new Found(
        new Amount(
            Measure.SHARE,
            bounded.bound,
            percent,
            percent,
            Math.max(1, percent * LARGEST_SLACK),
            Unit.PERCENT,
            "",
            "",
            new Span(words.get(begin).start(), words.get(to - 1).end())),
        begin,
        to);
  }

  private static Found found(
      Measure measure, List<Word> words, int from, int to, double value, double slack) {
    Bounded bounded = before(words, from);
    int begin = bounded.from;
    return new Found(
        new Amount(
            measure,
            bounded.bound,
            value,
            value,
            slack,
            null,
            "",
            "",
            new Span(words.get(begin).start(), words.get(to - 1).end())),
        begin,
        to);
  }

  private static Amount amount(
      Measure measure,
      Bound bound,
      double low,
      double high,
      double step,
      @Nullable Unit unit,
      String of,
      String per,
      List<Word> words,
      int from,
      int to) {
    double slack = Math.min(step / 2, Math.abs(low) * LARGEST_SLACK);
    if (bound == Bound.ABOUT) {
      slack = Math.max(slack, Math.abs(low) * ABOUT_SLACK);
    }
    return new Amount(
        measure,
        bound,
        low,
        high,
        slack,
        unit,
        of,
        per,
        new Span(words.get(from).start(), words.get(to - 1).end()));
  }

  /// A bound and where its words begin: "more than", "at most", "some".
  private record Bounded(Bound bound, int from) {}

  /// The bound that ends right before a word; the longest of those that do.
  private static Bounded before(List<Word> words, int at) {
    for (int from = Math.max(0, at - LONGEST_BOUND); from < at; from++) {
      for (Map.Entry<Lexicon.Cue, Bound> cue : BOUNDS.entrySet()) {
        if (LEXICON.cue(cue.getKey(), words, from) == at - from) {
          return new Bounded(cue.getValue(), from);
        }
      }
    }
    return new Bounded(Bound.EXACTLY, at);
  }

  /// "a year", "per month", "a day".
  private static String per(List<Word> words, int at) {
    for (int i = at; i < Math.min(words.size() - 1, at + 4); i++) {
      if (words.get(i).is("a") || words.get(i).is("per") || words.get(i).is("each")) {
        String period = words.get(i + 1).lower();
        if (period.equals("year") || period.equals("month") || period.equals("day")) {
          return period;
        }
      }
    }
    return "";
  }
}
