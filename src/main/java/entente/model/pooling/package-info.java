// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Conflict of figures: several claims about one quantity, to one interval and the reasons for it.
///
/// 1. A claim whose unit cannot be that of the quantity, or that contradicts the conversion it
///    rests on, is set aside: a million barrels are 125,000 to 139,000 tonnes at 0.125 to 0.139
///    tonnes a barrel, never 56,000.
/// 2. A doubtful claim (Admiralty credibility 4 or worse) is set aside while a better one stands.
/// 3. A later figure of one observer replaces its earlier one.
/// 4. Claims of one origin or one observer are one measurement: reports that convert one count by a
///    factor do not confirm one another. Within a measurement, lower bounds combine by their
///    maximum, other readings by their hull.
/// 5. Measurements combine by intersection where all overlap, so that lower bounds combine by
///    maximum and upper bounds by minimum; otherwise they are in conflict and the hull is left
///    open.
///
/// Of a cumulative quantity an earlier figure bounds a later one from below only, so the pool
/// speaks of the day of the newest figure. "Up to" is an upper bound and not a count: what a
/// container could hold says how many rounds there were at most.
///
/// Units are those of the quantity asked for. Not for: quantities that the claims define
/// differently (killed is not casualties; see [entente.model.pooling.CountOrder]), or flows of
/// different periods, which add up instead.
///
/// Intervals: Moore, R. E., "Interval Analysis", 1966. Grades: NATO AJP-2.1 (Admiralty scale).
/// Confidence: Intelligence Community Directive 203 (2015), D.6.e.
@NullMarked
package entente.model.pooling;

import org.jspecify.annotations.NullMarked;
