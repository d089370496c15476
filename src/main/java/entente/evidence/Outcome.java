// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

/// A question and how it came out.
public record Outcome(Ask ask, Resolution resolution) {
  public String id() {
    return ask.id();
  }
}
