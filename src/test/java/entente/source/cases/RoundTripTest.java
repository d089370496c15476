// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static org.assertj.core.api.Assertions.assertThat;

import entente.evidence.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Laws of reading: what is written is read back, and neither the names nor the order of files
/// matter.
class RoundTripTest {
  @TempDir Path folder;

  @Test
  void aValidCaseIsReadBackFromItsJson() {
    for (Path valid : Folders.valid()) {
      Case whole = Folders.read(valid);
      assertThat(readBack(whole)).isEqualTo(whole);
    }
  }

  @Test
  void anyCaseIsReadBackFromItsJson() {
    for (int seed = 0; seed < 200; seed++) {
      Case whole = new Cases(new Random(seed)).next();
      assertThat(readBack(whole)).as("seed %d", seed).isEqualTo(whole);
    }
  }

  @Test
  void aCaseInOneFileIsReadAsThatCase() throws IOException {
    Case whole = Folders.read(Folders.EXAMPLE);
    Path file = Files.writeString(folder.resolve("example.json"), CaseWriter.text(whole));
    assertThat(Folders.read(file)).isEqualTo(whole);
  }

  @Test
  void namesAndOrderOfFilesDoNotMatter() {
    Case whole = Folders.read(Folders.EXAMPLE);
    for (int seed = 0; seed < 10; seed++) {
      Path shuffled = folder.resolve("shuffle-" + seed).resolve("example");
      Folders.copy(Folders.EXAMPLE, shuffled);
      rename(shuffled.resolve("evidence"), new Random(seed));
      assertThat(Folders.read(shuffled)).isEqualTo(whole);
    }
  }

  @Test
  void orderOfItemsDoesNotMatter() throws IOException {
    Path shuffled = folder.resolve("example");
    Folders.copy(Folders.EXAMPLE, shuffled);
    Path steps = shuffled.resolve("evidence/steps.yaml");
    List<String> lines = new ArrayList<>(Files.readAllLines(steps));
    Collections.reverse(lines.subList(2, lines.size()));
    Files.write(steps, lines);
    assertThat(Folders.read(shuffled)).isEqualTo(Folders.read(Folders.EXAMPLE));
  }

  private static void rename(Path evidence, Random random) {
    List<Path> files = new ArrayList<>(Folders.list(evidence));
    Collections.shuffle(files, random);
    int number = 0;
    for (Path file : files) {
      try {
        Files.move(file, evidence.resolve("f" + number + ".yaml"));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      number++;
    }
  }

  private static Case readBack(Case whole) {
    CaseReading reading = CaseFolder.readDocument(whole.name(), CaseWriter.text(whole));
    assertThat(Stream.of(reading.problems().all().toArray()).map(Object::toString).limit(5))
        .filteredOn(line -> !line.contains("warning"))
        .isEmpty();
    return ((CaseReading.Read) reading).whole();
  }
}
