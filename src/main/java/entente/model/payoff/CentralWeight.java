// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

/// The mean weight of a criterion over the draws in which one alternative came first; `holder` is
/// whose weight it is, an alternative's id or [Smaa#COMMON].
public record CentralWeight(String holder, String criterion, double weight) {}
