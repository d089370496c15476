// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.sql.SQLException;

/// A query that the store could not run: a fault of the program, or of the disk.
public final class StoreFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreFault(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  StoreFault(String message) {
    super(message);
  }
}
