// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Exhibit;
import java.util.List;

/// An exhibit as a picture, drawn once for wide pages and once for narrow ones, so that its letters
/// stay as large as the text around it.
final class Picture {
  static final int WIDE = 680;
  static final int NARROW = 312;

  private static final int LETTER = 7;

  private Picture() {}

  static void draw(Markup out, Exhibit exhibit) {
    for (int width : List.of(WIDE, NARROW)) {
      String kind = width == WIDE ? "picture wide" : "picture narrow";
      switch (exhibit) {
        case Exhibit.Timeline timeline -> TimelinePicture.draw(out, timeline, width, kind);
        case Exhibit.CapUse use -> RangePicture.capUse(use).draw(out, width, kind);
        case Exhibit.RivalFigures figures -> RangePicture.rivals(figures).draw(out, width, kind);
        case Exhibit.DrawnIn drawnIn -> CascadePicture.draw(out, drawnIn, width, kind);
        case Exhibit.Paths paths -> PathPicture.draw(out, paths, width, kind);
        case Exhibit.Grid _ -> {
          // its table says it all
        }
      }
    }
  }

  /// What a reader has to know of the picture; nothing where it speaks for itself.
  static String note(Exhibit exhibit) {
    return switch (exhibit) {
      case Exhibit.Timeline timeline -> TimelinePicture.note(timeline);
      case Exhibit.Paths paths -> paths.note();
      case Exhibit.Grid grid -> grid.note();
      case Exhibit.DrawnIn drawnIn -> drawnIn.note();
      case Exhibit.CapUse _ ->
          "An arrow: the figure is a lower bound. Outlined: not counted, for the reason in the table.";
      case Exhibit.RivalFigures figures ->
          "An arrow: the figure is a lower bound. Broken and pale: not used, for the reason in the"
              + " table."
              + (figures.pooled() == null
                  ? ""
                  : " Shaded: what follows from the figures together.");
    };
  }

  /// Opens the picture; its title is what a screen reader says of it, since a table with the data
  /// follows.
  static Markup open(Markup out, String title, int width, double height, String kind) {
    return out.open(
        "svg",
        "class",
        kind,
        "viewBox",
        "0 0 " + width + " " + Scale.px(Math.ceil(height)),
        "width",
        Integer.toString(width),
        "height",
        Scale.px(Math.ceil(height)),
        "role",
        "img",
        "aria-label",
        title + " (a table follows)");
  }

  static Markup text(Markup out, double x, double y, String kind, String text) {
    return out.leaf("text", text, "x", Scale.px(x), "y", Scale.px(y), "class", kind);
  }

  /// A text about the middle of a place, moved where it would leave the picture.
  static Markup near(Markup out, double x, double y, double width, String kind, String text) {
    double half = Columns.width(text) * (kind.equals("strong") ? 8.0 : LETTER) / 2;
    boolean start = x - half < 0;
    boolean end = x + half > width;
    return out.leaf(
        "text",
        text,
        "x",
        Scale.px(start ? 0 : end ? width : x),
        "y",
        Scale.px(y),
        "text-anchor",
        start ? "start" : end ? "end" : "middle",
        "class",
        kind);
  }

  static Markup rule(Markup out, double x1, double y1, double x2, double y2, String kind) {
    return out.open(
            "line",
            "x1",
            Scale.px(x1),
            "y1",
            Scale.px(y1),
            "x2",
            Scale.px(x2),
            "y2",
            Scale.px(y2),
            "class",
            kind)
        .close();
  }

  static Markup box(Markup out, double x, double y, double width, double height, String kind) {
    return out.open(
            "rect",
            "x",
            Scale.px(x),
            "y",
            Scale.px(y),
            "width",
            Scale.px(Math.max(width, 1)),
            "height",
            Scale.px(height),
            "class",
            kind)
        .close();
  }

  static Markup dot(Markup out, double x, double y, double radius, String kind) {
    return out.open(
            "circle", "cx", Scale.px(x), "cy", Scale.px(y), "r", Scale.px(radius), "class", kind)
        .close();
  }

  /// A text in lines that fit into a width, by the width of a usual letter.
  static List<String> fitted(String text, double width) {
    return Columns.wrap(text, (int) Math.max(8, width / LETTER));
  }
}
