// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Exhibit;
import entente.answer.cascade.Entanglement;
import entente.domain.ActorId;
import entente.domain.Figures;
import java.util.List;
import java.util.Map;

/// Who would be drawn into a war, as a page of its own.
public final class HtmlEntanglement {
  private HtmlEntanglement() {}

  /// The page.
  ///
  /// @param notes on the tables that it was read from
  public static String render(Entanglement result, Map<ActorId, String> names, List<String> notes) {
    Exhibit.DrawnIn exhibit = result.exhibit(names);
    Markup out = new Markup();
    out.open("main").line();
    String title = TerminalEntanglement.title(result.attack(), names);
    out.leaf("h1", title).line();
    HtmlBrief.exhibit(out, exhibit);
    out.leaf("h2", "What this rests on").line().open("ul").line();
    for (Entanglement.Estimate one : result.estimates()) {
      out.leaf(
              "li",
              Words.capital(TerminalEntanglement.words(one.kind().name()))
                  + " kept in "
                  + Figures.percent(one.share())
                  + ": "
                  + one.source())
          .line();
    }
    out.leaf("li", TerminalEntanglement.method(result.method())).line();
    notes.forEach(note -> out.leaf("li", note).line());
    out.close().line().close().line();
    return HtmlPage.of(title, out, null);
  }
}
