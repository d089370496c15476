// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.Unit;

/// A series of values over time ("yearly growth of real GDP").
///
/// @param id the word by which items name it
/// @param name as it stands inside a sentence: "real GDP growth"
public record Series(String id, String name, Unit unit) {}
