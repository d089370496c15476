// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.restriction;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.domain.Working;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What flowed against a yearly cap, how fast, and when the cap was passed.
public final class CapUse {
  private static final int MONTHS = 12;
  private static final int DAYS = 365;

  private CapUse() {}

  /// A report of what was delivered within a time.
  ///
  /// @param origin the measurement that the report rests on; of one origin and overlapping times,
  ///   one report counts
  /// @param carriesFact whether the report is credible enough to count
  public record Delivery(
      String id, String origin, When when, Quantity amount, boolean carriesFact) {}

  /// When the cap was passed.
  public sealed interface Crossing {}

  /// At an even pace within each report. `earliest` takes the reports at their highest, `latest` at
  /// their lowest; a report without upper bound may have passed the cap on its first day.
  public record PassedBetween(LocalDate earliest, LocalDate latest) implements Crossing {}

  /// At the pace of the last month reported, carried on.
  public record WouldPass(LocalDate on) implements Crossing {}

  public record NotPassed() implements Crossing {}

  /// A report that does not add to the least total.
  public record NotCounted(String id, String reason) {}

  /// The use of a cap within a window of a year.
  ///
  /// @param from the first day of the window
  /// @param to its last day
  /// @param total what flowed, in `unit`; its upper end is infinite where a report names no upper
  ///   bound
  /// @param shareOfCap `total` over the cap
  /// @param annualisedMultiple the last whole month reported × 12, over the cap; null where no
  ///   report is of one month
  /// @param annualisedMultipleByDays the same month × 365 / its days, over the cap
  /// @param monthsToCap how many such months fill the cap
  /// @param counted the reports that make the least total
  public record Use(
      LocalDate from,
      LocalDate to,
      Unit unit,
      Interval total,
      Interval shareOfCap,
      @Nullable Double annualisedMultiple,
      @Nullable Double annualisedMultipleByDays,
      @Nullable Double monthsToCap,
      Crossing crossing,
      List<String> counted,
      List<NotCounted> notCounted,
      List<Working> working) {
    public Use {
      counted = List.copyOf(counted);
      notCounted = List.copyOf(notCounted);
      working = List.copyOf(working);
    }
  }

  /// The use of a cap on a calendar year, as of a date.
  public static Use of(Quantity cap, int year, List<Delivery> deliveries, LocalDate date) {
    return within(cap, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), deliveries, date);
  }

  /// The use of a cap on any twelve months: the window of greatest use, the earliest of equals.
  public static Use inAnyTwelveMonths(Quantity cap, List<Delivery> deliveries, LocalDate date) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    for (Delivery delivery : deliveries) {
      starts.add(delivery.when().earliest());
      starts.add(delivery.when().latest().plusDays(1).minusYears(1));
    }
    Use greatest = null;
    for (LocalDate start : starts) {
      Use use = within(cap, start, start.plusYears(1).minusDays(1), deliveries, date);
      if (greatest == null || use.total().low() > greatest.total().low()) {
        greatest = use;
      }
    }
    if (greatest == null) {
      throw new IllegalArgumentException("no deliveries, so no twelve months to look at");
    }
    return greatest;
  }

  private static Use within(
      Quantity cap, LocalDate from, LocalDate to, List<Delivery> deliveries, LocalDate date) {
    Unit unit = cap.unit();
    double limit = cap.figure();
    if (!(limit > 0)) {
      throw new IllegalArgumentException("a cap lies above zero, not at " + cap);
    }
    List<NotCounted> notCounted = new ArrayList<>();
    List<Report> reports = reports(unit, from, to, deliveries, notCounted);
    List<Working> working = new ArrayList<>();
    reports.forEach(report -> working.add(report.working(from, to, unit)));
    List<Report> least = greatestDisjoint(reports, to);
    for (Report report : reports) {
      if (!least.contains(report)) {
        notCounted.add(
            new NotCounted(report.id(), "its time overlaps that of " + overlapped(report, least)));
      }
    }
    Interval total = total(reports, to);
    Interval share = total.times(1 / limit);
    if (least.stream().mapToDouble(r -> r.amount().low()).sum() > total.low()) {
      working.add(new Working("the reports contradict one another: a part exceeds its whole"));
    }
    notCounted.forEach(n -> working.add(new Working(n.id() + " not counted: " + n.reason())));
    working.add(
        new Working(
            "from "
                + When.words(from)
                + " to "
                + When.words(to)
                + ": "
                + amount(total, unit)
                + " ÷ "
                + Figures.number(limit)
                + " = "
                + words(share)
                + " of the cap"));
    Report month =
        reports.stream()
            .filter(Report::isMonth)
            .max(Comparator.comparing(Report::from))
            .orElse(null);
    if (month != null) {
      pace(month, limit, unit, working);
    }
    Crossing crossing = crossing(reports, month, limit, from, to, date);
    working.add(new Working(words(crossing)));
    return new Use(
        from,
        to,
        unit,
        total,
        share,
        month == null ? null : month.figure() * MONTHS / limit,
        month == null ? null : month.figure() * DAYS / month.days() / limit,
        month == null ? null : limit / month.figure(),
        crossing,
        least.stream().map(Report::id).toList(),
        notCounted,
        working);
  }

  /// A delivery in the unit of the cap, of which the part within the window is looked at.
  private record Report(
      String id, String origin, LocalDate from, LocalDate to, Interval amount, double figure) {
    long days() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean isMonth() {
      return from.getDayOfMonth() == 1
          && to.equals(YearMonth.from(from).atEndOfMonth())
          && figure > 0;
    }

    boolean overlaps(Report other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /// The share of its days within a window.
    double within(LocalDate first, LocalDate last) {
      LocalDate start = from.isBefore(first) ? first : from;
      LocalDate end = to.isAfter(last) ? last : to;
      return start.isAfter(end) ? 0 : (ChronoUnit.DAYS.between(start, end) + 1) / (double) days();
    }

    Working working(LocalDate first, LocalDate last, Unit unit) {
      double share = within(first, last);
      String span =
          from.equals(to) ? "on " + When.words(from) : When.words(from) + " to " + When.words(to);
      return new Working(
          id
              + ": "
              + CapUse.amount(amount, unit)
              + ", "
              + span
              + (share < 1 ? "; × " + Figures.decimals(share, 3) + " within the window" : ""));
    }
  }

  /// The reports that may count, cut to the window. Its evenness lets a report be cut anywhere.
  private static List<Report> reports(
      Unit unit,
      LocalDate from,
      LocalDate to,
      List<Delivery> deliveries,
      List<NotCounted> notCounted) {
    List<Report> reports = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      When when = delivery.when();
      if (!delivery.carriesFact()) {
        notCounted.add(new NotCounted(delivery.id(), "it is not credible enough to count"));
      } else if (when.openStart() || when.openEnd()) {
        notCounted.add(
            new NotCounted(delivery.id(), "its time is open, so no pace follows from it"));
      } else if (when.latest().isBefore(from) || when.earliest().isAfter(to)) {
        notCounted.add(new NotCounted(delivery.id(), "it lies outside the window"));
      } else {
        Quantity amount = delivery.amount().in(unit);
        Interval interval = amount.interval();
        reports.add(
            new Report(
                delivery.id(),
                delivery.origin(),
                when.earliest(),
                when.latest(),
                new Interval(Math.max(0, interval.low()), Math.max(0, interval.high())),
                amount.figure()));
      }
    }
    reports.sort(
        Comparator.comparing(Report::to).thenComparing(Report::from).thenComparing(Report::id));
    LocalDate first = from;
    return reports.stream()
        .map(r -> {
          double share = r.within(first, to);
          return share == 1
              ? r
              : new Report(
                  r.id(),
                  r.origin(),
                  r.from().isBefore(first) ? first : r.from(),
                  r.to().isAfter(to) ? to : r.to(),
                  r.amount().times(share),
                  r.figure() * share);
        })
        .toList();
  }

  private static String overlapped(Report report, List<Report> counted) {
    return counted.stream()
        .filter(report::overlaps)
        .findFirst()
        .map(other ->
            other.id()
                + (other.origin().equals(report.origin())
                    ? ", which rests on the same measurement"
                    : ""))
        .orElse("the others");
  }

  /// What flowed up to a day: least by disjoint reports, greatest by reports that cover. Where
  /// reports contradict one another the least exceeds the greatest, and what lies between them is
  /// left open.
  private static Interval total(List<Report> reports, LocalDate day) {
    double low =
        greatestDisjoint(reports, day).stream()
            .mapToDouble(r -> r.amount().low() * r.within(r.from(), day))
            .sum();
    double high = leastCover(reports, day);
    return new Interval(Math.min(low, high), Math.max(low, high));
  }

  /// Of sets of reports that do not overlap, the one with the greatest sum of lower ends (weighted
  /// interval scheduling); `reports` are sorted by last day.
  private static List<Report> greatestDisjoint(List<Report> reports, LocalDate day) {
    List<List<Report>> best = new ArrayList<>();
    List<Double> sums = new ArrayList<>();
    best.add(List.of());
    sums.add(0.0);
    for (int at = 0; at < reports.size(); at++) {
      Report report = reports.get(at);
      int before = at;
      while (before > 0 && !reports.get(before - 1).to().isBefore(report.from())) {
        before--;
      }
      double with = sums.get(before) + report.amount().low() * report.within(report.from(), day);
      if (with > sums.get(at)) {
        List<Report> chosen = new ArrayList<>(best.get(before));
        chosen.add(report);
        best.add(List.copyOf(chosen));
        sums.add(with);
      } else {
        best.add(best.get(at));
        sums.add(sums.get(at));
      }
    }
    return best.getLast();
  }

  /// Of sets of reports that cover every day reported up to a day, the least sum of upper ends.
  private static double leastCover(List<Report> reports, LocalDate day) {
    TreeSet<LocalDate> bounds = new TreeSet<>();
    List<Report> begun = reports.stream().filter(r -> !r.from().isAfter(day)).toList();
    for (Report report : begun) {
      bounds.add(report.from());
      bounds.add(report.to().plusDays(1));
    }
    List<LocalDate> points = List.copyOf(bounds);
    List<Double> cost = new ArrayList<>();
    for (int at = 0; at < points.size(); at++) {
      LocalDate point = points.get(at);
      double least = at == 0 ? 0 : Double.POSITIVE_INFINITY;
      for (int from = 0; from < at; from++) {
        LocalDate start = points.get(from);
        boolean gap =
            from == at - 1
                && begun.stream()
                    .noneMatch(r -> !r.from().isAfter(start) && r.to().isAfter(start.minusDays(1)));
        if (gap) {
          least = Math.min(least, cost.get(from));
        }
        for (Report report : begun) {
          if (!report.from().isAfter(start) && report.to().plusDays(1).equals(point)) {
            double share = report.within(report.from(), day);
            double high = share == 0 ? 0 : report.amount().high() * share;
            least = Math.min(least, cost.get(from) + high);
          }
        }
      }
      cost.add(least);
    }
    return cost.isEmpty() ? 0 : cost.getLast();
  }

  private static void pace(Report month, double limit, Unit unit, List<Working> working) {
    double figure = month.figure();
    String amount = Figures.number(figure);
    working.add(
        new Working(
            "by months: "
                + amount
                + " × 12 = "
                + Figures.significant(figure * MONTHS, 7)
                + " "
                + unit.word(figure)
                + " a year; ÷ "
                + Figures.number(limit)
                + " = "
                + Figures.decimals(figure * MONTHS / limit, 2)));
    working.add(
        new Working(
            "by days: "
                + amount
                + " × 365 ÷ "
                + month.days()
                + " = "
                + Figures.significant(figure * DAYS / month.days(), 7)
                + " "
                + unit.word(figure)
                + " a year; ÷ "
                + Figures.number(limit)
                + " = "
                + Figures.decimals(figure * DAYS / month.days() / limit, 2)));
    working.add(
        new Working(
            Figures.number(limit)
                + " ÷ "
                + amount
                + " a month = "
                + Figures.decimals(limit / figure, 2)
                + " months to the cap"));
  }

  private static Crossing crossing(
      List<Report> reports,
      @Nullable Report month,
      double limit,
      LocalDate from,
      LocalDate to,
      LocalDate date) {
    LocalDate end = date.isBefore(to) ? date : to;
    LocalDate latest = firstDay(from, end, day -> total(reports, day).low() > limit);
    if (latest != null) {
      LocalDate earliest = firstDay(from, latest, day -> total(reports, day).high() > limit);
      return new PassedBetween(earliest == null ? latest : earliest, latest);
    }
    if (month == null || reports.isEmpty()) {
      return new NotPassed();
    }
    LocalDate last = reports.getLast().to();
    double left = limit - total(reports, last).low();
    double perDay = month.figure() / month.days();
    LocalDate on = last.plusDays((long) Math.floor(left / perDay) + 1);
    return on.isAfter(to) ? new NotPassed() : new WouldPass(on);
  }

  /// The first day on which something holds that, once true, stays true; null where it never is.
  private static @Nullable LocalDate firstDay(
      LocalDate from, LocalDate to, Predicate<LocalDate> passed) {
    if (to.isBefore(from) || !passed.test(to)) {
      return null;
    }
    LocalDate first = from;
    LocalDate known = to;
    while (first.isBefore(known)) {
      LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, known) / 2);
      if (passed.test(middle)) {
        known = middle;
      } else {
        first = middle.plusDays(1);
      }
    }
    return known;
  }

  private static String words(Crossing crossing) {
    return switch (crossing) {
      case PassedBetween(LocalDate earliest, LocalDate latest) ->
          "at an even pace within each report, the cap was passed "
              + (earliest.equals(latest)
                  ? "on " + When.words(latest)
                  : "between " + When.words(earliest) + " and " + When.words(latest));
      case WouldPass(LocalDate on) ->
          "at the pace of the last month reported, the cap would be passed on " + When.words(on);
      case NotPassed() -> "the reports do not show that the cap was passed";
    };
  }

  private static String amount(Interval interval, Unit unit) {
    return words(interval) + " " + unit.word(interval.low());
  }

  private static String words(Interval interval) {
    if (interval.isPoint()) {
      return Figures.number(interval.low());
    }
    return Double.isInfinite(interval.high())
        ? "at least " + Figures.number(interval.low())
        : Figures.number(interval.low()) + " to " + Figures.number(interval.high());
  }
}
