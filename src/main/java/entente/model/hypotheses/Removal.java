// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.hypotheses;

/// What becomes of the order when one item is taken away.
///
/// @param margin by how much less then speaks against the hypothesis that led than against the best
///   of the others; below 0 where another one leads
/// @param changesOrder whether any hypothesis has then another rank
public record Removal(String evidence, double margin, boolean changesOrder) {}
