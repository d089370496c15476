// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Who would be drawn in if one state attacked another: from pledges and capabilities to what
/// follows from them, with the published rates that it rests on.
@NullMarked
package entente.answer.cascade;

import org.jspecify.annotations.NullMarked;
