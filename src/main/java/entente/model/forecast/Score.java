// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;

/// How good a set of forecasts was.
///
/// @param brier mean Brier score
/// @param brierWithin the middle 95 % of the mean over bootstrap samples of the questions
/// @param logScore mean log score
/// @param calibration the bins that hold a forecast, from low to high
/// @param skills against the base rate, and against always 0.5
public record Score(
    int questions,
    double brier,
    Interval brierWithin,
    double logScore,
    List<Bin> calibration,
    List<Skill> skills,
    List<Working> working) {
  public Score {
    calibration = List.copyOf(calibration);
    skills = List.copyOf(skills);
    working = List.copyOf(working);
  }
}
