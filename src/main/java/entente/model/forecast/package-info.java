// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Forecasts of yes-or-no questions: how good those that resolved were, and how likely a pledged or
/// sought act is.
///
/// Scores ([entente.model.forecast.Scoring]): Brier, G. W. "Verification of forecasts expressed in
/// terms of probability", Monthly Weather Review 78, 1950, 1-3; log score: Good, I. J. "Rational
/// decisions", Journal of the Royal Statistical Society B 14, 1952, 107-114. Lower is better for
/// both. A dozen questions tell little: read the bootstrap interval.
///
/// Behaviour ([entente.model.forecast.Behaviour]) is an assumption-laden reading, not a measured
/// law: published rates of honoured pledges are of pledges that were invoked, which is where they
/// were in doubt.
@NullMarked
package entente.model.forecast;

import org.jspecify.annotations.NullMarked;
