// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors

/// What the added tables say of two states: rows as evidence, each with its table as its source.
@NullMarked
package entente.source.dyads;

import org.jspecify.annotations.NullMarked;
