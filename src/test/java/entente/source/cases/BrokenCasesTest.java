// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each folder of src/test/cases/broken is refused with the messages of its expected.txt.
class BrokenCasesTest {
  private static final Path FOLDER = Folders.HOME.resolve("src/test/cases/broken");

  @TempDir Path folder;

  static Stream<String> cases() {
    return Folders.list(FOLDER).stream().map(path -> path.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isToldWhatIsWrongAndWhere(String name) {
    CaseReading reading = CaseFolder.read(FOLDER.resolve(name));
    assertThat(reading).isInstanceOf(CaseReading.Refused.class);
    String told = reading.problems() + "\n" + reading.problems().counts() + "\n";
    assertThat(told).doesNotContain("Exception", "null", "\tat ");
    Golden.check(FOLDER.resolve(name).resolve("expected.txt"), told);
  }

  @Test
  void everyErrorInAFileHasItsPlace() {
    for (Path broken : Folders.list(FOLDER)) {
      for (Problem problem : CaseFolder.read(broken).problems().all()) {
        if (problem.file().endsWith(".yaml") && Files.exists(broken.resolve(problem.file()))) {
          assertThat(problem.toString()).matches("\\S+\\.yaml:[1-9]\\d*:[1-9]\\d*: \\S.*");
        }
      }
    }
  }

  @Test
  void aFileOfFiftyMegabytesIsNotRead() throws IOException {
    small();
    Path big = folder.resolve("evidence/events.yaml");
    Files.createDirectories(folder.resolve("evidence"));
    String line = "# " + "x".repeat(997) + "\n";
    try (var out = Files.newBufferedWriter(big)) {
      for (int i = 0; i < 50_000; i++) {
        out.write(line);
      }
    }
    assertThat(told())
        .isEqualTo(
            "evidence/events.yaml:1:1: the file has 50 MB; 5 MB is the most; divide it into several files");
  }

  @Test
  void anAliasBombIsDefused() {
    small();
    StringBuilder bomb = new StringBuilder("events:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("  - &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
    }
    Folders.write(folder.resolve("evidence/events.yaml"), bomb.toString());
    assertThat(told())
        .startsWith("evidence/events.yaml:7:")
        .endsWith("the file has more than 200000 values; divide it into several files");
  }

  @Test
  void anAliasWithinItselfIsRefused() {
    small();
    Folders.write(folder.resolve("evidence/events.yaml"), "events: &a [*a]\n");
    assertThat(told()).isEqualTo("evidence/events.yaml:1:13: unknown alias *a");
  }

  @Test
  void aMillionBracketsAreRefused() {
    small();
    Folders.write(folder.resolve("evidence/events.yaml"), "[".repeat(1_000_000));
    assertThat(told()).isEqualTo("evidence/events.yaml:1:34: nested more than 32 deep");
  }

  @Test
  void aMillionValuesAreRefused() {
    small();
    Folders.write(
        folder.resolve("evidence/events.yaml"), "events: [" + "a,".repeat(1_000_000) + "]");
    assertThat(told()).contains("the file has more than 200000 values");
  }

  @Test
  void aLongChainOfDerivationIsNoProblem() {
    small();
    StringBuilder chain = new StringBuilder("events:\n");
    for (int i = 0; i < 5_000; i++) {
      chain.append("- {id: e").append(i).append(", derived-from: [e").append(Math.max(0, i - 1));
      chain.append("], when: 2024, published: 2024, sources: [wire], credibility: 1, ");
      chain.append("type: consult, who: [RUS], what: envoys met}\n");
    }
    Folders.write(
        folder.resolve("evidence/events.yaml"),
        chain.toString().replace("derived-from: [e0]", "mode: talk"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aLinkOutOfTheCaseIsRefused(@TempDir Path outside) throws IOException {
    small();
    Path secret = Files.writeString(outside.resolve("secret.yaml"), "events: []\n");
    Files.createDirectories(folder.resolve("evidence"));
    Files.createSymbolicLink(folder.resolve("evidence/events.yaml"), secret);
    Files.createSymbolicLink(folder.resolve("evidence/lost.yaml"), outside.resolve("nothing"));
    Files.createSymbolicLink(folder.resolve("whatif"), outside);
    assertThat(told())
        .isEqualTo(
            """
            evidence/events.yaml:1:1: a link leads out of the case's folder; put a copy here instead
            evidence/lost.yaml:1:1: the file cannot be read; the link leads nowhere
            whatif:1:1: a link leads out of the case's folder; put a copy here instead\
            """);
  }

  @Test
  void aFolderNamedAsAFileIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("case.yaml"));
    assertThat(told()).isEqualTo("case.yaml:1:1: this is not a file");
  }

  @Test
  void noFolderIsNoCase() {
    Path missing = folder.resolve("missing");
    assertThat(CaseFolder.read(missing).problems().toString())
        .isEqualTo(missing + ": no such case");
  }

  @Test
  void aFolderThatMayNotBeReadIsTold() throws IOException {
    small();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      assertThat(told())
          .isEqualTo(
              Files.isReadable(folder) // the superuser may read everything
                  ? ""
                  : folder + ": the folder cannot be read; you have no permission to read it");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aMessageFitsOnOneLineOfATerminal() {
    small();
    Folders.write(
        folder.resolve("actors.yaml"),
        "? \"\\e[31m\\n"
            + "x".repeat(100_000)
            + "\"\n: 1\nbodies:\n- {id: '', name: A}\n- {id: b, nmae: B}\n");
    for (Problem problem : CaseFolder.read(folder).problems().all()) {
      assertThat(problem.toString()).hasSizeLessThan(1_200).doesNotContainPattern("\\p{Cntrl}");
    }
    assertThat(told()).contains("actors.yaml:4:8: the text is empty", "did you mean name?");
  }

  @Test
  void aByteOrderMarkIsNoProblem() {
    small();
    Folders.write(folder.resolve("evidence/events.yaml"), "\uFEFFevents: []\n");
    assertThat(told()).isEmpty();
  }

  @Test
  void aCaseWithNothingButItsHeadIsValid() {
    Folders.write(folder.resolve("case.yaml"), "title: Empty\nparties: [RUS, PRK]\n");
    assertThat(told()).isEmpty();
    assertThat(Folders.read(folder).ledger().items()).isEmpty();
  }

  private void small() {
    Folders.write(folder.resolve("case.yaml"), "title: Small\nparties: [RUS, PRK]\n");
    Folders.write(
        folder.resolve("sources.yaml"),
        "sources:\n- {id: wire, type: report, title: A, publisher: B, issued: 2024, reliability: B}\n");
  }

  private String told() {
    return CaseFolder.read(folder).problems().toString();
  }
}
