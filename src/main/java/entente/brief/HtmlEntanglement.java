// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.cascade.Entanglement;
import entente.brief.EntanglementWords.Block;
import entente.domain.ActorId;
import java.util.List;
import java.util.Map;

/// Who would be drawn into a war, as a page of its own.
public final class HtmlEntanglement {
  private HtmlEntanglement() {}

  /// The page: the picture, then all that is said of it.
  ///
  /// @param notes on the tables that it was read from
  public static String render(Entanglement result, Map<ActorId, String> names, List<String> notes) {
    Markup out = new Markup();
    out.open("main").line();
    String title = EntanglementWords.title(result.attack(), names);
    out.leaf("h1", title).line();
    HtmlBrief.exhibit(out, result.exhibit(names));
    String heading = title;
    for (Block block : EntanglementWords.of(result, names, notes, Integer.MAX_VALUE)) {
      switch (block) {
        case Block.Heading(String text) -> {
          heading = text;
          out.leaf("h2", text).line();
        }
        case Block.Line(String text, Ink _) -> out.leaf("p", text).line();
        case Block.Table(List<String> headings, List<List<String>> rows) ->
            out.table(heading, headings, rows);
      }
    }
    out.close().line();
    return HtmlPage.of(title, out, null);
  }
}
