// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// How often somebody did a thing, out of the times it could be done: trials, pledges, launches.
///
/// **Units.** Counts of trials; a rate is a share of one.
///
/// **Model.** Beta-binomial: with prior Beta(a, b), `s` successes and `f` failures the rate is
/// Beta(a + s, b + f). The default prior is Jeffreys' Beta(0.5, 0.5).
///
/// **Not for** trials that are known to differ (another rocket, another leader): the model takes
/// them as alike and independent. It is also no forecast of a pledge that is invoked only when it
/// is likely to be kept.
///
/// Reference: Jeffreys, H. "An invariant form for the prior probability in estimation problems",
/// Proceedings of the Royal Society A 186 (1946), 453-461, https://doi.org/10.1098/rspa.1946.0056;
/// Brown, L., Cai, T. and DasGupta, A. "Interval estimation for a binomial proportion", Statistical
/// Science 16 (2001), 101-133, section 4.1.2.
@NullMarked
package entente.model.record;

import org.jspecify.annotations.NullMarked;
