// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Exhibit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What happened, in order of time. A few moments are listed one below the other, each with a dot
/// in the lane of its kind; many are stacked as dots over their year.
final class TimelinePicture {
  private static final int FEW = 40;
  private static final int LANE = 13;
  private static final int LINE = 16;
  private static final int YEAR = 32;

  private TimelinePicture() {}

  static void draw(Markup out, Exhibit.Timeline timeline, int width, String kind) {
    if (timeline.moments().isEmpty()) {
      return;
    }
    if (timeline.moments().size() <= FEW) {
      listed(out, timeline, width, kind);
    } else {
      stacked(out, timeline, width, kind);
    }
  }

  /// What a reader has to know of the picture; nothing where it speaks for itself.
  static String note(Exhibit.Timeline timeline) {
    return timeline.moments().size() > FEW && years(timeline).cells().contains(Years.GAP)
        ? "Shaded: years without an entry, drawn short."
        : "";
  }

  private static Years years(Exhibit.Timeline timeline) {
    return Years.of(timeline.moments().stream().map(TimelinePicture::year).toList());
  }

  private static void listed(Markup out, Exhibit.Timeline timeline, int width, String kind) {
    Map<String, Integer> lanes = lanes(timeline);
    double left = 42;
    double words = left + lanes.size() * LANE + 10;
    double room = width - words;
    double top = lanes.size() * LINE + 16;

    List<List<String>> labels = new ArrayList<>();
    double height = top;
    for (Exhibit.Moment moment : timeline.moments()) {
      List<String> label = new ArrayList<>(Picture.fitted(moment.when().words(), room));
      label.addAll(Picture.fitted(moment.text(), room));
      labels.add(label);
      height += label.size() * LINE + 8;
    }

    Picture.open(out, timeline.title(), width, height, kind);
    lanes.forEach((lane, at) -> {
      double x = left + at * LANE + LANE / 2.0;
      double y = at * LINE + 12;
      Picture.dot(out, x, y, 4.5, "lane lane" + at);
      Picture.rule(out, x, y + 7, x, top, "guide");
      Picture.text(out, words, y + 4, "quiet", lane);
    });
    double y = top;
    int year = Integer.MIN_VALUE;
    for (int row = 0; row < timeline.moments().size(); row++) {
      Exhibit.Moment moment = timeline.moments().get(row);
      List<String> label = labels.get(row);
      int of = moment.when().earliest().getYear();
      if (of != year) {
        year = of;
        Picture.rule(out, 0, y, width, y, "guide");
        Picture.text(out, 0, y + LINE, "strong", Integer.toString(year));
      }
      double x = left + at(lanes, moment) * LANE + LANE / 2.0;
      link(out, moment, x, y + LINE - 4, 4.5, at(lanes, moment));
      int dated = Picture.fitted(moment.when().words(), room).size();
      for (int line = 0; line < label.size(); line++) {
        Picture.text(
            out, words, y + LINE * (line + 1), line < dated ? "quiet" : "label", label.get(line));
      }
      y += label.size() * LINE + 8;
    }
    out.close().line();
  }

  private static void stacked(Markup out, Exhibit.Timeline timeline, int width, String kind) {
    Map<String, Integer> lanes = lanes(timeline);
    Years years = years(timeline);
    boolean narrow = width < Picture.WIDE;
    double left = narrow ? 4 : 92;
    double cell = (width - left - 4) / years.cells().size();
    double radius = Math.min(4.5, Math.max(2, cell / 2 - 1));
    double dot = radius * 2 + 1.5;
    int across = (int) Math.max(1, Math.floor((cell - 2) / dot));

    Map<Integer, Map<Integer, List<Exhibit.Moment>>> stacks = new TreeMap<>();
    for (Exhibit.Moment moment : timeline.moments()) {
      stacks
          .computeIfAbsent(at(lanes, moment), _ -> new TreeMap<>())
          .computeIfAbsent(years.cellOf(year(moment)), _ -> new ArrayList<>())
          .add(moment);
    }
    List<Double> heights = new ArrayList<>();
    for (int lane : lanes.values()) {
      int most =
          stacks.getOrDefault(lane, Map.of()).values().stream()
              .mapToInt(List::size)
              .max()
              .orElse(0);
      heights.add(Math.max(Math.ceilDiv(most, across) * dot + 10 + (narrow ? LINE : 0), 22));
    }
    double height = 4 + heights.stream().mapToDouble(Double::doubleValue).sum();

    Picture.open(out, timeline.title(), width, height + 24, kind);
    for (int at = 0; at < years.cells().size(); at++) {
      if (years.cells().get(at) == Years.GAP) {
        Picture.box(out, left + at * cell + 1, 4, cell - 2, height - 4, "gap");
      }
    }
    double base = 4;
    for (Map.Entry<String, Integer> lane : lanes.entrySet()) {
      double top = base;
      base += heights.get(lane.getValue());
      Picture.rule(out, narrow ? 0 : left, base, width, base, "guide");
      Picture.text(out, 0, narrow ? top + 14 : base - 6, "label", lane.getKey());
      for (Map.Entry<Integer, List<Exhibit.Moment>> stack :
          stacks.getOrDefault(lane.getValue(), Map.of()).entrySet()) {
        for (int at = 0; at < stack.getValue().size(); at++) {
          double x = left + stack.getKey() * cell + 2 + radius + at % across * dot;
          double up = base - 3 - radius - Math.floorDiv(at, across) * dot;
          link(out, stack.getValue().get(at), x, up, radius, lane.getValue());
        }
      }
    }
    double free = 0;
    for (int at = 0; at < years.cells().size(); at++) {
      double middle = left + (at + 0.5) * cell;
      double start = Math.clamp(middle - YEAR / 2.0, 0, width - YEAR);
      if (years.cells().get(at) != Years.GAP && start >= free) {
        Picture.rule(out, middle, base, middle, base + 5, "axis");
        Picture.text(out, start, base + 18, "quiet", Integer.toString(years.cells().get(at)));
        free = start + YEAR + 6;
      }
    }
    out.close().line();
  }

  private static void link(
      Markup out, Exhibit.Moment moment, double x, double y, double radius, int lane) {
    out.open("a", "href", "#evidence/" + moment.item(), "tabindex", "-1");
    out.open(
            "circle",
            "cx",
            Scale.px(x),
            "cy",
            Scale.px(y),
            "r",
            Scale.px(radius),
            "class",
            "lane lane" + lane)
        .leaf("title", moment.when().words() + ": " + moment.text())
        .close(2);
  }

  /// The lanes in the order in which they first occur.
  private static Map<String, Integer> lanes(Exhibit.Timeline timeline) {
    Map<String, Integer> lanes = new LinkedHashMap<>();
    timeline.moments().forEach(moment -> lanes.putIfAbsent(moment.lane(), lanes.size()));
    return lanes;
  }

  private static int at(Map<String, Integer> lanes, Exhibit.Moment moment) {
    return lanes.getOrDefault(moment.lane(), 0);
  }

  private static int year(Exhibit.Moment moment) {
    return moment.when().openStart()
        ? moment.when().latest().getYear()
        : moment.when().earliest().getYear();
  }
}
