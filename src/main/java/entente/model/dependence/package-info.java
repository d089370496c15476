// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// How concentrated a seller's market is, and how much a further buyer would change that.
///
/// **Units.** Shares of one; volumes in any one unit per one period.
///
/// **Model.** The Herfindahl-Hirschman index, the sum of squared shares (Hirschman, A. "The
/// paternity of an index", American Economic Review 54 (1964), 761; on trade as leverage his
/// "National Power and the Structure of Foreign Trade", 1945, chapter 6, which takes the root of
/// that sum).
///
/// **Not for** the price that a buyer can force: concentration says how few alternatives there are,
/// not who uses them.
@NullMarked
package entente.model.dependence;

import org.jspecify.annotations.NullMarked;
