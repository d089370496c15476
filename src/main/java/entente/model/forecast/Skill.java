// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

/// A forecast's score against what a baseline gets on the same questions.
///
/// @param brier the baseline's mean Brier score
/// @param brierSkill 1 less the ratio of the mean Brier scores: 1 is perfect, 0 no better than the
///   baseline, below 0 worse; negative infinity where the baseline is perfect and the forecast is
///   not
/// @param logScore the baseline's mean log score
/// @param logSkill 1 less the ratio of the mean log scores
public record Skill(
    String baseline, double brier, double brierSkill, double logScore, double logSkill) {}
