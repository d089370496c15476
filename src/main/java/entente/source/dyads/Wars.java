// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// What the inter-state wars of the Correlates of War Project are called; its table numbers them
/// only.
final class Wars {
  private Wars() {}

  /// Names by number, as they stand inside a sentence.
  static Map<Integer, String> names() {
    try (InputStream in = Wars.class.getResourceAsStream("wars.tsv")) {
      if (in == null) {
        throw new IllegalStateException("wars.tsv is missing from the program");
      }
      Map<Integer, String> names = new TreeMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> names.put(Integer.valueOf(cells[0]), cells[2]));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("wars.tsv cannot be read", e);
    }
  }
}
