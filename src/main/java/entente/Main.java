// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

/// Where the program starts, and the only place that wires its rooms together.
public final class Main {

  private Main() {}

  /// Runs one command.
  ///
  /// @param args the command line
  public static void main(String[] args) {
    System.out.println(greeting());
  }

  static String greeting() {
    String version = Main.class.getPackage().getImplementationVersion();
    return "entente " + (version == null ? "(unpackaged)" : version);
  }
}
