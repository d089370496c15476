// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.cascade.Entanglement;
import entente.brief.EntanglementWords.Block;
import entente.domain.ActorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who would be drawn into a war, for a terminal.
public final class TerminalEntanglement {
  private static final String INDENT = "  ";

  /// How many rows a table or list shows.
  private static final int MOST = 12;

  private final TerminalBrief style;
  private final Ink.Set inks;
  private final List<String> lines = new ArrayList<>();

  private TerminalEntanglement(TerminalBrief style) {
    this.style = style;
    this.inks = style.colour() ? Ink.Set.ANSI : Ink.Set.NONE;
  }

  /// The result as text.
  ///
  /// @param names of states, as they stand inside a sentence
  /// @param notes on the tables that it was read from
  public static String render(
      Entanglement result, Map<ActorId, String> names, List<String> notes, TerminalBrief style) {
    TerminalEntanglement page = new TerminalEntanglement(style);
    page.add("", EntanglementWords.title(result.attack(), names), Ink.BOLD);
    @Nullable Block before = null;
    for (Block block : EntanglementWords.of(result, names, notes, MOST)) {
      page.write(block, before);
      before = block;
    }
    String text = String.join("\n", page.lines) + "\n";
    return style.ascii() ? Ascii.of(text) : text;
  }

  private void write(Block block, @Nullable Block before) {
    switch (block) {
      case Block.Heading(String text) -> {
        lines.add("");
        lines.add(inks.dye(text.toUpperCase(Locale.ROOT), Ink.HEADING));
      }
      case Block.Line(String text, Ink ink) -> {
        if (before instanceof Block.Table) {
          lines.add("");
        }
        add(INDENT, text, ink);
      }
      case Block.Table(List<String> headings, List<List<String>> rows) ->
          TextTable.lines(headings, rows, style.width() - INDENT.length(), inks)
              .forEach(line -> lines.add(INDENT + line));
    }
  }

  private void add(String indent, String text, Ink ink) {
    Columns.wrap(
            List.of(new Columns.Run(text.replace(" %", "\u00a0%"), ink)),
            style.width() - indent.length(),
            inks)
        .forEach(line -> lines.add(indent + line));
  }
}
