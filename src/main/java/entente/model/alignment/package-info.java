// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// How alike two states vote or commit themselves, and how often they meet.
///
/// **Units.** Levels are whole numbers from 0 to `dmax`; on votes 0 is no, 1 abstention, 2 yes. S,
/// kappa, pi and tau-b run from -1 to 1 (kappa and pi may lie lower on few levels).
///
/// **Models.** S (Signorino, C. and Ritter, J. "Tau-b or not tau-b: measuring the similarity of
/// foreign policy positions", International Studies Quarterly 43 (1999), 115-144,
/// https://doi.org/10.1111/0020-8833.00113); Cohen's kappa and Scott's pi, which take off the
/// agreement that chance gives (Haege, F. "Choice or circumstance? Adjusting measures of foreign
/// policy similarity for chance agreement", Political Analysis 19 (2011), 287-305,
/// https://doi.org/10.1093/pan/mpr023); Kendall's tau-b. [Ties] counts contacts and looks for one
/// break in them.
///
/// **Not for** influence: two states may vote alike because each has its own reason. S is shown for
/// comparison with older work; among states with few ties it is near one by construction, so kappa
/// or pi should be read.
@NullMarked
package entente.model.alignment;

import org.jspecify.annotations.NullMarked;
