// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

/// A yes-or-no question about the future, as put before its answer was known: all that who answers
/// it gets to see.
///
/// @param id the word by which it is named
/// @param what what would make it yes, as a clause: "the treaty is in force by 31 December 2024"
/// @param criterion the same, for a model to answer
public record Ask(String id, String what, Criterion criterion) {}
