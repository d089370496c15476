// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Whether an attack is deterred, and what would be settled for in its place.
///
/// [entente.model.deterrence.Threshold]: how likely the defender, or who is pledged to it, must be
/// to fight. [entente.model.deterrence.Balance]: the range of settlements, by capability on both
/// sides. Each is asked before and after a treaty, with the same stakes and costs, and the
/// difference is what the treaty does.
///
/// Not for: telling whether a threat is believed (resolve is an input), challengers that do not
/// weigh gains against losses, or more than two sides. Stakes and costs have no source that
/// measures them: they are assumptions, and a range is the least that is honest.
@NullMarked
package entente.model.deterrence;

import org.jspecify.annotations.NullMarked;
