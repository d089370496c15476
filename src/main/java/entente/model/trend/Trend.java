// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import java.util.Comparator;
import java.util.List;

/// A series in the order of time.
///
/// @param points earliest first, no two at the same time
public record Trend(List<Point> points) {
  public Trend {
    points = points.stream().sorted(Comparator.comparing(Point::at)).toList();
    for (int at = 1; at < points.size(); at++) {
      if (points.get(at - 1).at().compareTo(points.get(at).at()) == 0) {
        throw new IllegalArgumentException(
            "two values at %s: %s and %s.\nMaybe choose one, or pool them first."
                .formatted(points.get(at).at(), points.get(at - 1).id(), points.get(at).id()));
      }
    }
  }

  public static Trend of(List<Point> points) {
    return new Trend(points);
  }

  public MannKendall mannKendall() {
    return MannKendall.test(points);
  }

  public TheilSen theilSen() {
    return TheilSen.of(points);
  }
}
