// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.List;
import java.util.stream.Collectors;

/// All problems of a case, sorted by file, line and column.
public record Problems(List<Problem> all) {
  /// No problem.
  public static final Problems NONE = new Problems(List.of());

  public Problems {
    all = all.stream().distinct().sorted().toList();
  }

  public boolean anyError() {
    return all.stream().anyMatch(Problem::isError);
  }

  public long errors() {
    return all.stream().filter(Problem::isError).count();
  }

  public long warnings() {
    return all.size() - errors();
  }

  /// The counts in words: "3 errors, 1 warning", "1 error", "no problems".
  public String counts() {
    if (all.isEmpty()) {
      return "no problems";
    }
    String wrong = errors() == 0 ? "" : counted(errors(), "error");
    String doubtful = warnings() == 0 ? "" : counted(warnings(), "warning");
    return wrong + (wrong.isEmpty() || doubtful.isEmpty() ? "" : ", ") + doubtful;
  }

  /// One line for each problem.
  @Override
  public String toString() {
    return all.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
