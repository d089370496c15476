// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataCommandTest {
  private static final String ALLIANCE =
      "ccode1,ccode2,year,cow_defense,cow_neutral,cow_nonagg,cow_entente\n";

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  private Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Entente.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  private Ended data(String command, String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "data";
    all[1] = command;
    all[2] = "--store";
    all[3] = folder.resolve("data.duckdb").toString();
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return run(all);
  }

  @Test
  void aTableIsAddedListedExplainedVerifiedAndRemoved() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), ALLIANCE + "2,20,1950,1,0,1,1\n");
    assertThat(data("add", file.toString()).out).isEqualTo("a.csv: cow_alliance to 1950, 1 row.\n");
    assertThat(data("add", file.toString()).out).contains("already there, the same file");
    assertThat(data("list").out).contains("cow_alliance").contains("1950 ");
    assertThat(data("info", "cow_alliance").out)
        .contains("Gibler")
        .contains("@book")
        .contains("SHA-256");
    assertThat(data("verify")).isEqualTo(new Ended(0, "cow_alliance             as added\n", ""));
    assertThat(data("remove", "cow_alliance").out).isEqualTo("Removed cow_alliance to 1950.\n");
    assertThat(data("info", "cow_alliance").err).contains("has not been added yet");
  }

  @Test
  void aDamagedStoreIsSaidToBeDamaged() throws Exception {
    StringBuilder rows = new StringBuilder(ALLIANCE);
    for (int year = 1816; year < 2012; year++) {
      for (int other = 20; other < 220; other++) {
        rows.append("2,%d,%d,1,0,1,%d\n".formatted(other, year, (year * other) % 2));
      }
    }
    assertThat(data("add", Files.writeString(folder.resolve("a.csv"), rows).toString()).code)
        .isZero();
    try (RandomAccessFile store =
        new RandomAccessFile(folder.resolve("data.duckdb").toFile(), "rw")) {
      store.seek(store.length() / 2);
      store.write("damage".repeat(20).getBytes(UTF_8));
    }
    Ended verified = data("verify");
    assertThat(verified.code).as(verified.toString()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(verified.out).contains("FAULTY").contains("cannot be read");
  }

  @Test
  void aFolderAddsWhatIsRecognisedAndNamesTheRest() throws Exception {
    Path data = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(data.resolve("a.csv"), ALLIANCE + "2,20,1950,1,0,1,1\n");
    Files.writeString(data.resolve("notes.txt"), "to do\n");
    Ended ended = data("add", data.toString());
    assertThat(ended.code).isZero();
    assertThat(ended.out)
        .contains("cow_alliance to 1950")
        .contains("Not recognised")
        .contains("notes.txt");
  }

  @Test
  void aWrongFileIsTheUsersMistake() throws Exception {
    Path wrong = Files.writeString(folder.resolve("w.csv"), ALLIANCE + "2,20,1950,1,0,1,x\n");
    Ended ended = data("add", wrong.toString());
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.err)
        .contains("w.csv:2: cow_entente is \"x\"")
        .contains("the tables are as they were");
    assertThat(data("add", folder.resolve("none.csv").toString()).code).isEqualTo(2);
    assertThat(data("info", "cow_alliances").err).contains("there is no table");
  }

  @Test
  void withoutAStoreTheCommandSaysHowToBegin() {
    Ended ended = data("list");
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.err).contains("no datasets have been added yet").contains("Maybe add some");
  }

  @Test
  void nothingIsFetchedUnasked() {
    Ended ended = run("data", "get", "cow_states");
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.out).contains("Licence: ").contains("Cite as: ").contains("https://");
    assertThat(ended.err).contains("Nothing was fetched");
  }

  @Test
  void whatIsFetchedOutOfAnArchiveAndWhetherItIsCheckedIsSaidFirst() {
    Ended ended = run("data", "get", "cow_contiguity");
    assertThat(ended.out)
        .contains("File: contdird.csv, which is taken out of the archive")
        .contains("SHA-256: not checked, none is published");
  }

  @Test
  void aStateIsToldByItsDay() {
    assertThat(run("data", "state", "GMY", "1914-07-01").out)
        .startsWith("Germany (GMY): Correlates of War 255");
    assertThat(run("data", "state", "GMY", "1950-01-01").code).isEqualTo(1);
    assertThat(run("data", "state", "GMY", "1950-02-30").err).contains("not a day in the calendar");
  }
}
