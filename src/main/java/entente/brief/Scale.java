// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.domain.Figures;
import entente.domain.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// A linear scale from values to places in a picture, with round ticks.
record Scale(double low, double high, double from, double to) {

  /// A scale that shows all finite ends, and zero, with some room above.
  static Scale over(Collection<Interval> intervals, double from, double to) {
    double low = 0;
    double high = 0;
    for (Interval interval : intervals) {
      for (double end : new double[] {interval.low(), interval.high()}) {
        if (!Double.isInfinite(end)) {
          low = Math.min(low, end);
          high = Math.max(high, end);
        }
      }
    }
    double room = (high - low) * 0.08;
    double above = high > 0 || low == 0 ? Math.max(high + room, low + 1e-9) : high;
    return new Scale(low < 0 ? low - room : low, above, from, to);
  }

  /// The place of a value; an infinite end lies at the edge.
  double at(double value) {
    double clamped = Math.clamp(value, low, high);
    return from + (clamped - low) / (high - low) * (to - from);
  }

  /// Round values within the scale, no more than asked.
  List<Double> ticks(int most) {
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / most)));
    double[] factors = {1, 2, 5, 10, 20};
    int at = 0;
    while ((high - low) / (step * factors[at]) > most && at < factors.length - 1) {
      at++;
    }
    double chosen = step * factors[at];
    List<Double> ticks = new ArrayList<>();
    for (long tick = (long) Math.ceil(low / chosen); tick * chosen <= high; tick++) {
      ticks.add(tick * chosen);
    }
    return ticks;
  }

  /// A tick in a few characters: "500,000", "2.5 million".
  static String label(double value) {
    double size = Math.abs(value);
    if (size >= 1e9) {
      return Figures.significant(value / 1e9, 4) + " billion";
    }
    if (size >= 1e6) {
      return Figures.significant(value / 1e6, 4) + " million";
    }
    return Figures.significant(value, 6);
  }

  /// A place with one decimal, as SVG takes it.
  static String px(double place) {
    String text = String.format(Locale.ROOT, "%.1f", place);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
