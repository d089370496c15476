// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount as a source gave it: a number or a range, how it was bounded, and its unit.
///
/// Written `165000 bbl`, `> 10000 containers`, `<= 3e6 rounds`, `~ 11000 persons`, `0.5e6..3e6
/// rounds`; thousands may be set off by commas or underscores.
public record Quantity(Bound bound, double low, double high, Unit unit) {
  /// How the source bounded the figure.
  public enum Bound {
    EXACTLY(""),
    ABOUT("~ "),
    MORE_THAN("> "),
    AT_LEAST(">= "),
    LESS_THAN("< "),
    AT_MOST("<= "),
    BETWEEN("");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }
  }

  /// Half the width that "about" is given, as a share of the figure, where an interval is needed: a
  /// convention, not a measurement.
  public static final double ABOUT_SHARE = 0.05;

  private static final double LARGEST = 1e15;
  private static final String NUMBER = "[+-]?[0-9][0-9,_]*(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?";
  private static final Pattern FORM =
      Pattern.compile(
          "(>=|<=|>|<|~)?\\s*(" + NUMBER + ")(?:\\s*\\.\\.\\s*(" + NUMBER + "))?\\s*(\\S.*)");

  public Quantity {
    low += 0.0; // zero has no sign
    high += 0.0;
    if (!(Math.abs(low) <= LARGEST) || !(Math.abs(high) <= LARGEST) || low > high) {
      throw new IllegalArgumentException(
          "an amount lies between -1e15 and 1e15, its lower end first");
    }
    if (bound != Bound.BETWEEN && low != high) {
      throw new IllegalArgumentException("only a range has two ends");
    }
  }

  public static Quantity of(double value, Unit unit) {
    return new Quantity(Bound.EXACTLY, value, value, unit);
  }

  public static Quantity between(double low, double high, Unit unit) {
    return new Quantity(Bound.BETWEEN, low, high, unit);
  }

  /// Reads the written form; the message of a failure says what is wrong with it.
  public static Quantity parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a quantity; write a number and a unit, as in '165000 bbl' or '> 10000 containers'");
    }
    String sign = form.group(1);
    double low = number(form.group(2));
    String upper = form.group(3);
    Unit unit = Unit.find(form.group(4).strip());
    if (unit == null) {
      throw new UnknownUnitException(form.group(4).strip());
    }
    if (upper != null) {
      if (sign != null) {
        throw new IllegalArgumentException(
            "'" + text + "' has both a sign and a range; use one of them");
      }
      return between(low, number(upper), unit);
    }
    return new Quantity(bound(sign), low, low, unit);
  }

  /// All values that the statement allows. "Above" and "below" are read as closed bounds; an amount
  /// below a bound is at least zero when the bound is.
  public Interval interval() {
    return switch (bound) {
      case EXACTLY, BETWEEN -> new Interval(low, high);
      case ABOUT -> {
        double slack = Math.abs(low) * ABOUT_SHARE;
        yield new Interval(low - slack, low + slack);
      }
      case MORE_THAN, AT_LEAST -> Interval.atLeast(low);
      case LESS_THAN, AT_MOST -> new Interval(low >= 0 ? 0 : Double.NEGATIVE_INFINITY, low);
    };
  }

  /// The figure that was named, whatever its bound; the middle of a range.
  public double figure() {
    return (low + high) / 2;
  }

  /// The same amount in another unit of the same dimension.
  public Quantity in(Unit other) {
    return new Quantity(bound, unit.convert(low, other), unit.convert(high, other), other);
  }

  /// The amount in words: "more than 165,000 barrels", "500,000 to 3,000,000 rounds".
  public String words() {
    String first = Figures.number(low);
    return switch (bound) {
      case EXACTLY -> first + " " + word();
      case ABOUT -> "about " + first + " " + word();
      case MORE_THAN -> "more than " + first + " " + word();
      case AT_LEAST -> "at least " + first + " " + word();
      case LESS_THAN -> "less than " + first + " " + word();
      case AT_MOST -> "at most " + first + " " + word();
      case BETWEEN -> first + " to " + Figures.number(high) + " " + word();
    };
  }

  /// The written form, which [#parse] reads back.
  @Override
  public String toString() {
    String first = bound.sign + plain(low);
    return (bound == Bound.BETWEEN ? first + ".." + plain(high) : first) + " " + unit.symbol();
  }

  /// A unit word that no unit has.
  public static final class UnknownUnitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String word;

    UnknownUnitException(String word) {
      super("unknown unit '" + word + "'");
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  private String word() {
    return unit.word(bound == Bound.BETWEEN ? high : low);
  }

  private static Bound bound(@Nullable String sign) {
    for (Bound bound : Bound.values()) {
      if (sign != null && bound.sign.strip().equals(sign)) {
        return bound;
      }
    }
    return Bound.EXACTLY;
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", "").replace("_", ""));
  }

  private static String plain(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
