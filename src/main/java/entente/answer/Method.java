// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

/// A published way of computing a finding.
///
/// @param id the mechanism's word: `restriction.cap`
/// @param name what it computes
/// @param citation where it was published
public record Method(String id, String name, String citation) {}
