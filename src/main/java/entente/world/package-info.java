// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// A state of affairs: the ledger as of a date, under assumptions.
@NullMarked
package entente.world;

import org.jspecify.annotations.NullMarked;
