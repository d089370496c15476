// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// From votes, mandates, caps and flows to what is restricted and what was passed.
@NullMarked
package entente.answer.restriction;

import org.jspecify.annotations.NullMarked;
