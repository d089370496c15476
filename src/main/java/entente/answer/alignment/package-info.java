// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// From votes, recognitions, measures and meetings to why two states stand together.
@NullMarked
package entente.answer.alignment;

import org.jspecify.annotations.NullMarked;
