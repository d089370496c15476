// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// How much of a yearly need a yearly flow meets, and what is left.
///
/// **Units.** Flow and need in one unit, per year; the share is a share of one and may pass one.
///
/// **Model.** Interval division and subtraction (Moore, R. "Interval Analysis", Prentice-Hall,
/// 1966, chapter 2): the share holds every value that a flow and a need within their intervals can
/// give.
///
/// **Not for** needs that stocks can carry from one year to the next, nor for goods that do not
/// replace one another.
@NullMarked
package entente.model.need;

import org.jspecify.annotations.NullMarked;
