// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Who is winning: three readings, reported apart and never blended.
///
/// - [entente.model.payoff.GoalAttainment]: how much nearer the agreement brought each actor to its
///   own goals, against the same world without the agreement. Gains are shares of an actor's own
///   need, between -1 and 1, each an interval; an actor's gain is their weighted sum. Nobody knows
///   the weights, so all are tried ([entente.model.payoff.Smaa]).
/// - [entente.model.payoff.BargainShare]: who needed whom, by the outside options of each side.
/// - [entente.model.payoff.RelativePosition]: how a measured share or ratio moved towards the other
///   and third parties.
///
/// Not for use where goals are not the actor's own, where two goals count one good twice, or where
/// a gain on one goal is worth more with another (the value is additive). Intervals are drawn
/// independently unless they name one origin, which makes probabilities look surer than the
/// evidence is: read the bounds of [entente.model.payoff.Comparison] beside them.
///
/// References: Lahdelma, R.; Salminen, P. "SMAA-2: stochastic multicriteria acceptability analysis
/// for group decision making", Operations Research 49(3), 2001, 444-454. Lahdelma, R.; Hokkanen,
/// J.; Salminen, P. "SMAA", European Journal of Operational Research 106, 1998, 137-143. Nash, J.
/// "The bargaining problem", Econometrica 18, 1950, 155-162.
@NullMarked
package entente.model.payoff;

import org.jspecify.annotations.NullMarked;
