// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.pooling;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.domain.Working;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What follows from several claims about one quantity.
public final class Pooling {
  /// The Admiralty credibility from which a claim is doubtful.
  public static final int DOUBTFUL = 4;

  /// How far implied factors may differ, as a share of their mean, and still be one conversion.
  public static final double NEAR_CONSTANT = 0.15;

  private Pooling() {}

  /// How a quantity behaves in time.
  public enum Kind {
    /// Counted since a start: it never falls.
    CUMULATIVE,
    /// What there is at a time.
    STOCK,
    /// What there was within a period.
    PERIOD
  }

  /// How much of one unit goes with one of another, for a good: 0.125 to 0.139 tonnes a barrel.
  public record Factor(Interval range, Unit from, Unit to) {
    public Factor {
      if (range.low() <= 0) {
        throw new IllegalArgumentException("a conversion factor lies above zero, not at " + range);
      }
    }
  }

  /// What somebody put the quantity at.
  ///
  /// @param when the time that the figure speaks of; a cumulative figure speaks of its last day
  /// @param observer who observed or estimated; null where not known, and then nobody's later
  ///   figure replaces it
  /// @param origin the measurement that it derives from
  /// @param factor the conversion by which the amount was got from `convertedFrom`
  /// @param reliability Admiralty reliability of the best source, 1 (A) to 6 (F)
  /// @param credibility Admiralty credibility, 1 to 6
  public record Claim(
      String id,
      Quantity amount,
      When when,
      @Nullable String observer,
      String origin,
      @Nullable Factor factor,
      @Nullable Quantity convertedFrom,
      int reliability,
      int credibility,
      boolean denied) {}

  /// How independent measurements stand to one another.
  public enum Agreement {
    AGREE,
    CONFLICT,
    ONE_ORIGIN,
    /// No claim stands, or doubtful ones only.
    NOTHING
  }

  /// A claim that was set aside.
  public record Discarded(String id, String reason) {}

  /// One interval for the quantity, and what it rests on.
  ///
  /// @param interval what independent measurements allow, in `unit`; null where no claim can be
  ///   used
  /// @param independentOrigins how many independent measurements the standing claims come to
  /// @param confirmed the bounds that at least two independent measurements support; null where
  ///   none are
  /// @param figures the hull of the figures that standing claims name, whatever their bounds
  /// @param asOf the day that the interval speaks of: that of the newest standing figure
  /// @param impliedFactor the range of a near-constant factor between figures and the counts that
  ///   they convert
  /// @param lowRestsOn claims that set the lower end
  /// @param highRestsOn claims that set the upper end; empty where nothing bounds it
  /// @param used the claims that stand
  public record Pool(
      @Nullable Interval interval,
      Unit unit,
      Agreement agreement,
      int independentOrigins,
      @Nullable Interval confirmed,
      @Nullable Interval figures,
      @Nullable LocalDate asOf,
      @Nullable Interval impliedFactor,
      List<String> lowRestsOn,
      List<String> highRestsOn,
      List<String> used,
      List<Discarded> discarded,
      List<Working> working) {
    public Pool {
      lowRestsOn = List.copyOf(lowRestsOn);
      highRestsOn = List.copyOf(highRestsOn);
      used = List.copyOf(used);
      discarded = List.copyOf(discarded);
      working = List.copyOf(working);
    }
  }

  /// A claim in the unit of the quantity.
  private record Reading(Claim claim, Interval interval, double figure) {
    boolean lowerBound() {
      return Double.isInfinite(interval.high());
    }
  }

  /// Claims that are one measurement, and what they allow together.
  private record Measurement(List<Reading> readings, Interval interval) {}

  /// Pools claims about a quantity, as of a date.
  public static Pool of(Kind kind, Unit unit, List<Claim> claims, LocalDate date) {
    List<Working> working = new ArrayList<>();
    List<Discarded> discarded = new ArrayList<>();
    List<Reading> usable = usable(unit, claims, date, discarded, working);
    List<Reading> credible =
        usable.stream().filter(r -> r.claim().credibility() < DOUBTFUL).toList();
    boolean onlyDoubtful = credible.isEmpty();
    if (!onlyDoubtful) {
      usable.stream()
          .filter(r -> r.claim().credibility() >= DOUBTFUL)
          .forEach(r -> discarded.add(new Discarded(r.claim().id(), "it is graded doubtful")));
    }
    List<Reading> standing = unreplaced(onlyDoubtful ? usable : credible, discarded);
    Interval implied = impliedFactor(claims, working);
    if (standing.isEmpty()) {
      discarded.forEach(d -> working.add(new Working(d.id() + " set aside: " + d.reason())));
      working.add(new Working("no figure stands"));
      return new Pool(
          null,
          unit,
          Agreement.NOTHING,
          0,
          null,
          null,
          null,
          implied,
          List.of(),
          List.of(),
          List.of(),
          discarded,
          working);
    }
    LocalDate asOf =
        standing.stream()
            .map(r -> r.claim().when().latest())
            .max(LocalDate::compareTo)
            .orElseThrow();
    if (kind == Kind.CUMULATIVE) {
      standing = grown(standing, asOf, discarded);
    }
    discarded.forEach(d -> working.add(new Working(d.id() + " set aside: " + d.reason())));
    standing.forEach(
        r -> working.add(new Working(r.claim().id() + ": " + words(r.interval(), unit))));
    List<Measurement> measurements = measurements(standing);
    for (Measurement measurement : measurements) {
      if (measurement.readings().size() > 1) {
        working.add(
            new Working(
                ids(measurement.readings())
                    + " are one measurement: "
                    + words(measurement.interval(), unit)));
      }
    }
    double low = measurements.stream().mapToDouble(m -> m.interval().low()).max().orElseThrow();
    double high = measurements.stream().mapToDouble(m -> m.interval().high()).min().orElseThrow();
    boolean conflict = low > high;
    Interval interval =
        conflict
            ? measurements.stream().map(Measurement::interval).reduce(Interval::hull).orElseThrow()
            : new Interval(low, high);
    Agreement agreement =
        onlyDoubtful
            ? Agreement.NOTHING
            : measurements.size() == 1
                ? Agreement.ONE_ORIGIN
                : conflict ? Agreement.CONFLICT : Agreement.AGREE;
    working.add(
        new Working(
            switch (measurements.size()) {
                  case 1 -> "1 independent measurement: ";
                  default ->
                      measurements.size()
                          + " independent measurements; "
                          + (conflict
                              ? "they do not overlap, so their hull: "
                              : "they overlap in ");
                }
                + words(interval, unit)));
    Interval confirmed = confirmed(measurements);
    if (confirmed != null) {
      working.add(new Working("supported by at least two measurements: " + words(confirmed, unit)));
    }
    return new Pool(
        interval,
        unit,
        agreement,
        measurements.size(),
        confirmed,
        standing.stream()
            .map(r ->
                r.claim().amount().bound() == Quantity.Bound.BETWEEN
                    ? r.interval()
                    : Interval.point(r.figure()))
            .reduce(Interval::hull)
            .orElseThrow(),
        asOf,
        implied,
        standing.stream()
            .filter(r -> r.interval().low() == interval.low())
            .map(r -> r.claim().id())
            .toList(),
        Double.isInfinite(interval.high())
            ? List.of()
            : standing.stream()
                .filter(r -> r.interval().high() == interval.high())
                .map(r -> r.claim().id())
                .toList(),
        standing.stream().map(r -> r.claim().id()).toList(),
        discarded,
        working);
  }

  /// The claims that speak of the quantity by the date, in a unit of it, and as their own
  /// conversion allows.
  private static List<Reading> usable(
      Unit unit,
      List<Claim> claims,
      LocalDate date,
      List<Discarded> discarded,
      List<Working> working) {
    List<Reading> usable = new ArrayList<>();
    for (Claim claim : claims) {
      String impossible = impossible(claim);
      Reading reading = reading(claim, unit);
      if (claim.when().earliest().isAfter(date)) {
        discarded.add(new Discarded(claim.id(), "it speaks of a time after " + When.words(date)));
      } else if (impossible != null) {
        discarded.add(new Discarded(claim.id(), impossible));
      } else if (reading == null) {
        discarded.add(
            new Discarded(
                claim.id(),
                "no factor leads from " + claim.amount().unit().word(2) + " to " + unit.word(2)));
      } else {
        usable.add(reading);
        if (claim.amount().unit() != unit) {
          working.add(
              new Working(
                  claim.id()
                      + ": "
                      + claim.amount().words()
                      + " = "
                      + words(reading.interval(), unit)));
        }
      }
    }
    return usable;
  }

  private static @Nullable Reading reading(Claim claim, Unit unit) {
    Quantity amount = claim.amount();
    if (amount.unit().convertsTo(unit)) {
      Quantity in = amount.in(unit);
      return new Reading(claim, in.interval(), in.figure());
    }
    Factor factor = claim.factor();
    if (factor == null) {
      return null;
    }
    if (amount.unit().convertsTo(factor.to()) && factor.from().convertsTo(unit)) {
      double scale = factor.from().convert(1, unit);
      Quantity to = amount.in(factor.to());
      return new Reading(
          claim,
          to.interval().dividedBy(factor.range()).times(scale),
          to.figure() / factor.range().middle() * scale);
    }
    if (amount.unit().convertsTo(factor.from()) && factor.to().convertsTo(unit)) {
      double scale = factor.to().convert(1, unit);
      Quantity from = amount.in(factor.from());
      return new Reading(
          claim,
          from.interval().times(factor.range()).times(scale),
          from.figure() * factor.range().middle() * scale);
    }
    return null;
  }

  /// Why an amount cannot be the conversion that it claims to be; null where it can.
  private static @Nullable String impossible(Claim claim) {
    Factor factor = claim.factor();
    Quantity base = claim.convertedFrom();
    if (factor == null
        || base == null
        || !base.unit().convertsTo(factor.from())
        || !claim.amount().unit().convertsTo(factor.to())) {
      return null;
    }
    Interval expected = base.in(factor.from()).interval().times(factor.range());
    Quantity amount = claim.amount().in(factor.to());
    Interval named =
        switch (amount.bound()) {
          case EXACTLY, ABOUT, BETWEEN -> amount.interval();
          case MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST -> Interval.point(amount.figure());
        };
    if (expected.overlaps(named)) {
      return null;
    }
    return base.words()
        + " × "
        + range(factor.range())
        + " = "
        + words(expected, factor.to())
        + ", which "
        + amount.words()
        + " is not";
  }

  /// The readings without those that a later figure of the same observer replaces.
  private static List<Reading> unreplaced(List<Reading> readings, List<Discarded> discarded) {
    List<Reading> left = new ArrayList<>();
    for (Reading reading : readings) {
      Reading later =
          readings.stream()
              .filter(other ->
                  reading.claim().observer() != null
                      && Objects.equals(reading.claim().observer(), other.claim().observer())
                      && other.claim().when().latest().isAfter(reading.claim().when().latest()))
              .reduce(
                  (a, b) -> b.claim().when().latest().isAfter(a.claim().when().latest()) ? b : a)
              .orElse(null);
      if (later == null) {
        left.add(reading);
      } else {
        discarded.add(
            new Discarded(
                reading.claim().id(),
                "the same observer later put it at "
                    + later.claim().amount().words()
                    + " ("
                    + When.words(later.claim().when().latest())
                    + ")"));
      }
    }
    return left;
  }

  /// What earlier figures say of a quantity that has grown since: no less than then.
  private static List<Reading> grown(
      List<Reading> standing, LocalDate asOf, List<Discarded> discarded) {
    List<Reading> grown = new ArrayList<>();
    for (Reading reading : standing) {
      Claim claim = reading.claim();
      if (!claim.when().latest().isBefore(asOf)) {
        grown.add(reading);
      } else if (reading.interval().low() > 0) {
        grown.add(new Reading(claim, Interval.atLeast(reading.interval().low()), reading.figure()));
      } else {
        discarded.add(
            new Discarded(
                claim.id(),
                "an upper bound of "
                    + When.words(claim.when().latest())
                    + " does not bound what has grown since"));
      }
    }
    return grown;
  }

  /// Claims that share an origin or an observer, directly or through others, are one measurement.
  private static List<Measurement> measurements(List<Reading> standing) {
    List<List<Reading>> groups = new ArrayList<>();
    for (Reading reading : standing) {
      List<Reading> group = new ArrayList<>(List.of(reading));
      groups.removeIf(other -> {
        boolean same = other.stream().anyMatch(o -> dependent(o.claim(), reading.claim()));
        if (same) {
          group.addAll(0, other);
        }
        return same;
      });
      groups.add(group);
    }
    return groups.stream().map(group -> new Measurement(group, allowed(group))).toList();
  }

  private static boolean dependent(Claim a, Claim b) {
    return a.origin().equals(b.origin())
        || (a.observer() != null && a.observer().equals(b.observer()));
  }

  /// What the readings of one measurement allow: lower bounds by maximum, other readings by hull.
  private static Interval allowed(List<Reading> group) {
    double most =
        group.stream()
            .filter(Reading::lowerBound)
            .mapToDouble(r -> r.interval().low())
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    Interval floor = Interval.atLeast(most);
    return group.stream()
        .filter(r -> !r.lowerBound())
        .map(Reading::interval)
        .reduce(Interval::hull)
        .map(hull -> hull.overlaps(floor) ? hull.intersect(floor) : hull.hull(floor))
        .orElse(floor);
  }

  /// The bounds on which two measurements agree: the second highest lower end, the second lowest
  /// upper end.
  private static @Nullable Interval confirmed(List<Measurement> measurements) {
    if (measurements.size() < 2) {
      return null;
    }
    double low =
        measurements.stream()
            .map(m -> m.interval().low())
            .sorted(java.util.Comparator.reverseOrder())
            .skip(1)
            .findFirst()
            .orElseThrow();
    double high =
        measurements.stream()
            .map(m -> m.interval().high())
            .sorted()
            .skip(1)
            .findFirst()
            .orElseThrow();
    return low > high ? null : new Interval(low, high);
  }

  /// The factor between figures and the counts they convert, where it is nearly the same for two or
  /// more.
  private static @Nullable Interval impliedFactor(List<Claim> claims, List<Working> working) {
    List<Double> factors = new ArrayList<>();
    for (Claim claim : claims) {
      Quantity base = claim.convertedFrom();
      if (base != null && base.figure() > 0 && !base.unit().convertsTo(claim.amount().unit())) {
        double factor = claim.amount().figure() / base.figure();
        factors.add(factor);
        working.add(
            new Working(
                claim.id()
                    + ": "
                    + Figures.number(claim.amount().figure())
                    + " ÷ "
                    + Figures.number(base.figure())
                    + " = "
                    + Figures.significant(factor, 3)
                    + " "
                    + claim.amount().unit().word(factor)
                    + " a "
                    + base.unit().word(1)));
      }
    }
    if (factors.size() < 2) {
      return null;
    }
    double least = factors.stream().mapToDouble(f -> f).min().orElseThrow();
    double most = factors.stream().mapToDouble(f -> f).max().orElseThrow();
    double mean = factors.stream().mapToDouble(f -> f).average().orElseThrow();
    return most - least <= NEAR_CONSTANT * mean ? new Interval(least, most) : null;
  }

  private static String ids(List<Reading> readings) {
    return String.join(", ", readings.stream().map(r -> r.claim().id()).toList());
  }

  private static String words(Interval interval, Unit unit) {
    return range(interval) + " " + unit.word(interval.isPoint() ? interval.low() : 2);
  }

  private static String range(Interval interval) {
    if (interval.isPoint()) {
      return Figures.number(interval.low());
    }
    return Double.isInfinite(interval.high())
        ? "at least " + Figures.number(interval.low())
        : Figures.number(interval.low()) + " to " + Figures.number(interval.high());
  }
}
