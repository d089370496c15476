// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts kept in files that a test compares with. `-Dgolden=write` writes them anew.
final class Golden {
  private Golden() {}

  static void check(Path file, String text) {
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        Files.writeString(file, text);
      }
      assertThat(file).exists();
      assertThat(text)
          .as("%s (-Dgolden=write writes it anew)", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
