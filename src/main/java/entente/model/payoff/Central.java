// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.List;

/// Which weights make an alternative the first.
public sealed interface Central {

  /// The central weight vector, and the confidence factor: the probability that the alternative is
  /// first for a judge with exactly these weights.
  record Supported(List<CentralWeight> weights, Estimate confidence) implements Central {
    public Supported {
      weights = List.copyOf(weights);
    }
  }

  /// No draw put the alternative first.
  record NeverFirst() implements Central {}
}
