// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

import entente.answer.Label;
import entente.answer.Part;
import entente.domain.Interval;
import entente.evidence.Evidence;
import entente.model.exposure.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// What one field holds about the reader's country: how it is exposed, what changed, and what to
/// watch.
///
/// @param exposure from 0 to 1
/// @param change from 0 to 1, since the agreement was signed
/// @param told whether the evidence suffices for an effect
/// @param evidence the items behind exposure and change
/// @param parameters conventions and figures from the literature, by name
/// @param lines what is said about it, in order
record Reach(
    Field field,
    Interval exposure,
    Interval change,
    Sign sign,
    boolean told,
    List<Evidence> evidence,
    TreeMap<String, String> parameters,
    List<Line> lines) {
  Reach {
    evidence = List.copyOf(evidence);
    parameters = new TreeMap<>(parameters);
    lines = List.copyOf(lines);
  }

  /// A sentence to be: it rests on the items that it is about, or, where there are none, on the
  /// field's effect.
  record Line(
      String suffix,
      Label label,
      List<? extends Evidence> about,
      String pattern,
      List<Part> parts) {
    Line {
      about = List.copyOf(about);
      parts = List.copyOf(parts);
    }

    static Line of(
        String suffix, Label label, List<? extends Evidence> about, String pattern, Part... parts) {
      return new Line(suffix, label, about, pattern, Arrays.asList(parts));
    }
  }

  /// What is gathered while a field is searched.
  static final class Search {
    private final Field field;
    private final List<Evidence> evidence = new ArrayList<>();
    private final TreeMap<String, String> parameters = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    Search(Field field) {
      this.field = field;
    }

    void use(List<? extends Evidence> items) {
      evidence.addAll(items);
    }

    void take(String name, String value) {
      parameters.put(name, value);
    }

    void say(Line line) {
      lines.add(line);
      evidence.addAll(line.about());
    }

    Reach reach(Interval exposure, Interval change, Sign sign) {
      return new Reach(field, exposure, change, sign, true, evidence, parameters, lines);
    }

    /// Exposed, by how much cannot be told.
    Reach untold() {
      return new Reach(
          field, Interval.UNIT, Interval.UNIT, Sign.OPEN, false, evidence, parameters, lines);
    }
  }
}
