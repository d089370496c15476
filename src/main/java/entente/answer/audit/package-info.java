// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Judges what an article claims against the evidence, claim by claim: dates, counts, quantities,
/// speakers, participants, votes, series, clauses and quotations are compared, never strings.
@NullMarked
package entente.answer.audit;

import org.jspecify.annotations.NullMarked;
