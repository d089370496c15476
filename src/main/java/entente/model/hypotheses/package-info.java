// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Rival explanations weighed by what speaks against them (analysis of competing hypotheses).
///
/// A hypothesis is not proved by evidence that fits it, since the same evidence may fit its rivals;
/// it is weakened by evidence that does not fit. The hypothesis with the least against it leads.
/// This gives an order and what it hangs on, never a probability. Not for use where hypotheses can
/// be true together, or where the true one may be missing.
///
/// Reference: Heuer, R. J. "Psychology of intelligence analysis", Center for the Study of
/// Intelligence, 1999, chapter 8. Grades: NATO AJP-2.1 (the Admiralty scale).
@NullMarked
package entente.model.hypotheses;

import org.jspecify.annotations.NullMarked;
