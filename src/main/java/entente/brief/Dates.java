// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.domain.When;
import entente.evidence.Assumption;
import entente.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The two dates of a brief in words, and the assumptions it was written under.
final class Dates {
  /// What differs under assumptions, as a heading.
  static final String WHAT_IF = "What the assumptions change";

  private Dates() {}

  /// "As of 15 July 2024, from what had been published by that day."
  static String line(World world) {
    String known = world.known().equals(world.date()) ? "that day" : When.words(world.known());
    return "As of " + When.words(world.date()) + ", from what had been published by " + known + ".";
  }

  /// The dates and the assumptions in one line.
  static String whole(World world) {
    List<String> assumptions = assumptions(world);
    return assumptions.isEmpty()
        ? line(world)
        : line(world) + " Assumed: " + String.join("; ", assumptions) + ".";
  }

  /// The options with which another command asks tables about the same day; empty where a case
  /// alone was asked, which has a day of its own. Its blanks do not break.
  static String options(World world) {
    boolean joined = !world.ledger().added().isEmpty();
    boolean tables =
        !world.ledger().sources().isEmpty()
            && world.ledger().sources().stream().allMatch(s -> s.type().equals("dataset"));
    String asOf = "\u00a0--as-of\u00a0" + world.date();
    return joined ? "\u00a0--data" + asOf : tables ? asOf : "";
  }

  static List<String> assumptions(World world) {
    return world.assumptions().stream().map(Assumption::line).toList();
  }

  /// What changed since the earlier brief, as a heading.
  static String since(@Nullable Diff diff) {
    return diff == null ? "" : "What changed since " + When.words(diff.before().world().date());
  }
}
