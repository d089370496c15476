// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.evidence.Evidence;
import java.util.List;

/// Why a sentence differs, in words.
final class CauseWords {
  private final Diff diff;

  CauseWords(Diff diff) {
    this.diff = diff;
  }

  /// Where no evidence behind a sentence differs.
  String none() {
    return diff.before().world().assumptions().equals(diff.after().world().assumptions())
        ? "No evidence behind it differs: time has passed, or what it is compared with has changed."
        : "No evidence behind it differs: what it is compared with has changed.";
  }

  /// "Newly known: ... (published 26 July 2024; Bank of Korea, A2)."
  String of(Cause cause) {
    return switch (cause) {
      case Cause.NewlyKnown(Evidence item) -> "Newly known: " + now(item);
      case Cause.NewlySo(Evidence item) -> "Newly so: " + now(item);
      case Cause.Added(Evidence item) -> "Added" + by(diff.after(), item) + ": " + now(item);
      case Cause.Struck(Evidence item, String why) -> "Left out (" + why + "): " + then(item);
      case Cause.NotYet(Evidence item) -> "Not yet known: " + then(item);
      case Cause.Altered(Evidence was, Evidence item) ->
          (assumed() ? "Changed" + by(diff.after(), item) + ": " : "Then: ")
              + claim(diff.before(), was)
              + " Now: "
              + now(item);
      case Cause.Superseded(Evidence item, Evidence by) ->
          "Superseded: " + then(item) + " By: " + now(by);
      case Cause.Denied(Evidence _, Evidence by) -> "Newly denied: " + now(by);
    };
  }

  /// By which findings a difference came to a sentence: "what was delivered against a cap
  /// (cap.cap-refined)"; empty where it quotes the evidence itself.
  String through(Diff.Change change) {
    return String.join(
        "; ",
        diff.through(change).stream()
            .map(finding -> finding.method().name() + " (" + finding.id() + ")")
            .toList());
  }

  /// Whether either side supposes something; a table says another thing of another day by itself.
  private boolean assumed() {
    return !diff.before().world().assumptions().isEmpty()
        || !diff.after().world().assumptions().isEmpty();
  }

  /// " by assumption (set oil-2024-03 amount 0 barrels)", where an assumption of that brief did it.
  private static String by(Brief brief, Evidence item) {
    List<String> lines = brief.world().touched().get(item.id());
    return lines == null ? "" : " by assumption (" + String.join("; ", lines) + ")";
  }

  static String kind(Cause cause) {
    return switch (cause) {
      case Cause.NewlyKnown _ -> "newly-known";
      case Cause.NewlySo _ -> "newly-so";
      case Cause.Added _ -> "added";
      case Cause.Struck _ -> "struck";
      case Cause.NotYet _ -> "not-yet";
      case Cause.Altered _ -> "altered";
      case Cause.Superseded _ -> "superseded";
      case Cause.Denied _ -> "denied";
    };
  }

  private String now(Evidence item) {
    return told(diff.after(), item);
  }

  private String then(Evidence item) {
    return told(diff.before(), item);
  }

  private static String claim(Brief brief, Evidence item) {
    return EvidenceCard.of(brief.world(), item).claim();
  }

  private static String told(Brief brief, Evidence item) {
    EvidenceCard card = EvidenceCard.of(brief.world(), item);
    String by = card.saidBy() == null ? "" : "said by " + card.saidBy() + "; ";
    return card.claim()
        + " ("
        + item.id()
        + "; "
        + by
        + "published "
        + card.published()
        + " by "
        + card.publishers()
        + ", "
        + card.grade().code()
        + ")";
  }
}
