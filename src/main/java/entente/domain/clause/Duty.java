// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

import java.util.List;

/// What a clause obliges to once it binds.
///
/// @param what as a noun phrase: "military and other assistance with all means"
/// @param means by what; empty where the text names none
public record Duty(String what, List<Means> means, Delay delay) {
  public Duty {
    means = List.copyOf(means);
  }
}
