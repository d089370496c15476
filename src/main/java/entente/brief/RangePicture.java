// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Exhibit;
import entente.answer.Voice;
import entente.domain.Interval;
import entente.domain.Unit;
import entente.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Amounts with their intervals, one below the other on one scale: as bars against a limit, or as
/// marks against the band that follows from them together. An end without a bound is an arrow.
///
/// @param bars whether an amount is drawn from zero
/// @param limit a line across all rows; null where there is none
/// @param band what follows from the rows together; null where nothing does
record RangePicture(
    String title,
    Unit unit,
    boolean bars,
    @Nullable Double limit,
    @Nullable Interval band,
    List<Row> rows) {
  private static final int LINE = 16;
  private static final int BAR = 12;

  RangePicture {
    rows = List.copyOf(rows);
  }

  /// One amount.
  ///
  /// @param counts whether it bears on the result
  record Row(@Nullable EvidenceId item, String label, Interval amount, boolean counts) {}

  static RangePicture capUse(Exhibit.CapUse use) {
    List<Row> rows = new ArrayList<>();
    for (Exhibit.Delivery d : use.deliveries()) {
      rows.add(
          new Row(
              d.item(),
              label(d.when().words(), d.claimant(), d.counted() ? "" : "not counted"),
              d.amount(),
              d.counted()));
    }
    rows.add(new Row(null, "Total, counted once", use.total(), true));
    return new RangePicture(use.title(), use.unit(), true, use.limit(), null, rows);
  }

  static RangePicture rivals(Exhibit.RivalFigures figures) {
    List<Row> rows = new ArrayList<>();
    for (Exhibit.Rival r : figures.rivals()) {
      rows.add(
          new Row(
              r.item(),
              label(r.when().words(), r.claimant(), r.used() ? "" : "not used"),
              r.amount(),
              r.used()));
    }
    return new RangePicture(figures.title(), figures.unit(), false, null, figures.pooled(), rows);
  }

  void draw(Markup out, int width, String kind) {
    List<Interval> all =
        Stream.concat(
                rows.stream().map(Row::amount),
                Stream.concat(
                    Stream.ofNullable(band), Stream.ofNullable(limit).map(Interval::point)))
            .toList();
    Scale scale = Scale.over(all, 8, width - 16);
    List<List<String>> labels =
        rows.stream()
            .map(row ->
                Picture.fitted(row.label() + ": " + Voice.amount(row.amount(), unit).text(), width))
            .toList();
    double top = limit == null && band == null ? 4 : 26;
    double height = top;
    for (List<String> label : labels) {
      height += label.size() * LINE + BAR + 14;
    }

    Picture.open(out, title, width, height + 26, kind);
    if (band != null) {
      double from = scale.at(band.low());
      Picture.box(out, from, top - 4, scale.at(band.high()) - from, height - top + 4, "band");
      marked(
          out,
          (from + scale.at(band.high())) / 2,
          width,
          "together: " + Voice.amount(band, unit).text());
    }
    if (limit != null) {
      marked(
          out, scale.at(limit), width, "cap: " + Voice.amount(Interval.point(limit), unit).text());
    }
    if (limit != null) {
      Picture.rule(out, scale.at(limit), top - 6, scale.at(limit), height, "limit");
    }
    double y = top;
    for (int at = 0; at < rows.size(); at++) {
      for (String line : labels.get(at)) {
        y += LINE;
        Picture.text(out, 0, y - 3, rows.get(at).counts() ? "label" : "quiet", line);
      }
      amount(out, rows.get(at), scale, y + 2);
      y += BAR + 14;
    }
    Picture.rule(out, scale.from(), height, scale.to(), height, "axis");
    for (double tick : scale.ticks(width < Picture.WIDE ? 3 : 6)) {
      double x = scale.at(tick);
      Picture.rule(out, x, height, x, height + 5, "axis");
      Picture.near(out, x, height + 19, width, "quiet", Scale.label(tick));
    }
    out.close().line();
  }

  private void amount(Markup out, Row row, Scale scale, double y) {
    String counts = row.counts() ? "used" : "unused";
    double middle = y + BAR / 2.0;
    double low = scale.at(row.amount().low());
    double high = scale.at(row.amount().high());
    if (row.item() != null) {
      out.open("a", "href", "#evidence/" + row.item(), "tabindex", "-1");
    }
    if (bars) {
      double zero = scale.at(0);
      Picture.box(out, Math.min(zero, low), y, Math.abs(low - zero), BAR, "bar " + counts);
    }
    if (!row.amount().isPoint()) {
      Picture.rule(out, low, middle, high, middle, "whisker " + counts);
      end(out, low, middle, Double.isInfinite(row.amount().low()) ? -1 : 0, counts);
      end(out, high, middle, Double.isInfinite(row.amount().high()) ? 1 : 0, counts);
    } else if (!bars) {
      Picture.dot(out, low, middle, 5, "point " + counts);
    }
    if (row.item() != null) {
      out.close();
    }
  }

  /// The end of a whisker: a stroke, or an arrow to one side where there is no bound.
  private static void end(Markup out, double x, double y, int side, String counts) {
    if (side == 0) {
      Picture.rule(out, x, y - 5, x, y + 5, "whisker " + counts);
      return;
    }
    out.open(
            "path",
            "d",
            "M"
                + Scale.px(x)
                + " "
                + Scale.px(y - 5)
                + "L"
                + Scale.px(x + side * 8.0)
                + " "
                + Scale.px(y)
                + "L"
                + Scale.px(x)
                + " "
                + Scale.px(y + 5)
                + "Z",
            "class",
            "arrow " + counts)
        .close();
  }

  private static void marked(Markup out, double x, int width, String words) {
    Picture.near(out, x, 14, width, "strong", words);
  }

  private static String label(String when, String claimant, String use) {
    return Stream.of(when, claimant, use)
        .filter(word -> !word.isEmpty())
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
