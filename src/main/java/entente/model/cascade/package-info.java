// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Who is drawn in when one state attacks another: who is bound to fight, who is bound not to, and
/// how likely each ends up at war.
///
/// [entente.model.cascade.Obligations] is the law: the least fixed point of the pledges, with every
/// conflict in it. Behaviour: each decision is taken with a probability that is known only as a
/// range.
///
/// Not for: whether a war begins; how it ends; wars of more than two sides; the chance that a
/// pledge which nobody has tested would be kept. Published rates count pledges that were invoked,
/// and a pledge that everyone believes is seldom tested (Leeds, B. A. "Alliance reliability in
/// times of war", International Organization 57, 2003, 801-827).
///
/// Kinds of pledge: Leeds, B. A., Ritter, J. M., Mitchell, S. M. and Long, A. G. "Alliance Treaty
/// Obligations and Provisions, 1815-1944", International Interactions 28, 2002, 237-260. Chains:
/// Christensen, T. J. and Snyder, J. "Chain gangs and passed bucks", International Organization 44,
/// 1990, 137-168.
@NullMarked
package entente.model.cascade;

import org.jspecify.annotations.NullMarked;
