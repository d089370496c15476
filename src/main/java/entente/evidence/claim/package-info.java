// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// What an article claims: its text, its sentences, and in each sentence who is said to have done
/// what, with the span of text that licenses every role and value.
@NullMarked
package entente.evidence.claim;

import org.jspecify.annotations.NullMarked;
