// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors

/// The engine behind a geopolitical brief. Data goes one way: evidence, world, findings, answers,
/// brief.
@NullMarked
package entente;

import org.jspecify.annotations.NullMarked;
