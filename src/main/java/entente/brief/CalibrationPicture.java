// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.forecast.Backtest;
import entente.domain.Figures;
import java.util.List;

/// How often forecasts of about one probability came true, against what was said: on the diagonal
/// the two are the same. A circle's area is the number of its questions.
final class CalibrationPicture {
  private static final int WIDTH = Picture.NARROW;
  private static final int LEFT = 52;
  private static final int TOP = 12;
  private static final int SIDE = 240;
  private static final double RADIUS = 5;

  private CalibrationPicture() {}

  static void draw(Markup out, List<Backtest.Bin> bins) {
    Picture.open(out, "Said and came true", WIDTH, TOP + SIDE + 44, "picture").line();
    Scale said = new Scale(0, 1, LEFT, LEFT + SIDE);
    Scale came = new Scale(0, 1, TOP + SIDE, TOP);
    for (double tick : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      Picture.rule(out, said.at(tick), TOP, said.at(tick), TOP + SIDE, "guide");
      Picture.rule(out, LEFT, came.at(tick), LEFT + SIDE, came.at(tick), "guide");
      String label = Figures.percent(tick);
      Picture.near(out, said.at(tick), TOP + SIDE + 18, WIDTH, "quiet", label);
      out.leaf(
          "text",
          label,
          "x",
          Scale.px(LEFT - 6),
          "y",
          Scale.px(came.at(tick) + 4),
          "text-anchor",
          "end",
          "class",
          "quiet");
    }
    Picture.rule(out, said.at(0), came.at(0), said.at(1), came.at(1), "limit");
    for (Backtest.Bin bin : bins) {
      out.open(
              "circle",
              "cx",
              Scale.px(said.at(bin.mean())),
              "cy",
              Scale.px(came.at(bin.share())),
              "r",
              Scale.px(RADIUS * Math.sqrt(bin.count())),
              "class",
              "lane0")
          .leaf("title", words(bin))
          .close()
          .line();
    }
    Picture.near(
        out, LEFT + SIDE / 2.0, TOP + SIDE + 36, WIDTH, "strong", "said (upwards: came true)");
    out.close().line();
  }

  private static String words(Backtest.Bin bin) {
    return Words.count(bin.count(), "question")
        + ": said "
        + Figures.percent(bin.mean())
        + " on average, "
        + Figures.percent(bin.share())
        + " came true";
  }
}
