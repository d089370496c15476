// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Where states stand on one line that orders their votes, session by session.
///
/// **Units.** A position has mean 0 and standard deviation 1 over all state-sessions of one
/// estimation; positions of two estimations are not on one scale. The line points towards the
/// states named as its upper anchors: with the usual anchors, up is with the United States.
///
/// **Model.** The dynamic ordinal item-response model of Bailey, M., Strezhnev, A. and Voeten, E.
/// "Estimating dynamic state preferences from United Nations voting data", Journal of Conflict
/// Resolution 61 (2017), 430-456, https://doi.org/10.1177/0022002715595700. State i in session t
/// votes on item j by a latent utility `beta_j * theta_it + e`, with `e` standard normal: yes below
/// the first cut-point, no above the second, abstention between. `beta_j` is N(0, 1) a priori, the
/// two cut-points are uniform within +-7, also where nobody abstained or nobody opposed. `theta_it`
/// is N(`theta_i,t-1`, 0.5 n_t / (n_t + n_t-1)) where n counts ballots: a prior that looks back
/// only. The first session of a state takes its second as the mean. After each iteration positions
/// are cut to +-5 and set to mean 0, deviation 1.
///
/// **Bounds.** As in the authors' program, utilities are cut to +-9: that bounds how far one ballot
/// can push a state, and the published positions of the outermost states rest on it.
///
/// **Sampling.** Latent utilities, slopes and positions are drawn from their conditionals (Albert,
/// J. and Chib, S. "Bayesian analysis of binary and polychotomous response data", JASA 88 (1993),
/// 669-679), an item's cut-points by a Metropolis step with the utilities integrated out (Cowles,
/// M. "Accelerating Monte Carlo Markov chain convergence for cumulative-link generalized linear
/// models", Statistics and Computing 6 (1996), 101-111), whose width is learned for each item
/// during the warm-up and then held (Andrieu, C. and Thoms, J. "A tutorial on adaptive MCMC",
/// Statistics and Computing 18 (2008), 343-373). Convergence by the rank-normalised split R-hat and
/// the bulk effective sample size (Vehtari, A. and others, "Rank-normalization, folding, and
/// localization: an improved R-hat", Bayesian Analysis 16 (2021), 667-718,
/// https://doi.org/10.1214/20-BA1221).
///
/// **Not for** causes, or for a state that rarely votes: its position is its prior. An agenda of
/// one topic gives the line of that topic.
@NullMarked
package entente.model.alignment.ideal;

import org.jspecify.annotations.NullMarked;
