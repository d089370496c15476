// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

/// Who gains more when one thing is left out.
///
/// @param turns whether another actor is then more often ahead than before
public record LeftOut(Omission omission, Treatment treatment, Comparison without, boolean turns) {}
