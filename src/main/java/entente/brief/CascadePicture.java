// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Exhibit;
import entente.domain.Figures;
import entente.domain.Interval;
import java.util.ArrayList;
import java.util.List;

/// A war that spreads: those who may be in it one below the other, an arc from each to those to
/// whose aid it comes, and how likely it is to be at war as a bar from its low to its high end.
final class CascadePicture {
  private static final int LINE = 16;
  private static final int BAR = 12;
  private static final int GAP = 14;
  private static final int HUNDRED = 100;
  private static final double FLATTEST = 0.35;

  private CascadePicture() {}

  static void draw(Markup out, Exhibit.DrawnIn drawnIn, int width, String kind) {
    if (drawnIn.parties().isEmpty()) {
      return;
    }
    double arcs = width < Picture.WIDE ? 44 : 92;
    double left = arcs + 14;
    double room = width - left;
    Scale scale = new Scale(0, 1, left, width - 12.0);
    List<Double> dots = new ArrayList<>();
    List<List<String>> labels = new ArrayList<>();
    double height = 4;
    for (Exhibit.Party party : drawnIn.parties()) {
      List<String> label = Picture.fitted(party.name() + ": " + chance(party), room);
      dots.add(height + LINE - 7);
      labels.add(label);
      height += label.size() * LINE + below(party);
    }

    Picture.open(out, drawnIn.title(), width, height + 26, kind);
    for (int at = 0; at < dots.size(); at++) {
      for (int other : drawnIn.parties().get(at).through()) {
        arc(out, arcs, dots.get(other), dots.get(at));
      }
    }
    double y = 4;
    for (int at = 0; at < dots.size(); at++) {
      Exhibit.Party party = drawnIn.parties().get(at);
      Picture.dot(out, arcs, dots.get(at), 5, party.attacking() ? "lane1" : "lane0");
      for (String line : labels.get(at)) {
        y += LINE;
        Picture.text(out, left, y - 3, "label", line);
      }
      if (!fromTheStart(party)) {
        bar(out, party.chance(), scale, y + 2 + BAR / 2.0);
      }
      y += below(party);
    }
    Picture.rule(out, scale.from(), height, scale.to(), height, "axis");
    for (double tick : List.of(0.0, 0.5, 1.0)) {
      double x = scale.at(tick);
      Picture.rule(out, x, height, x, height + 5, "axis");
      Picture.near(out, x, height + 19, width, "quiet", Figures.number(HUNDRED * tick) + "\u00a0%");
    }
    out.close().line();
  }

  private static boolean fromTheStart(Exhibit.Party party) {
    return party.chance().low() == 1;
  }

  private static int below(Exhibit.Party party) {
    return fromTheStart(party) ? GAP : BAR + GAP;
  }

  private static void bar(Markup out, Interval chance, Scale scale, double y) {
    double low = scale.at(chance.low());
    double high = scale.at(chance.high());
    if (chance.isPoint()) {
      Picture.dot(out, low, y, 5, "point used");
      return;
    }
    Picture.rule(out, low, y, high, y, "whisker used");
    Picture.rule(out, low, y - 5, low, y + 5, "whisker used");
    Picture.rule(out, high, y - 5, high, y + 5, "whisker used");
  }

  /// An arc to the left of the dots, the further the longer its way.
  private static void arc(Markup out, double x, double from, double to) {
    double reach = Math.min(x - 4, FLATTEST * Math.abs(to - from) + 12);
    out.open(
            "path",
            "d",
            "M"
                + Scale.px(x)
                + " "
                + Scale.px(from)
                + "C"
                + Scale.px(x - reach)
                + " "
                + Scale.px(from)
                + " "
                + Scale.px(x - reach)
                + " "
                + Scale.px(to)
                + " "
                + Scale.px(x)
                + " "
                + Scale.px(to),
            "fill",
            "none",
            "class",
            "axis")
        .close();
  }

  /// How likely it is to be at war: "41 to 75 %".
  static String chance(Exhibit.Party party) {
    Interval chance = party.chance();
    if (fromTheStart(party)) {
      return "from the start";
    }
    String low = whole(chance.low());
    String high = whole(chance.high());
    return (low.equals(high) ? low : low + " to " + high) + "\u00a0%";
  }

  private static String whole(double share) {
    return Figures.decimals(HUNDRED * share, 0);
  }
}
