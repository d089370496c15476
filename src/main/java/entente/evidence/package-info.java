// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// What is claimed, by whom, when, and with what grade: the ledger and its items.
@NullMarked
package entente.evidence;

import org.jspecify.annotations.NullMarked;
