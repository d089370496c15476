// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

/// Clauses and topics made ready to stand alone.
final class Words {
  private Words() {}

  /// With a capital.
  static String capital(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + words.substring(Character.charCount(first));
  }

  /// With a capital and a full stop.
  static String sentence(String clause) {
    String text = capital(clause.strip());
    return text.isEmpty() || ".!?”".indexOf(text.charAt(text.length() - 1)) >= 0
        ? text
        : text + ".";
  }

  /// A count with its noun: "1 source", "2 sources".
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
