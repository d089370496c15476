// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.hypotheses;

/// How well an item tells hypotheses apart, from 0 (not at all) to 2.
public record Diagnosticity(String evidence, double value) {}
