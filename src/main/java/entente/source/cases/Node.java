// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a YAML file, with its place.
sealed interface Node {
  Position at();

  /// How the piece is called in a message.
  String noun();

  /// A single value. Its kind is that of YAML 1.2's core schema, so that `no` is a text and `true` is not.
  record Scalar(Position at, String text, Kind kind, boolean quoted) implements Node {
    @Override
    public String noun() {
      return switch (kind) {
        case TEXT -> "a text";
        case WHOLE, NUMBER -> "a number";
        case FLAG -> "true or false";
        case NOTHING -> "nothing";
      };
    }

    /// The place of a character of the text, where the text stands on one line.
    Position at(int offset) {
      return at.plus(quoted ? offset + 1 : offset);
    }
  }

  /// What kind of value a scalar stands for.
  enum Kind {
    TEXT,
    WHOLE,
    NUMBER,
    FLAG,
    NOTHING
  }

  /// A list.
  record Listing(Position at, List<Node> items) implements Node {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String noun() {
      return "a list";
    }
  }

  /// A set of keys with their values. No key stands twice.
  record Mapping(Position at, List<Entry> entries) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String noun() {
      return "a set of keys";
    }

    @Nullable Entry find(String key) {
      for (Entry entry : entries) {
        if (entry.key.equals(key)) {
          return entry;
        }
      }
      return null;
    }
  }

  /// A key and its value.
  record Entry(Position at, String key, Node value) {}
}
