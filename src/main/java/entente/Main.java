// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import entente.cli.Entente;

/// Where the program starts.
public final class Main {
  private Main() {}

  /// Runs one command and ends with its exit code.
  ///
  /// @param args the command line
  public static void main(String[] args) {
    // The libraries that read PDF look for a logger; there is none to be told of.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(Entente.run(args));
  }
}
