// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import entente.domain.Interval;

/// One row of a calibration table: forecasts of about one probability, against how often they came
/// true.
///
/// @param range of the forecasts' probabilities, its upper end excluded unless it is 1
/// @param mean the mean forecast
/// @param share of the questions that resolved yes
public record Bin(Interval range, int count, double mean, double share) {}
