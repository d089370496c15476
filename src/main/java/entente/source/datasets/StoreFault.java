// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.sql.SQLException;
import java.util.stream.Stream;

/// A query that the store could not run: a fault of the program, or of the disk.
public final class StoreFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreFault(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  StoreFault(String message) {
    super(message);
  }

  /// Whether the file itself is damaged, or cannot be read.
  public boolean isDamage() {
    String message = String.valueOf(getMessage());
    return Stream.of("Corrupt", "Corruption", "IO Error", "has been invalidated", "deserialize")
        .anyMatch(message::contains);
  }

  /// The first line of what the store said.
  public String said() {
    return String.valueOf(getMessage()).lines().findFirst().orElse("");
  }
}
