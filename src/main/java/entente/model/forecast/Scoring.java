// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Scores forecasts of questions that have resolved.
public final class Scoring {
  /// The least probability that the log score takes: a forecaster who said never and was wrong
  /// scores 4.605, not infinity.
  public static final double LEAST = 0.01;

  public static final double MOST = 0.99;

  private static final int RESAMPLES = 10_000;

  private Scoring() {}

  /// The scores of a set of forecasts.
  ///
  /// @param baseRate how often such questions resolve yes, known beforehand; the share among these
  ///   very questions would be a baseline that has seen the answers
  /// @param bins how many equal parts the calibration table has
  /// @param seed of the bootstrap
  public static Score score(List<Forecast> forecasts, double baseRate, int bins, long seed) {
    if (forecasts.isEmpty() || bins < 1) {
      throw new IllegalArgumentException(
          forecasts.size() + " forecasts in " + bins + " bins cannot be scored");
    }
    double brier = mean(forecasts, Forecast::brier);
    double logScore = mean(forecasts, Forecast::logScore);
    Interval within = bootstrap(forecasts, seed);
    List<Skill> skills =
        List.of(
            skill("base rate " + Figures.percent(baseRate), forecasts, baseRate, brier, logScore),
            skill("always 50 %", forecasts, 0.5, brier, logScore));
    List<Working> working = new ArrayList<>();
    for (Forecast forecast : forecasts) {
      working.add(
          new Working(
              forecast.question()
                  + ": "
                  + Figures.decimals(forecast.probability(), 2)
                  + ", "
                  + (forecast.happened() ? "yes" : "no")
                  + ", Brier "
                  + Figures.decimals(forecast.brier(), 4)
                  + ", log "
                  + Figures.decimals(forecast.logScore(), 4)));
    }
    working.add(
        new Working(
            "mean Brier "
                + Figures.decimals(brier, 4)
                + ", 95 % of bootstrap means within "
                + within
                + " (seed "
                + seed
                + ")"));
    for (Skill skill : skills) {
      working.add(
          new Working(
              "against "
                  + skill.baseline()
                  + ": 1 - "
                  + Figures.decimals(brier, 4)
                  + " / "
                  + Figures.decimals(skill.brier(), 4)
                  + " = "
                  + Figures.significant(skill.brierSkill(), 3)));
    }
    return new Score(
        forecasts.size(), brier, within, logScore, calibration(forecasts, bins), skills, working);
  }

  private static double mean(List<Forecast> forecasts, ToDoubleFunction<Forecast> score) {
    return forecasts.stream().mapToDouble(score).average().orElseThrow();
  }

  private static Skill skill(
      String name, List<Forecast> forecasts, double probability, double brier, double logScore) {
    List<Forecast> baseline =
        forecasts.stream().map(forecast -> forecast.withProbability(probability)).toList();
    double itsBrier = mean(baseline, Forecast::brier);
    double itsLog = mean(baseline, Forecast::logScore);
    return new Skill(name, itsBrier, skill(brier, itsBrier), itsLog, skill(logScore, itsLog));
  }

  private static double skill(double score, double baseline) {
    return score == baseline ? 0 : 1 - score / baseline;
  }

  private static List<Bin> calibration(List<Forecast> forecasts, int bins) {
    List<Bin> table = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      int at = bin;
      List<Forecast> inside =
          forecasts.stream()
              .filter(one -> Math.min(bins - 1, (int) (one.probability() * bins)) == at)
              .toList();
      if (!inside.isEmpty()) {
        table.add(
            new Bin(
                Interval.of((double) bin / bins, (bin + 1.0) / bins),
                inside.size(),
                mean(inside, Forecast::probability),
                mean(inside, forecast -> forecast.happened() ? 1 : 0)));
      }
    }
    return table;
  }

  private static Interval bootstrap(List<Forecast> forecasts, long seed) {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
    double[] scores = forecasts.stream().mapToDouble(Forecast::brier).toArray();
    double[] means = new double[RESAMPLES];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        sum += scores[random.nextInt(scores.length)];
      }
      means[sample] = sum / scores.length;
    }
    Arrays.sort(means);
    return Interval.of(means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
  }
}
