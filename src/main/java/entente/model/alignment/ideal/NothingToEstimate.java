// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

/// Roll calls that place nobody: no ballot, no division, a single state, or more than can be held.
/// The message says which.
public final class NothingToEstimate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingToEstimate(String message) {
    super(message);
  }
}
