// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import java.text.Normalizer;

/// Text for terminals that know ASCII only.
final class Ascii {
  private Ascii() {}

  /// The nearest text in ASCII; a letter that has no near one becomes a question mark.
  static String of(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .forEach(c -> ascii.append(nearest(c)));
    return ascii.toString();
  }

  private static String nearest(int c) {
    if (c < 0x80) {
      return Character.toString(c);
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return "";
    }
    return switch (c) {
      case '“', '”', '„', '«', '»' -> "\"";
      case '‘', '’', 'ʼ' -> "'";
      case '–', '—', '−', '─' -> "-";
      case '…' -> "...";
      case '•', '·' -> "*";
      case '×' -> "x";
      case '÷' -> "/";
      case '≤' -> "<=";
      case '≥' -> ">=";
      case '≈' -> "~";
      case '→' -> "->";
      case '←' -> "<-";
      case '∞' -> "unbounded";
      case '│', '┊' -> "|";
      case '├', '└' -> "+";
      case '✓' -> "x";
      case '\u00a0' -> " ";
      case 'ß' -> "ss";
      case 'Ø', 'ø' -> "o";
      case 'æ', 'Æ' -> "ae";
      case 'ł', 'Ł' -> "l";
      default -> "?";
    };
  }
}
