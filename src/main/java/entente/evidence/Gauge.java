// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.ActorId;
import entente.domain.Quantity;
import org.jspecify.annotations.Nullable;

/// How the satisfaction of a goal is measured, on a scale from 0 to 1. Each kind has a visible
/// value function.
public sealed interface Gauge {
  /// The share of the holder's own yearly need that a flow of a good met. `need` is the series of
  /// the holder that holds the need; `from` narrows the suppliers.
  record NeedMet(String good, @Nullable ActorId from, String need) implements Gauge {}

  /// Where a series stands between the value that satisfies nothing (0) and the value that
  /// satisfies fully (1).
  record SeriesLevel(String series, Quantity none, Quantity full) implements Gauge {}

  /// The chance that the next trial of a capability succeeds, from the record of trials.
  record TrialRate(String capability) implements Gauge {}

  /// 1 when a measure is no longer in force, 0 while it is.
  record MeasureEnded(EvidenceId measure) implements Gauge {}

  /// 1 when an agreement is in force, 0 while it is not.
  record AgreementInForce(EvidenceId agreement) implements Gauge {}
}
