// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

/// A good that flows between actors.
///
/// @param id the word by which items name it
/// @param name as it stands inside a sentence: "refined petroleum"
public record Good(String id, String name) {}
