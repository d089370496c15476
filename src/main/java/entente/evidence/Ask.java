// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import java.time.LocalDate;

/// A yes-or-no question about the future, as put before its answer was known: all that who answers
/// it gets to see.
///
/// @param id the word by which it is named
/// @param what what would make it yes, as a clause: "the treaty is in force by 31 December 2024"
/// @param asked the day on which it is put: what came about before it does not count
/// @param criterion the same, for a model to answer
public record Ask(String id, String what, LocalDate asked, Criterion criterion) {}
