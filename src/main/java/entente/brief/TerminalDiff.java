// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import java.util.ArrayList;
import java.util.List;

/// A difference for a terminal.
public final class TerminalDiff {
  private TerminalDiff() {}

  public static String render(Diff diff, TerminalBrief style) {
    Ink.Set inks = style.colour() ? Ink.Set.ANSI : Ink.Set.NONE;
    List<String> lines = new ArrayList<>();
    Lines page = new Lines(lines, style.width(), inks);
    page.add("", diff.after().title(), Ink.BOLD);
    page.add("From: ", Dates.whole(diff.before().world()), Ink.PLAIN);
    page.add("To:   ", Dates.whole(diff.after().world()), Ink.PLAIN);
    lines.addAll(chains(diff, style.width(), inks));
    if (diff.isEmpty()) {
      lines.add("");
      page.add("", "No sentence differs.", Ink.PLAIN);
    }
    changes(diff, page);
    String text = String.join("\n", lines) + "\n";
    return style.ascii() ? Ascii.of(text) : text;
  }

  /// What each assumption leads to, as lines of a width; none where no assumption differs.
  static List<String> chains(Diff diff, int width, Ink.Set inks) {
    List<String> lines = new ArrayList<>();
    Lines page = new Lines(lines, width, inks);
    for (Chain chain : diff.chains()) {
      page.add(
          "\u2022 ", (chain.lifted() ? "no longer: " : "") + chain.assumption() + ":", Ink.CAUTION);
      page.add("  ", chain.leadsTo() + ".", Ink.DIM);
    }
    return lines;
  }

  /// The changes alone, as lines of a width.
  static List<String> changes(Diff diff, int width, Ink.Set inks) {
    List<String> lines = new ArrayList<>();
    changes(diff, new Lines(lines, width, inks));
    return lines;
  }

  private static void changes(Diff diff, Lines page) {
    CauseWords words = new CauseWords(diff);
    for (Diff.Change change : diff.changes()) {
      page.lines().add("");
      switch (change) {
        case Diff.Changed(var was, var now, var _) -> {
          page.add("", "Changed: " + now.id(), Ink.HEADING);
          page.add("- ", was.text() + " [" + was.label().word() + "]", Ink.DIM);
          page.add("+ ", now.text() + " [" + now.label().word() + "]", Ink.PLAIN);
        }
        case Diff.Appeared(var now, var _) -> {
          page.add("", "Appeared: " + now.id(), Ink.HEADING);
          page.add("+ ", now.text() + " [" + now.label().word() + "]", Ink.PLAIN);
        }
        case Diff.Went(var was, var _) -> {
          page.add("", "Went: " + was.id(), Ink.HEADING);
          page.add("- ", was.text() + " [" + was.label().word() + "]", Ink.DIM);
        }
      }
      if (change.causes().isEmpty()) {
        page.add("  because ", words.none(), Ink.CAUTION);
      }
      change.causes().forEach(cause -> page.add("  because ", words.of(cause), Ink.CAUTION));
      String through = words.through(change);
      if (!through.isEmpty()) {
        page.add("  through ", through, Ink.DIM);
      }
    }
  }
}
