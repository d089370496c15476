// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFilesTest {

  private static final List<String> HEADER =
      List.of("// SPDX-License-Identifier: Apache-2.0", "// Copyright 2026 The Entente authors");

  /// The formatter adds the header by itself, except to `package-info.java`.
  @Test
  void everyJavaFileNamesItsLicence() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(linesOf(file)).startsWith(HEADER.toArray(String[]::new)));
    }
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
