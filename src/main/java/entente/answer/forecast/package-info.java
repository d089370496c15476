// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// What models answer to questions about the future, and how good that was.
@NullMarked
package entente.answer.forecast;

import org.jspecify.annotations.NullMarked;
