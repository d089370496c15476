// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Treaty clauses as rules: what sets a duty off, for whom, where, under which conditions, except
/// when, and what it obliges to; and the incidents that they are tried on.
@NullMarked
package entente.domain.clause;

import org.jspecify.annotations.NullMarked;
