// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.forecast.Backtest;
import entente.domain.Figures;
import entente.domain.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A back-test for a terminal: each question with its score, the totals, and how well calibrated
/// the probabilities were.
public final class TerminalBacktest {
  private static final String INDENT = "  ";
  private static final int BAR = 40;

  /// A page that is narrower has no room for a question beside its scores.
  private static final int NARROW = 80;

  static final String SCORES_IN_WORDS =
      "Brier: squared miss, 0 best, 1 worst. Log: less the natural logarithm of what was given to what came, probabilities cut to 0.01 and 0.99. A model with nothing to go by says 0.50 and is scored so.";

  private final TerminalBrief style;
  private final Ink.Set inks;
  private final List<String> lines = new ArrayList<>();

  private TerminalBacktest(TerminalBrief style) {
    this.style = style;
    this.inks = style.colour() ? Ink.Set.ANSI : Ink.Set.NONE;
  }

  /// The back-test as text.
  ///
  /// @param name the case as it is asked for
  public static String render(Backtest test, String name, String title, TerminalBrief style) {
    TerminalBacktest page = new TerminalBacktest(style);
    page.write(test, name, title);
    String text = String.join("\n", page.lines) + "\n";
    return style.ascii() ? Ascii.of(text) : text;
  }

  private void write(Backtest test, String name, String title) {
    add("", title + ": back-test", Ink.BOLD);
    String known = When.words(test.world().known());
    add(
        "",
        "Answered as of "
            + When.words(test.world().date())
            + ", from what had been published by "
            + known
            + ".",
        Ink.PLAIN);
    Backtest.Total all = test.all();
    if (all == null) {
      lines.add("");
      add("", "No question that was open then has come out.", Ink.PLAIN);
    } else {
      questions(test);
      totals(test, all);
      calibration(all);
    }
    leftOut(test);
    lines.add("");
    add(
        "",
        "Open an answer: ./entente\u00a0why\u00a0"
            + name
            + "\u00a0forecast.<id>\u00a0--as-of\u00a0"
            + test.world().date(),
        Ink.DIM);
  }

  private void questions(Backtest test) {
    heading("Questions");
    boolean narrow = style.width() < NARROW;
    List<String> headings =
        List.of("Id", "What would be yes", "Model", "Range", "Law", "Came", "Brier", "Log");
    table(
        narrow ? without(headings) : headings,
        test.rows().stream()
            .map(HtmlBacktest::cells)
            .map(cells -> narrow ? without(cells) : cells)
            .toList());
    if (narrow) {
      lines.add("");
      test.rows().forEach(row -> add(INDENT, row.ask().id() + ": " + row.ask().what(), Ink.PLAIN));
    }
    lines.add("");
    add(INDENT, SCORES_IN_WORDS, Ink.DIM);
  }

  /// A line without the words of the question, which then stand below the table.
  private static List<String> without(List<String> cells) {
    List<String> others = new ArrayList<>(cells);
    others.remove(1);
    return others;
  }

  private void totals(Backtest test, Backtest.Total all) {
    heading("Scores");
    table(List.of("Forecaster", "Questions", "Brier", "Log", "Model's skill"), scores(test, all));
    lines.add("");
    add(INDENT, skillInWords(all), Ink.DIM);
  }

  /// The model, the baselines, and both accounts of the questions on which a pledge bears.
  static List<List<String>> scores(Backtest test, Backtest.Total all) {
    List<List<String>> rows = new ArrayList<>();
    total(rows, "by model", all);
    all.baselines().forEach(baseline -> baseline(rows, baseline));
    Backtest.Pledges pledges = test.pledges();
    if (pledges != null) {
      total(rows, "where a pledge bears: by model", pledges.byModel());
      total(rows, "where a pledge bears: by law alone", pledges.byLaw());
    }
    return rows;
  }

  static String skillInWords(Backtest.Total all) {
    return "95 % of bootstrap means of the model's Brier score lie within "
        + two(all.brierWithin().low())
        + " and "
        + two(all.brierWithin().high())
        + ". Skill: 1 less the ratio of Brier scores; above 0 the model did better. The base rate is the share of these very questions that came out yes: nobody knew it then, so it is hard to beat.";
  }

  static List<List<String>> bins(Backtest.Total all) {
    return all.calibration().stream()
        .map(bin ->
            List.of(
                two(bin.range().low()) + "-" + two(bin.range().high()),
                Integer.toString(bin.count()),
                two(bin.mean()),
                two(bin.share())))
        .toList();
  }

  private static void total(List<List<String>> rows, String name, Backtest.Total total) {
    rows.add(
        List.of(
            name,
            Integer.toString(total.questions()),
            Figures.decimals(total.brier(), 3),
            Figures.decimals(total.logScore(), 3),
            "·"));
  }

  private static void baseline(List<List<String>> rows, Backtest.Baseline baseline) {
    rows.add(
        List.of(
            baseline.name(),
            "the same",
            Figures.decimals(baseline.brier(), 3),
            Figures.decimals(baseline.logScore(), 3),
            Double.isFinite(baseline.brierSkill())
                ? Figures.decimals(baseline.brierSkill(), 2)
                : "below any"));
  }

  private void calibration(Backtest.Total all) {
    heading("Calibration");
    table(List.of("Said", "Questions", "Mean said", "Came yes"), bins(all));
    lines.add("");
    for (Backtest.Bin bin : all.calibration()) {
      char[] bar = ".".repeat(BAR + 1).toCharArray();
      mark(bar, bin.mean(), 's');
      mark(bar, bin.share(), 'y');
      lines.add(INDENT + "0 " + new String(bar) + " 1  n = " + bin.count());
    }
    add(INDENT, "s: mean said; y: share that came yes; x: both", Ink.DIM);
  }

  private static void mark(char[] bar, double share, char sign) {
    int at = (int) Math.round(share * BAR);
    bar[at] = bar[at] == '.' ? sign : 'x';
  }

  private void leftOut(Backtest test) {
    if (test.leftOut().isEmpty()) {
      return;
    }
    heading("Not scored");
    test.leftOut()
        .forEach(left ->
            add(
                INDENT,
                left.ask().id() + " " + left.ask().what() + ": " + left.reason(),
                Ink.PLAIN));
  }

  private static String two(double share) {
    return Figures.decimals(share, 2);
  }

  private void heading(String text) {
    lines.add("");
    lines.add(inks.dye(text.toUpperCase(Locale.ROOT), Ink.HEADING));
  }

  private void table(List<String> headings, List<List<String>> rows) {
    TextTable.lines(headings, rows, style.width() - INDENT.length(), inks)
        .forEach(line -> lines.add(INDENT + line));
  }

  private void add(String indent, String text, Ink ink) {
    Columns.wrap(List.of(new Columns.Run(text, ink)), style.width() - indent.length(), inks)
        .forEach(line -> lines.add(indent + line));
  }
}
