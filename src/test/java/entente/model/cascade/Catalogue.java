// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The catalogue of situations, as `docs/cascade-cases.md` has it: that page is the one table.
///
/// @param rules each rule by its number
/// @param named the cases in order
record Catalogue(Map<String, String> rules, List<Named> named) {
  private static final Path PAGE = Path.of("docs", "cascade-cases.md");
  private static final Pattern RULE = Pattern.compile("\\| (R\\d+) \\| (.+) \\|");
  private static final Pattern TITLE =
      Pattern.compile("### (\\d+)\\. (.+) \\((R\\d+(?:, R\\d+)*)\\)");

  /// A case.
  ///
  /// @param situation its lines above the arrow
  /// @param result its lines below
  record Named(
      int number, String title, List<String> rules, List<String> situation, List<String> result) {
    @Override
    public String toString() {
      return number + ". " + title;
    }
  }

  static Catalogue read() {
    List<String> lines;
    try {
      lines = Files.readAllLines(PAGE);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + PAGE, e);
    }
    Map<String, String> rules = new LinkedHashMap<>();
    List<Named> named = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Matcher rule = RULE.matcher(lines.get(at));
      if (rule.matches()) {
        rules.put(rule.group(1), rule.group(2));
      }
      Matcher title = TITLE.matcher(lines.get(at));
      if (title.matches()) {
        named.add(block(title, lines.subList(at + 1, lines.size())));
      } else if (lines.get(at).startsWith("### ")) {
        throw new IllegalArgumentException(
            PAGE + " line " + (at + 1) + " is no title of a case: " + lines.get(at));
      }
    }
    return new Catalogue(rules, named);
  }

  private static Named block(Matcher title, List<String> rest) {
    int from = rest.indexOf("```") + 1;
    List<String> block = rest.subList(from, from + rest.subList(from, rest.size()).indexOf("```"));
    int arrow = block.indexOf("=>");
    if (arrow < 0) {
      throw new IllegalArgumentException(title.group() + " has no result: a line '=>' is missing");
    }
    return new Named(
        Integer.parseInt(title.group(1)),
        title.group(2),
        List.of(title.group(3).split(", ")),
        List.copyOf(block.subList(0, arrow)),
        List.copyOf(block.subList(arrow + 1, block.size())));
  }
}
