// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// What is restricted: decisions of voting bodies, mandates that lapse, and caps against flows.
///
/// - [entente.model.restriction.Council]: UN Charter, Articles 27(3) (nine yes and no permanent
///   member's no) and 18(2) (two thirds of those voting), and simple majority. Not for the Council
///   before 1966, when seven votes of eleven carried, and not for procedural matters (Article
///   27(2)), on which no veto exists.
/// - [entente.model.restriction.Mandate]: a term with a sunset, and its renewals; both ends belong
///   to a term.
/// - [entente.model.restriction.CapUse]: cumulative flow against a yearly cap, as an interval in
///   the unit of the cap. Reports of one flow may overlap: the least total is the greatest sum over
///   reports that do not, the greatest is the least sum over reports that cover every day reported
///   (interval arithmetic: Moore, R. E., "Interval Analysis", 1966). A report's flow is taken as
///   even over its days. Days without report count as no flow, so that the total is what is
///   reported, not what may have passed unseen. Not for flows whose reports are of different
///   suppliers: compute each, and add.
@NullMarked
package entente.model.restriction;

import org.jspecify.annotations.NullMarked;
