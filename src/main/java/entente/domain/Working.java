// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

/// A line of arithmetic, with the numbers that were used.
public record Working(String text) {}
