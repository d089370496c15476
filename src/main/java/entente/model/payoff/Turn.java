// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Interval;

/// A range of weights on one goal in which the answer is the opposite one.
///
/// @param weights from 0 to 1
/// @param error the standard error of the range's inner ends that the count of draws leaves
public record Turn(Interval weights, double error) {}
