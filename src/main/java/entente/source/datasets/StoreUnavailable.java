// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

/// Why a store cannot be opened now: it is not there, another process holds it, or the file is no
/// store. The message says which, and after "Maybe" what to do.
public final class StoreUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  StoreUnavailable(String message) {
    super(message);
  }
}
