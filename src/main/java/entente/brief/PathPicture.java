// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Exhibit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Values of several actors over the years: a line for each, in a band that is its interval. Each
/// is named at its last value.
final class PathPicture {
  private static final int HEIGHT = 240;
  private static final int BELOW = 26;
  private static final int LEFT = 30;
  private static final int RIGHT = 8;
  private static final int LINE = 15;

  private PathPicture() {}

  static void draw(Markup out, Exhibit.Paths exhibit, int width, String kind) {
    List<Exhibit.Point> all = exhibit.paths().stream().flatMap(p -> p.points().stream()).toList();
    Scale values = Scale.over(all.stream().map(Exhibit.Point::amount).toList(), HEIGHT - 4.0, 24);
    double from = all.stream().mapToInt(Exhibit.Point::year).min().orElse(0);
    double to = Math.max(from + 1, all.stream().mapToInt(Exhibit.Point::year).max().orElse(1));
    Scale years = new Scale(from, to, LEFT, width - RIGHT);
    Picture.open(out, exhibit.title(), width, HEIGHT + BELOW, kind);
    for (double tick : values.ticks(5)) {
      double y = values.at(tick);
      Picture.rule(out, LEFT, y, width - RIGHT, y, "grid");
      Picture.text(out, 0, y + 4, "quiet", Scale.label(tick));
    }
    for (double tick : years.ticks(width < Picture.WIDE ? 4 : 8)) {
      double x = years.at(tick);
      Picture.rule(out, x, HEIGHT, x, HEIGHT + 5, "axis");
      Picture.near(out, x, HEIGHT + 19, width, "quiet", String.valueOf((int) tick));
    }
    Picture.rule(out, LEFT, HEIGHT, width - RIGHT, HEIGHT, "axis");
    double named = 0;
    for (int at = 0; at < exhibit.paths().size(); at++) {
      List<Exhibit.Point> points = exhibit.paths().get(at).points();
      for (List<Exhibit.Point> run : runs(points)) {
        List<String> edge = new ArrayList<>();
        run.forEach(point -> edge.add(place(years, values, point, point.amount().high())));
        run.reversed()
            .forEach(point -> edge.add(place(years, values, point, point.amount().low())));
        shape(out, "polygon", edge, "spread" + at);
        shape(
            out,
            "polyline",
            run.stream().map(p -> place(years, values, p, p.amount().middle())).toList(),
            "path" + at);
      }
      Picture.text(out, LEFT + named, LINE, "strong name" + at, exhibit.paths().get(at).name());
      named += (width - LEFT) / (double) exhibit.paths().size();
    }
    out.close().line();
  }

  /// Stretches of years without a gap.
  private static List<List<Exhibit.Point>> runs(List<Exhibit.Point> points) {
    List<List<Exhibit.Point>> runs = new ArrayList<>();
    int last = Integer.MIN_VALUE;
    for (Exhibit.Point point : points) {
      if (point.year() != last + 1) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(point);
      last = point.year();
    }
    return runs;
  }

  private static String place(Scale years, Scale values, Exhibit.Point point, double value) {
    return Scale.px(years.at(point.year())) + "," + Scale.px(values.at(value));
  }

  private static void shape(Markup out, String name, List<String> places, String kind) {
    out.open(name, "points", places.stream().collect(Collectors.joining(" ")), "class", kind)
        .close();
  }
}
