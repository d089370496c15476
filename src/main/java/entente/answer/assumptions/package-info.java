// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// What the answers take as given, and which of them would not stand without it.
@NullMarked
package entente.answer.assumptions;

import org.jspecify.annotations.NullMarked;
