// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// From rival claims about one quantity to what follows from them.
@NullMarked
package entente.answer.pooling;

import org.jspecify.annotations.NullMarked;
