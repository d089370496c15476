// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import java.util.List;

/// Lines of text for a terminal, wrapped to a width.
record Lines(List<String> lines, int width, Ink.Set inks) {
  /// Adds a text after a lead, under which what is wrapped hangs.
  void add(String lead, String text, Ink ink) {
    String before = lead;
    List<Columns.Run> runs = List.of(new Columns.Run(text, ink));
    for (String line : Columns.wrap(runs, width - lead.length(), inks)) {
      lines.add(before + line);
      before = " ".repeat(lead.length());
    }
  }
}
