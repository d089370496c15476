// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import java.util.List;

/// Assumptions that a case gives a name to.
///
/// @param name the word by which they are asked for
/// @param title what is assumed, as a heading
public record Preset(String name, String title, List<Assumption> assumptions) {
  public Preset {
    assumptions = List.copyOf(assumptions);
  }
}
