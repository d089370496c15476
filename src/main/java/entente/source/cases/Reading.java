// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is known while the files of a case are read: the problems so far, what has been named and
/// what has been referred to. References are looked up at the end, so the order of files does not
/// matter.
final class Reading {
  /// The kinds of name in a case; each is a space of its own.
  enum Space {
    ACTOR("actor"),
    SOURCE("source"),
    ITEM("item of evidence"),
    GOOD("good"),
    SERIES("series"),
    FIGURE("figure"),
    PROPOSITION("proposition"),
    HYPOTHESIS("hypothesis"),
    OUTCOME("outcome");

    private final String noun;

    Space(String noun) {
      this.noun = noun;
    }

    String noun() {
      return noun;
    }
  }

  /// Something that has been named.
  ///
  /// @param kind what it is, in the singular: "leader", "flow"
  /// @param node where it is written; null for what is built in
  record Named(String kind, Node.@Nullable Mapping node) {
    /// The place of a key's value, or else of the whole.
    Position at(String key) {
      if (node == null) {
        throw new IllegalStateException("what is built in stands in no file");
      }
      Node.Entry entry = node.find(key);
      return entry == null ? node.at() : entry.value().at();
    }
  }

  private static final int LONGEST_MESSAGE = 500;

  private record Reference(Space space, Set<String> kinds, String id, Position at) {}

  private final List<Problem> problems = new ArrayList<>();
  private final Map<Space, Map<String, Named>> named = new EnumMap<>(Space.class);
  private final List<Reference> references = new ArrayList<>();
  private int errors;

  Reading() {
    for (Space space : Space.values()) {
      named.put(space, new TreeMap<>());
    }
  }

  void error(Position at, String what, @Nullable String hint) {
    errors++;
    add(Problem.Severity.ERROR, at, what, hint);
  }

  void warning(Position at, String what, @Nullable String hint) {
    add(Problem.Severity.WARNING, at, what, hint);
  }

  private void add(Problem.Severity severity, Position at, String what, @Nullable String hint) {
    problems.add(
        new Problem(
            severity,
            at.file(),
            at.line(),
            at.column(),
            printable(what),
            hint == null ? null : printable(hint)));
  }

  /// A message that quotes what a file holds, fit for one line of a terminal.
  private static String printable(String message) {
    int length = Math.min(message.length(), LONGEST_MESSAGE);
    StringBuilder fit = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = message.charAt(i);
      fit.append(Character.isISOControl(c) ? ' ' : c);
    }
    return length < message.length() ? fit.append("...").toString() : fit.toString();
  }

  Problems problems() {
    return new Problems(problems);
  }

  /// How many errors there are so far.
  int errors() {
    return errors;
  }

  /// Takes note of what is built in, or known from elsewhere.
  void know(Space space, String id, String kind) {
    names(space).put(id, new Named(kind, null));
  }

  /// Takes note of a name; one that is taken is a problem. A built-in state may be written anew.
  void name(Space space, String id, String kind, Position at, Node.Mapping node) {
    Named before = names(space).putIfAbsent(id, new Named(kind, node));
    if (before == null) {
      return;
    }
    if (before.node() != null) {
      error(
          at,
          "'" + id + "' is already the id of " + a(before.kind()) + " at " + before.at("id"),
          null);
    } else if (before.kind().equals("state") && kind.equals("state")) {
      names(space).put(id, new Named(kind, node));
    } else {
      error(at, "'" + id + "' is already the id of " + a(before.kind()), null);
    }
  }

  /// Takes note of a reference.
  ///
  /// @param kinds the kinds of thing that it may name; empty where any will do
  void refer(Space space, Set<String> kinds, String id, Position at) {
    references.add(new Reference(space, kinds, id, at));
  }

  /// A noun with its article.
  static String a(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  @Nullable Named find(Space space, String id) {
    return names(space).get(id);
  }

  /// What has been named, by id.
  Map<String, Named> names(Space space) {
    Map<String, Named> names = named.get(space);
    if (names == null) {
      throw new IllegalStateException("no space " + space);
    }
    return names;
  }

  /// Looks up all references; one that leads nowhere, or to the wrong kind of thing, is a problem.
  void resolve() {
    for (Reference reference : references) {
      Named found = find(reference.space, reference.id);
      if (found == null) {
        error(
            reference.at,
            "unknown " + noun(reference) + " " + reference.id,
            Nearest.hint(reference.id, candidates(reference)));
      } else if (!reference.kinds.isEmpty() && !reference.kinds.contains(found.kind())) {
        error(
            reference.at,
            reference.id + " is " + a(found.kind()) + ", but this has to be " + a(noun(reference)),
            null);
      }
    }
    references.clear();
  }

  private Set<String> candidates(Reference reference) {
    if (reference.kinds.isEmpty()) {
      return names(reference.space).keySet();
    }
    Set<String> fitting = new TreeSet<>();
    names(reference.space)
        .forEach((id, what) -> {
          if (reference.kinds.contains(what.kind())) {
            fitting.add(id);
          }
        });
    return fitting;
  }

  private static String anyOf(List<String> kinds) {
    String last = kinds.getLast();
    return kinds.size() == 1
        ? last
        : String.join(", ", kinds.subList(0, kinds.size() - 1)) + " or " + last;
  }

  private static String noun(Reference reference) {
    return reference.kinds.isEmpty()
        ? reference.space.noun()
        : anyOf(List.copyOf(new TreeSet<>(reference.kinds)));
  }
}
