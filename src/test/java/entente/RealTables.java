// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.source.datasets.Catalogue;
import entente.source.datasets.Importer;
import entente.source.datasets.Outcome;
import entente.source.datasets.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The maintainers' own files, where `ENTENTE_DATA` points at them.
public final class RealTables {
  private RealTables() {}

  /// The folder that holds them; the test is skipped where there is none.
  public static Path files() {
    String data = System.getenv("ENTENTE_DATA");
    assumeTrue(
        data != null && Files.isDirectory(Path.of(data)),
        "ENTENTE_DATA does not point at the maintainers' files");
    return Path.of(data);
  }

  /// A new store in a folder, with these files added; the test is skipped where they are not to
  /// hand.
  public static Store store(Path folder, List<String> names) throws Exception {
    Path files = files();
    Store store = Store.openToWrite(folder.resolve("data.duckdb"));
    Importer importer = new Importer(store, Catalogue.shipped());
    for (String name : names) {
      assertThat(importer.add(files.resolve(name), false))
          .as(name)
          .isInstanceOf(Outcome.Added.class);
    }
    return store;
  }
}
