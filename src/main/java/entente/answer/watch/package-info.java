// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Indicators and warning: what to watch for, and which answers it would move.
@NullMarked
package entente.answer.watch;

import org.jspecify.annotations.NullMarked;
