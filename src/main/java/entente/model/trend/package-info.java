// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Whether something rose, fell, broke or followed something else, as a text claims.
///
/// **Units.** Lapses in days; slopes in the series' unit per year; rates in events per bucket.
///
/// **Models.** [Timing]: days between two dates, by class. [Movement]: each step of a series on
/// intervals. [MannKendall]: rank test of trend (Mann, H. Econometrica 13 (1945), 245-259,
/// https://doi.org/10.2307/1907187; Kendall, M. "Rank Correlation Methods", 4th ed., Griffin, 1975,
/// chapters 1, 4 and 5). [TheilSen]: median slope (Sen, P. Journal of the American Statistical
/// Association 63 (1968), 1379-1389, https://doi.org/10.1080/01621459.1968.10480934).
/// [ChangePoint]: one break in a Poisson rate (Raftery, A. and Akman, V. "Bayesian analysis of a
/// Poisson process with a change-point", Biometrika 73 (1986), 85-89,
/// https://doi.org/10.1093/biomet/73.1.85). [Deepening]: whether a relation "only deepened".
///
/// **Not for** causes: what comes after something did not for that reason come from it. Tests of
/// trend take the points as independent, and counts of reported events follow the reporting as well
/// as the events.
@NullMarked
package entente.model.trend;

import org.jspecify.annotations.NullMarked;
