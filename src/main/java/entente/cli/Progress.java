// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import java.io.Console;
import java.io.PrintWriter;

/// What a long command is doing now, on one line of the terminal; nothing where there is none.
final class Progress {
  private static final int WIDTH = 70;

  private final PrintWriter err;
  private final int total;
  private final boolean shown;
  private int done;

  Progress(PrintWriter err, int total) {
    this.err = err;
    this.total = total;
    this.shown = onTerminal();
  }

  /// The next step begins.
  void begin(String what) {
    done++;
    line("[" + done + "/" + total + "] " + what);
  }

  /// Writes one line in place of the one that was there.
  void line(String text) {
    if (shown) {
      String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
      err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
      err.flush();
    }
  }

  /// Leaves an empty line.
  void clear() {
    if (shown) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }

  /// JDK 25 gives no console where there is no terminal (JDK-8351435).
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
