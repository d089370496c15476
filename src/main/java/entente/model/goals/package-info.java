// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// What an actor is after, and how far it has got it.
///
/// **Units.** Counts of statements and acts; a level of satisfaction from 0 (nothing of the goal)
/// to 1 (all of it).
///
/// **Models.** [GoalReading] sets what an actor says beside what it does; it counts, and weighs
/// nothing. [Satisfaction] holds one-dimensional value functions with stated ends (Keeney, R. and
/// Raiffa, H. "Decisions with Multiple Objectives", Wiley, 1976, chapter 3). Where evidence is
/// missing the level is all of 0 to 1, never a half.
///
/// **Not for** adding goals up: how much each weighs is another question, and its answer belongs to
/// the reader.
@NullMarked
package entente.model.goals;

import org.jspecify.annotations.NullMarked;
