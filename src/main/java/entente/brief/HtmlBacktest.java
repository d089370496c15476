// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.forecast.Backtest;
import entente.domain.Figures;
import java.util.List;

/// A back-test as one page of HTML that works offline: the questions with their scores, the
/// baselines, and the calibration as a picture with its table.
public final class HtmlBacktest {
  private final Markup out = new Markup();

  private HtmlBacktest() {}

  /// The back-test as a page.
  ///
  /// @param name the case as it is asked for
  public static String render(Backtest test, String name, String title) {
    HtmlBacktest page = new HtmlBacktest();
    page.body(test, name, title);
    return HtmlPage.of(title + ": back-test", page.out, null);
  }

  private void body(Backtest test, String name, String title) {
    out.open("main").line();
    out.leaf("h1", title + ": back-test").line();
    out.leaf("p", Dates.line(test.world()), "class", "dates").line();
    Backtest.Total all = test.all();
    if (all == null) {
      out.leaf("p", "No question that was open then has come out.").line();
    } else {
      questions(test, name);
      scores(test, all);
      calibration(all);
    }
    if (!test.leftOut().isEmpty()) {
      out.leaf("h2", "Not scored").line().open("ul").line();
      test.leftOut()
          .forEach(left ->
              out.leaf("li", left.ask().id() + " " + left.ask().what() + ": " + left.reason())
                  .line());
      out.close().line();
    }
    out.close().line();
  }

  private void questions(Backtest test, String name) {
    out.leaf("h2", "Questions").line();
    out.table(
        "the questions with their scores",
        List.of("Id", "What would be yes", "Model", "Range", "Law alone", "Came", "Brier", "Log"),
        test.rows().stream().map(HtmlBacktest::cells).toList());
    out.leaf("p", TerminalBacktest.SCORES_IN_WORDS, "class", "quiet").line();
    out.open("p").text("Open an answer: ");
    out.leaf("code", "./entente why " + name + " forecast.<id> --as-of " + test.world().date());
    out.close().line();
  }

  static List<String> cells(Backtest.Row row) {
    return List.of(
        row.ask().id(),
        row.ask().what(),
        two(row.probability()),
        two(row.range().low()) + "-" + two(row.range().high()),
        row.byLaw() == null ? "·" : two(row.byLaw()),
        row.cameTrue() ? "yes" : "no",
        Figures.decimals(row.brier(), 3),
        Figures.decimals(row.logScore(), 3));
  }

  private void scores(Backtest test, Backtest.Total all) {
    out.leaf("h2", "Scores").line();
    out.table(
        "the scores of the model and of what it is set against",
        List.of("Forecaster", "Questions", "Brier", "Log", "Model's skill"),
        TerminalBacktest.scores(test, all));
    out.leaf("p", TerminalBacktest.skillInWords(all), "class", "quiet").line();
  }

  private void calibration(Backtest.Total all) {
    out.leaf("h2", "Calibration").line();
    out.open("figure").line();
    CalibrationPicture.draw(out, all.calibration());
    out.leaf(
            "figcaption",
            "Each circle is the forecasts of about one probability, as large as they are many. On the broken line as many came true as was said; above it more.")
        .line();
    out.close().line();
    out.table(
        "what was said against what came true",
        List.of("Said", "Questions", "Mean said", "Came yes"),
        TerminalBacktest.bins(all));
  }

  private static String two(double share) {
    return Figures.decimals(share, 2);
  }
}
