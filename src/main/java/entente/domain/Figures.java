// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How numbers are written for people: a comma between thousands, a point before decimals, no
/// needless zeros.
public final class Figures {
  private Figures() {}

  /// The number as exactly as a reader needs it: up to six significant digits, all digits of a
  /// whole number.
  public static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return grouped(whole ? exact : exact.round(new MathContext(6, RoundingMode.HALF_UP)));
  }

  /// The number rounded to a count of significant digits, whole numbers up to that precision kept.
  public static String significant(double value, int digits) {
    if (Double.isInfinite(value)) {
      return number(value);
    }
    return grouped(BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP)));
  }

  /// The number with a fixed count of decimals.
  public static String decimals(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return grouping(rounded.toPlainString());
  }

  /// A share of one as per cent, to three significant digits: 0.0014 reads "0.14 %".
  public static String percent(double share) {
    return significant(share * 100, 3) + " %";
  }

  private static String grouped(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return grouping((plain.signum() == 0 ? BigDecimal.ZERO : plain).toPlainString());
  }

  private static String grouping(String plain) {
    int start = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(plain);
    for (int at = end - 3; at > start; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
