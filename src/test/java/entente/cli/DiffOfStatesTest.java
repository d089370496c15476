// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DiffOfStatesTest {
  @TempDir private Path folder;

  @Test
  void twoStatesAreComparedBetweenTwoDays() {
    assertThat(run("diff", "USA", "JPN")).startsWith("2").contains("Maybe give --from");
    assertThat(run("diff", "USA-JPN", "--from", "1990-01-01")).startsWith("2").contains("two days");
    assertThat(
            run(
                "diff",
                "USA",
                "JPN",
                "--from",
                "1990-01-01",
                "--to",
                "1995-01-01",
                "--store",
                folder.resolve("none.duckdb").toString()))
        .startsWith("2")
        .contains("entente data add");
  }

  private static String run(String... arguments) {
    CommandLine line = Entente.commandLine();
    StringWriter said = new StringWriter();
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    int code = line.execute(arguments);
    return code + " " + said;
  }
}
