// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.forecast;

import entente.answer.Finding;
import entente.answer.Setting;
import entente.answer.forecast.Forecasts.Answered;
import entente.domain.Interval;
import entente.evidence.Ask;
import entente.evidence.Case;
import entente.evidence.Outcome;
import entente.evidence.Resolution;
import entente.model.forecast.Forecast;
import entente.model.forecast.Prospect;
import entente.model.forecast.Score;
import entente.model.forecast.Scoring;
import entente.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Forecasts that were made from what was known on a day, scored by what came of them.
///
/// @param rows the questions that were open on the day and have come out since
/// @param leftOut questions that are not scored, each with the reason
/// @param all the scores of every row; null where there is none
/// @param pledges the scores of those rows on which a pledge bears: by model, and by law alone
public record Backtest(
    World world,
    List<Row> rows,
    List<LeftOut> leftOut,
    @Nullable Total all,
    @Nullable Pledges pledges) {
  private static final int BINS = 5;

  public Backtest {
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
  }

  /// A question with its answer and its score.
  ///
  /// @param sentence the id of the sentence that answers it
  /// @param byLaw the probability by law alone; null where no pledge bears on it
  public record Row(
      Ask ask,
      String sentence,
      double probability,
      Interval range,
      @Nullable Double byLaw,
      boolean cameTrue,
      double brier,
      double logScore) {}

  /// A question that is not scored.
  public record LeftOut(Ask ask, String reason) {}

  /// Mean scores, lower is better, with what baselines would have got.
  ///
  /// @param brierWithin the middle 95 % of bootstrap means
  public record Total(
      int questions,
      double brier,
      Interval brierWithin,
      double logScore,
      List<Bin> calibration,
      List<Baseline> baselines) {
    public Total {
      calibration = List.copyOf(calibration);
      baselines = List.copyOf(baselines);
    }
  }

  /// Forecasts of about one probability against how often they came true.
  public record Bin(Interval range, int count, double mean, double share) {}

  /// What a baseline gets on the same questions; a skill above 0 is better than it.
  public record Baseline(
      String name, double brier, double brierSkill, double logScore, double logSkill) {}

  /// The scores of the questions on which a pledge bears.
  public record Pledges(Total byModel, Total byLaw) {}

  /// Answers and scores a case's questions. The answers are complete before any outcome is looked
  /// at, and are made from a case without outcomes.
  ///
  /// @param seed of the bootstrap
  public static Backtest of(Case file, World world, long seed) {
    Setting in = Setting.of(file.unresolved(), world);
    List<Answered> answers = file.asks().stream().map(ask -> Forecasts.answer(in, ask)).toList();
    return score(world, answers, file.outcomes(), seed);
  }

  private static Backtest score(
      World world, List<Answered> answers, List<Outcome> outcomes, long seed) {
    List<Row> rows = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (int at = 0; at < answers.size(); at++) {
      Answered answer = answers.get(at);
      Resolution resolution = outcomes.get(at).resolution();
      if (resolution.known() == null) {
        leftOut.add(new LeftOut(answer.ask(), "it has not come out"));
      } else if (!resolution.known().isAfter(world.known())) {
        leftOut.add(new LeftOut(answer.ask(), "it had come out by then"));
      } else {
        rows.add(row(answer, resolution.came() == Resolution.Came.YES));
      }
    }
    return new Backtest(world, rows, leftOut, total(rows, false, seed), pledges(rows, seed));
  }

  private static Row row(Answered answer, boolean yes) {
    Prospect prospect = Forecasts.prospect(answer.byModel());
    Finding<Prospect> law = answer.byLaw();
    Forecast forecast = new Forecast(answer.ask().id(), prospect.point(), yes);
    return new Row(
        answer.ask(),
        Forecasts.id(answer.ask()),
        prospect.point(),
        prospect.range(),
        law == null ? null : Double.valueOf(Forecasts.prospect(law).point()),
        yes,
        forecast.brier(),
        forecast.logScore());
  }

  private static @Nullable Pledges pledges(List<Row> rows, long seed) {
    List<Row> legal = rows.stream().filter(row -> row.byLaw() != null).toList();
    Total byModel = total(legal, false, seed);
    Total byLaw = total(legal, true, seed);
    return byModel == null || byLaw == null ? null : new Pledges(byModel, byLaw);
  }

  private static @Nullable Total total(List<Row> rows, boolean law, long seed) {
    if (rows.isEmpty()) {
      return null;
    }
    List<Forecast> forecasts = new ArrayList<>();
    for (Row row : rows) {
      Double byLaw = row.byLaw();
      forecasts.add(
          new Forecast(
              row.ask().id(), law && byLaw != null ? byLaw : row.probability(), row.cameTrue()));
    }
    double share = (double) rows.stream().filter(Row::cameTrue).count() / rows.size();
    Score score = Scoring.score(forecasts, share, BINS, seed);
    return new Total(
        score.questions(),
        score.brier(),
        score.brierWithin(),
        score.logScore(),
        score.calibration().stream()
            .map(bin -> new Bin(bin.range(), bin.count(), bin.mean(), bin.share()))
            .toList(),
        score.skills().stream()
            .map(skill ->
                new Baseline(
                    skill.baseline(),
                    skill.brier(),
                    skill.brierSkill(),
                    skill.logScore(),
                    skill.logSkill()))
            .toList());
  }
}
