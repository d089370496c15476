// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

/// Where a state stood in a session.
///
/// @param votes its ballots on items that divided the members
/// @param mean the mean of the draws
/// @param deviation their standard deviation
/// @param low the 2.5 % point of the draws
/// @param high the 97.5 % point
/// @param rHat rank-normalised split R-hat, the worse of bulk and tail; near 1 when the chains
///   agree
/// @param effective the bulk effective sample size, in draws
public record Position(
    String state,
    int session,
    int votes,
    double mean,
    double deviation,
    double low,
    double high,
    double rHat,
    double effective) {}
