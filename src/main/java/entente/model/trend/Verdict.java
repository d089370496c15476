// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

/// What evidence says of a claim.
public enum Verdict {
  SUPPORTED,
  CONTRADICTED,
  CANNOT_BE_JUDGED
}
