// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import entente.domain.Choice;
import entente.domain.When;
import java.util.OptionalInt;

/// What two members did on one text.
///
/// @param id the item of evidence that gives it
/// @param a 0 no, 1 abstention, 2 yes
/// @param b in the same way
public record Ballots(String id, When on, int a, int b) {
  public Ballots {
    if (a < 0 || a > 2 || b < 0 || b > 2) {
      throw new IllegalArgumentException(
          "a ballot is 0 (no), 1 (abstention) or 2 (yes), not " + a + " or " + b);
    }
  }

  /// The level of a choice; empty for a member that cast no ballot, whose vote is not compared.
  public static OptionalInt level(Choice choice) {
    return switch (choice) {
      case NO -> OptionalInt.of(0);
      case ABSTAIN -> OptionalInt.of(1);
      case YES -> OptionalInt.of(2);
      case NOT_VOTING -> OptionalInt.empty();
    };
  }
}
