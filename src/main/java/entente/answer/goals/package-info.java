// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// From statements, acts and indicators to what an actor wants and how far it has it.
@NullMarked
package entente.answer.goals;

import org.jspecify.annotations.NullMarked;
