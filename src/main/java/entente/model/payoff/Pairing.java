// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

/// The pairwise winning index: the probability that the first alternative's value is above the
/// second's. Where values are equal neither is above.
public record Pairing(String first, String second, Estimate above) {}
