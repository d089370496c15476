// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// From steps and articles to the state of an agreement and what it obliges to.
@NullMarked
package entente.answer.commitment;

import org.jspecify.annotations.NullMarked;
