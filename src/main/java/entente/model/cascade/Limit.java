// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

/// A promise not to fight that a war has triggered.
///
/// @param side the side that it closes to who gave it
/// @param step after how many steps
public record Limit(Pledge pledge, Side side, int step) {}
