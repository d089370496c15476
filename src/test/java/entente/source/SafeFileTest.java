// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
  @TempDir Path folder;

  @Test
  void aFileIsReplacedWholeAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("a.txt");
    SafeFile.replace(file, "one");
    SafeFile.replace(file, "zwei — 둘");
    assertThat(file).hasContent("zwei — 둘");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void aFileThatIsThereIsNotCreatedAgain() throws IOException {
    Path file = folder.resolve("a.txt");
    SafeFile.create(file, "one");
    assertThatThrownBy(() -> SafeFile.create(file, "two"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("one");
  }

  @Test
  void whatCannotBeWrittenLeavesNothing() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a"));
    Files.writeString(file.resolve("inside"), "kept");
    assertThatThrownBy(() -> SafeFile.replace(file, "two")).isInstanceOf(IOException.class);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    assertThat(file.resolve("inside")).hasContent("kept");
  }
}
