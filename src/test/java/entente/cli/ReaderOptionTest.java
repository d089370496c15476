// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReaderOptionTest {
  private static final String CASE =
      Path.of(System.getProperty("entente.home", "."), "src/test/cases/reader").toString();

  @Test
  void aReaderIsAnyStateInAnyLetters() {
    assertThat(run("brief", CASE, "--reader", "fra")).startsWith("0");
    assertThat(run("why", CASE, "you.fra.security", "--reader", "FRA")).startsWith("0");
    assertThat(run("diff", CASE, "--from", "1914-01-01", "--reader", "FRA")).startsWith("0");
  }

  @Test
  void anUnknownCodeEndsWithTheNearest() {
    assertThat(run("brief", CASE, "--reader", "FRB"))
        .startsWith("2")
        .contains("no state has the code 'FRB'", "Maybe");
  }

  @Test
  void aNameEndsWithItsCode() {
    assertThat(run("brief", CASE, "--reader", "Japan")).startsWith("2").contains("JPN");
  }

  private static String run(String... arguments) {
    CommandLine line = Entente.commandLine();
    StringWriter said = new StringWriter();
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    return line.execute(arguments) + " " + said;
  }
}
