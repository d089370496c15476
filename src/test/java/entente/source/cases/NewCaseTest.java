// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.domain.ActorId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCaseTest {
  private static final List<ActorId> PARTIES = List.of(ActorId.of("CHN"), ActorId.of("IRN"));

  @TempDir Path folder;

  @Test
  void aNewCaseHasNoProblem() throws IOException {
    Path made = NewCase.write(folder.resolve("cases"), "china-iran", PARTIES);
    assertThat(Folders.read(made).title()).isEqualTo("China and Iran");
    assertThat(Folders.read(made).name()).isEqualTo("china-iran");
  }

  @Test
  void everyFileOfANewCaseNamesItsSchema() throws IOException {
    Path made = NewCase.write(folder.resolve("cases"), "china-iran", PARTIES);
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String first = Files.readAllLines(file).getFirst();
        Path schema = file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
        assertThat(schema.getParent()).isEqualTo(folder.resolve("schema"));
        assertThat(Schemas.all()).containsKey(schema.getFileName().toString());
      }
    }
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    Path made = NewCase.write(folder, "china-iran", PARTIES);
    Files.writeString(made.resolve("case.yaml"), "mine");
    assertThatThrownBy(() -> NewCase.write(folder, "china-iran", PARTIES))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(made.resolve("case.yaml")).hasContent("mine");
    assertThat(Folders.list(folder)).containsExactly(made);
  }

  @Test
  void aNameThatIsAPathIsRefused() {
    for (String name : List.of("../out", "a/b", "", ".", "..", "A", "a b", "a-", "-a", "a..b")) {
      assertThatThrownBy(() -> NewCase.write(folder, name, PARTIES))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not a name for a case");
    }
  }

  @Test
  void aStateThatIsMistypedGivesTheNearest() {
    assertThatThrownBy(
            () -> NewCase.write(folder, "x", List.of(ActorId.of("RUS"), ActorId.of("PKR"))))
        .hasMessage("unknown state PKR; did you mean PRK?");
  }
}
