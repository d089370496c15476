// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

/// A place in a file. Lines and columns count from 1; 0 stands for the file as a whole.
record Position(String file, int line, int column) {
  /// The file as a whole.
  static Position of(String file) {
    return new Position(file, 0, 0);
  }

  /// The start of a file.
  static Position startOf(String file) {
    return new Position(file, 1, 1);
  }

  /// A place some columns further on the same line.
  Position plus(int columns) {
    return new Position(file, line, column + columns);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
