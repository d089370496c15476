// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

/// How a command ends.
final class ExitCode {
  static final int DONE = 0;

  /// Something that was checked did not hold.
  static final int CHECK_FAILED = 1;

  /// The user asked for something that cannot be done.
  static final int USER_MISTAKE = 2;

  /// The program itself failed (EX_SOFTWARE in sysexits.h).
  static final int FAULT = 70;

  private ExitCode() {}
}
