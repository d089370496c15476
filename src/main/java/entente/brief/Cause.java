// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.evidence.Evidence;

/// A difference between the evidence of two briefs that lies behind a difference between their
/// sentences.
public sealed interface Cause {
  /// The item, as the brief has it that holds it; the later one where both do.
  Evidence item();

  /// Published after what the earlier brief knew.
  record NewlyKnown(Evidence item) implements Cause {}

  /// Known to neither or both, but so only after the earlier brief's date.
  record NewlySo(Evidence item) implements Cause {}

  /// Added by an assumption of the later brief, or no longer struck out by one of the earlier.
  record Added(Evidence item) implements Cause {}

  /// Struck out by an assumption of the later brief.
  ///
  /// @param why the assumption, or what followed from it
  record Struck(Evidence item, String why) implements Cause {}

  /// Not yet known, or not yet so, in the later brief, which looks from an earlier date.
  record NotYet(Evidence item) implements Cause {}

  /// Held by both, but not the same: an assumption changed it.
  record Altered(Evidence was, Evidence item) implements Cause {}

  /// Replaced by a newer item of the same claimant.
  record Superseded(Evidence item, Evidence by) implements Cause {}

  /// Denied in the later brief by what the earlier one does not hold.
  record Denied(Evidence item, Evidence by) implements Cause {}
}
