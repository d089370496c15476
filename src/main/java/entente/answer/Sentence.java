// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import entente.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A sentence of a brief: its words, what they are bound to, and the findings that it follows from.
///
/// @param id the same on every date: `doing.cap.cap-refined`
/// @param basis the findings behind it; never empty
public record Sentence(String id, Label label, List<Part> parts, List<Finding<?>> basis) {
  public Sentence {
    parts = List.copyOf(parts);
    basis = List.copyOf(basis);
    if (basis.isEmpty()) {
      throw new IllegalArgumentException("sentence " + id + " has no finding behind it");
    }
    LexicalGuard.check(id, parts);
  }

  /// A sentence whose `{}` are filled by the bound parts in turn.
  public static Sentence of(
      String id, Label label, List<? extends Finding<?>> basis, String pattern, Part... bound) {
    return new Sentence(id, label, fill(pattern, bound), List.copyOf(basis));
  }

  static List<Part> fill(String pattern, Part... bound) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    int used = 0;
    for (int hole = pattern.indexOf("{}"); hole >= 0; hole = pattern.indexOf("{}", from)) {
      if (hole > from) {
        parts.add(new Part.Words(pattern.substring(from, hole)));
      }
      if (used == bound.length) {
        throw new IllegalArgumentException("too few parts for '" + pattern + "'");
      }
      parts.add(bound[used++]);
      from = hole + 2;
    }
    if (used != bound.length) {
      throw new IllegalArgumentException("too many parts for '" + pattern + "'");
    }
    if (from < pattern.length()) {
      parts.add(new Part.Words(pattern.substring(from)));
    }
    return parts;
  }

  /// The sentence as it is read, its first letter a capital.
  public String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    if (!text.isEmpty()) {
      text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    }
    return text.toString();
  }

  /// The evidence that it rests on: what its findings used and what it quotes.
  public SortedSet<EvidenceId> evidence() {
    SortedSet<EvidenceId> all = new TreeSet<>(Finding.evidenceOf(basis));
    for (Part part : parts) {
      if (part instanceof Part.Claim(EvidenceId item, String _)) {
        all.add(item);
      }
    }
    return all;
  }
}
