// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The nearest valid word to one that was mistyped, by the distance of Damerau (1964) and
/// Levenshtein (1966) between neighbouring letters; a swap of two letters weighs a little less than
/// another slip.
public final class Nearest {
  private static final int FIRST = 1;
  private static final int SWAP = 6;
  private static final int SLIP = 8;
  private static final int LONGEST = 80;

  private Nearest() {}

  /// The nearest of the words; null where none is near enough to have been meant.
  public static @Nullable String to(String word, Collection<String> words) {
    if (word.length() < 2 || word.length() > LONGEST) {
      return null;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int allowed = SLIP * Math.max(1, (word.length() + 1) / 3) + FIRST;
    int least = allowed + 1;
    String nearest = null;
    for (String candidate : words) {
      if (candidate.isEmpty()
          || (candidate.length() - word.length()) * SLIP >= least
          || (word.length() - candidate.length()) * SLIP >= least) {
        continue;
      }
      String other = candidate.toLowerCase(Locale.ROOT);
      int distance = distance(lower, other) + (other.charAt(0) == lower.charAt(0) ? 0 : FIRST);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /// "did you mean PRK?"; null where no word is near.
  static @Nullable String hint(String word, Collection<String> words) {
    String nearest = to(word, words);
    return nearest == null ? null : "did you mean " + nearest + "?";
  }

  /// "did you mean consult?", or else the words that would do, where they are few.
  static String hintOrAll(String word, Collection<String> words) {
    String hint = hint(word, words);
    return hint == null ? "use one of " + String.join(", ", words) : hint;
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j * SLIP;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i * SLIP;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : SLIP;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + SLIP, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + SWAP);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
