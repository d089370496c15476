// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.domain.Actor;
import entente.domain.ActorId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The states that every case knows: the members and observers of the United Nations, Taiwan and Kosovo.
///
/// Codes are ISO 3166-1 alpha-3, with the numbers of the Correlates of War and of Gleditsch and Ward. Names are short
/// forms as they stand inside a sentence. The list takes no side on anybody's status.
public final class States {
  private static final List<Actor.State> ALL = read();

  private States() {}

  /// All built-in states, by code.
  public static List<Actor.State> all() {
    return ALL;
  }

  private static List<Actor.State> read() {
    try (InputStream in = States.class.getResourceAsStream("states.tsv")) {
      if (in == null) {
        throw new IllegalStateException("states.tsv is missing from the program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Actor.State> states = new ArrayList<>(200);
      int start = 0;
      while (start < text.length()) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        if (end > start && text.charAt(start) != '#') {
          states.add(state(split(text.substring(start, end), '\t')));
        }
        start = end + 1;
      }
      return List.copyOf(states);
    } catch (IOException e) {
      throw new UncheckedIOException("states.tsv cannot be read", e);
    }
  }

  private static Actor.State state(List<String> cells) {
    String aliases = cells.get(3);
    return new Actor.State(
        ActorId.of(cells.get(0)),
        cells.get(1),
        aliases.isEmpty() ? List.of() : split(aliases, ';'),
        cells.get(2),
        number(cells.get(4)),
        number(cells.get(5)));
  }

  private static @Nullable Integer number(String cell) {
    return cell.isEmpty() ? null : Integer.valueOf(cell);
  }

  private static List<String> split(String text, char by) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(by); end >= 0; end = text.indexOf(by, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
