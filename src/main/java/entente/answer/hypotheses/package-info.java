// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Which of the rival explanations the evidence speaks least against.
@NullMarked
package entente.answer.hypotheses;

import org.jspecify.annotations.NullMarked;
