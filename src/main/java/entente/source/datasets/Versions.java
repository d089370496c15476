// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order of versions: "4.0" before "4.1" before "25.1", and "to 2012" before "to 2016".
final class Versions {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private Versions() {}

  /// Negative where the first is older, positive where it is newer, zero where they are the same or
  /// nothing tells.
  static int compare(String one, String other) {
    List<Integer> a = numbers(one);
    List<Integer> b = numbers(other);
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      int order =
          Comparator.<Integer>naturalOrder()
              .compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<Integer> numbers(String version) {
    Matcher number = NUMBER.matcher(version);
    return number.results().map(n -> Integer.valueOf(n.group())).toList();
  }
}
