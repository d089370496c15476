// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static org.assertj.core.api.Assertions.assertThat;

import entente.evidence.Case;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Folders of cases for tests.
final class Folders {
  /// The root of the project.
  static final Path HOME = Path.of(System.getProperty("entente.home", "."));

  /// A case with every kind of evidence in it.
  static final Path EXAMPLE = HOME.resolve("src/test/cases/example");

  private Folders() {}

  /// The valid cases: the example and all that ship with the program.
  static List<Path> valid() {
    Path shipped = HOME.resolve("cases");
    Stream<Path> more =
        Files.isDirectory(shipped)
            ? list(shipped).stream()
                .filter(folder -> Files.isRegularFile(folder.resolve("case.yaml")))
            : Stream.of();
    return Stream.concat(Stream.of(EXAMPLE), more).toList();
  }

  static Case read(Path folder) {
    CaseReading reading = CaseFolder.read(folder);
    assertThat(reading.problems().toString()).as("problems of %s", folder).isEmpty();
    return ((CaseReading.Read) reading).whole();
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
