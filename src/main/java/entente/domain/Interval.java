// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

/// A closed interval of real numbers; an end may be infinite where only one bound is known.
///
/// Arithmetic is interval arithmetic (Moore 1966): the result holds every value that operands
/// within their intervals can give.
public record Interval(double low, double high) {
  /// Everything from 0 to 1: what is known of a share about which nothing is known.
  public static final Interval UNIT = new Interval(0, 1);

  public Interval {
    if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
      throw new IllegalArgumentException("[" + low + ", " + high + "] is not an interval");
    }
  }

  public static Interval of(double low, double high) {
    return new Interval(low, high);
  }

  public static Interval point(double value) {
    return new Interval(value, value);
  }

  public static Interval atLeast(double low) {
    return new Interval(low, Double.POSITIVE_INFINITY);
  }

  public boolean isPoint() {
    return low == high;
  }

  public boolean isBounded() {
    return !Double.isInfinite(low) && !Double.isInfinite(high);
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  public boolean contains(Interval other) {
    return low <= other.low && other.high <= high;
  }

  public boolean overlaps(Interval other) {
    return low <= other.high && other.low <= high;
  }

  /// The middle of a bounded interval.
  public double middle() {
    return (low + high) / 2;
  }

  public double width() {
    return high - low;
  }

  public Interval plus(Interval other) {
    return new Interval(low + other.low, high + other.high);
  }

  public Interval minus(Interval other) {
    return new Interval(low - other.high, high - other.low);
  }

  public Interval times(double factor) {
    return factor >= 0
        ? new Interval(product(low, factor), product(high, factor))
        : new Interval(product(high, factor), product(low, factor));
  }

  public Interval times(Interval other) {
    double a = product(low, other.low);
    double b = product(low, other.high);
    double c = product(high, other.low);
    double d = product(high, other.high);
    return new Interval(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  /// The quotient by an interval that lies above zero.
  public Interval dividedBy(Interval other) {
    if (other.low <= 0) {
      throw new IllegalArgumentException("cannot divide by " + other + ", which is not above zero");
    }
    return times(new Interval(1 / other.high, 1 / other.low));
  }

  public Interval dividedBy(double divisor) {
    return dividedBy(point(divisor));
  }

  /// The least interval that holds both.
  public Interval hull(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }

  /// What both hold; they must overlap.
  public Interval intersect(Interval other) {
    return new Interval(Math.max(low, other.low), Math.min(high, other.high));
  }

  /// The interval cut to what lies within `bounds`; a value outside moves to the nearest end.
  public Interval clampedTo(Interval bounds) {
    return new Interval(
        Math.clamp(low, bounds.low, bounds.high), Math.clamp(high, bounds.low, bounds.high));
  }

  @Override
  public String toString() {
    return isPoint()
        ? Figures.number(low)
        : "[" + Figures.number(low) + ", " + Figures.number(high) + "]";
  }

  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }
}
