// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import entente.domain.Figures;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The median of the slopes between all pairs of points.
///
/// @param slope in the unit of the values, per year
public record TheilSen(double slope, List<Working> working) {
  public TheilSen {
    working = List.copyOf(working);
  }

  /// The slope through the middles of values and times.
  public static TheilSen of(List<Point> points) {
    List<Point> ordered = Trend.of(points).points();
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = i + 1; j < ordered.size(); j++) {
        double years = ordered.get(j).year() - ordered.get(i).year();
        if (years != 0) {
          slopes.add((ordered.get(j).value().middle() - ordered.get(i).value().middle()) / years);
        }
      }
    }
    if (slopes.isEmpty()) {
      throw new IllegalArgumentException("a slope needs two points, not " + points.size());
    }
    Collections.sort(slopes);
    int half = slopes.size() / 2;
    double median =
        slopes.size() % 2 == 1 ? slopes.get(half) : (slopes.get(half - 1) + slopes.get(half)) / 2;
    return new TheilSen(
        median,
        List.of(
            new Working(
                "median of %s slopes = %s a year"
                    .formatted(Figures.number(slopes.size()), Figures.number(median)))));
  }
}
