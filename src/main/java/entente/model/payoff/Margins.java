// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The least and greatest values that any weights and measurements give, without probabilities.
///
/// A value is linear in each judge's weights, so that its ends lie in corners of the weights that
/// fit; and linear in each origin's draw, so that they lie at its ends.
final class Margins {
  private final List<WeightVector> vectors;
  private final List<Alternative> alternatives;

  Margins(List<Alternative> alternatives, Weights weights) {
    this.alternatives = alternatives;
    vectors = WeightVector.of(alternatives, weights);
  }

  /// The bounds of one alternative's value.
  Interval of(int alternative) {
    @Nullable Interval bounds = null;
    WeightVector vector = vectorOf(alternative);
    for (List<Double> corner : vector.extremePoints()) {
      Map<String, Double> slopes = new HashMap<>();
      double least = add(alternative, vector, corner, 1, slopes);
      bounds = hull(bounds, span(least, slopes));
    }
    return bounds == null ? Interval.point(0) : bounds;
  }

  /// The bounds of one alternative's value less another's.
  Interval between(int first, int second) {
    @Nullable Interval bounds = null;
    WeightVector one = vectorOf(first);
    WeightVector other = vectorOf(second);
    for (List<Double> corner : one.extremePoints()) {
      List<List<Double>> corners = one.equals(other) ? List.of(corner) : other.extremePoints();
      for (List<Double> otherCorner : corners) {
        Map<String, Double> slopes = new HashMap<>();
        double least = add(first, one, corner, 1, slopes);
        least += add(second, other, otherCorner, -1, slopes);
        bounds = hull(bounds, span(least, slopes));
      }
    }
    return bounds == null ? Interval.point(0) : bounds;
  }

  private WeightVector vectorOf(int alternative) {
    String id = alternatives.get(alternative).id();
    return vectors.stream()
        .filter(vector -> vectors.size() == 1 || vector.holder().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// The value where each origin's draw is 0; what each draw adds goes to its slope.
  private double add(
      int at, WeightVector vector, List<Double> corner, int sign, Map<String, Double> slopes) {
    Alternative alternative = alternatives.get(at);
    double value = 0;
    for (Measurement measurement : alternative.measurements()) {
      double weight =
          sign
              * corner.get(vector.criteria().indexOf(measurement.criterion()))
              * alternative.part(measurement);
      value += weight * measurement.value().low();
      slopes.merge(measurement.origin(), weight * measurement.value().width(), Double::sum);
    }
    return value;
  }

  private static Interval span(double start, Map<String, Double> slopes) {
    double low = start;
    double high = start;
    for (double slope : slopes.values()) {
      low += Math.min(0, slope);
      high += Math.max(0, slope);
    }
    return Interval.of(low, high);
  }

  private static Interval hull(@Nullable Interval bounds, Interval more) {
    return bounds == null ? more : bounds.hull(more);
  }
}
