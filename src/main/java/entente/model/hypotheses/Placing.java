// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.hypotheses;

/// Where a hypothesis stands.
///
/// @param rank 1 for the least against it; equals share a rank
/// @param against the weighted sum of what counts against it
/// @param inconsistent how many items are marked I or II against it, whatever they weigh
public record Placing(String hypothesis, int rank, double against, int inconsistent) {}
