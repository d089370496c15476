// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Something wrong in a case, and where: "evidence/flows.yaml:14:9: unknown actor PKR; did you mean PRK?".
///
/// @param file the file, relative to the case's folder
/// @param line counted from 1; 0 where the problem is not in a line
/// @param column counted from 1; 0 where the problem is not in a line
/// @param what what is wrong
/// @param hint what to do about it; null where that is plain
public record Problem(
    Severity severity, String file, int line, int column, String what, @Nullable String hint)
    implements Comparable<Problem> {
  /// Whether a problem stops the case from being read.
  public enum Severity {
    ERROR,
    WARNING
  }

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::what);

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// By file, line and column.
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /// The problem on one line, with its place first.
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    String kind = isError() ? "" : "warning: ";
    return place + ": " + kind + what + (hint == null ? "" : "; " + hint);
  }
}
