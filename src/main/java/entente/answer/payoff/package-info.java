// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// From goals and their indicators to who gained what.
@NullMarked
package entente.answer.payoff;

import org.jspecify.annotations.NullMarked;
