// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// HTML or SVG as it is written. Text and attributes are escaped; elements close in the order in
/// which they opened.
final class Markup {
  /// The most columns that stand side by side on a narrow page.
  private static final int WIDE = 5;

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element; attributes are names and values in turn.
  Markup open(String tag, String... attributes) {
    tag(tag, attributes);
    open.push(tag);
    return this;
  }

  /// Closes the element that was opened last.
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /// Closes as many elements.
  Markup close(int count) {
    for (int closed = 0; closed < count; closed++) {
      close();
    }
    return this;
  }

  /// An element that holds nothing but text.
  Markup leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /// An element of HTML that has no end.
  Markup single(String tag, String... attributes) {
    tag(tag, attributes);
    return this;
  }

  /// A table that scrolls where it is wider than the page.
  ///
  /// @param what it shows, for those who cannot see it
  Markup table(String what, List<String> headings, List<List<String>> rows) {
    open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", what);
    open("table", "class", headings.size() > WIDE ? "stack" : "plain").line();
    open("thead").open("tr");
    headings.forEach(heading -> leaf("th", heading, "scope", "col"));
    close(2).line().open("tbody").line();
    for (List<String> row : rows) {
      open("tr");
      for (int at = 0; at < row.size(); at++) {
        leaf("td", row.get(at), "data-heading", headings.get(at));
      }
      close().line();
    }
    return close(3).line();
  }

  Markup text(String text) {
    out.append(escape(text));
    return this;
  }

  /// A line break in the file, where white space does not matter.
  Markup line() {
    out.append('\n');
    return this;
  }

  /// Text of the program's own, which is markup already.
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }

  private void tag(String tag, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("an attribute of <" + tag + "> has no value");
    }
    out.append('<').append(tag);
    for (int at = 0; at < attributes.length; at += 2) {
      out.append(' ').append(attributes[at]).append("=\"").append(escape(attributes[at + 1]));
      out.append('"');
    }
    out.append('>');
  }

  /// Text that is nothing but text in markup. Control characters and reversals of direction are
  /// left out.
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069))
        .filter(c -> !(c >= 0xd800 && c <= 0xdfff) && (c & 0xfffe) != 0xfffe)
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(c);
          }
        });
    return escaped.toString();
  }
}
