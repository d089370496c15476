// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors

/// What relations between two states can be measured: alliances, positions, trade, geography,
/// organisations, capability.
@NullMarked
package entente.answer.ties;

import org.jspecify.annotations.NullMarked;
