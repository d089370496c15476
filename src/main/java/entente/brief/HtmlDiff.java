// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Sentence;

/// A difference as one page of HTML that works offline: the words that went struck through, those
/// that came marked.
public final class HtmlDiff {
  private final Markup out;
  private final CauseWords words;

  private HtmlDiff(Markup out, Diff diff) {
    this.out = out;
    this.words = new CauseWords(diff);
  }

  /// The changes alone, within a page that is being written.
  static void changes(Markup out, Diff diff) {
    diff.changes().forEach(new HtmlDiff(out, diff)::change);
  }

  /// What each assumption leads to, within a page that is being written.
  static void chains(Markup out, Diff diff) {
    out.open("ul", "class", "chains").line();
    for (Chain chain : diff.chains()) {
      out.open("li");
      if (chain.lifted()) {
        out.text("no longer: ");
      }
      out.leaf("code", chain.assumption());
      out.open("span", "class", "topics").text(Words.sentence(chain.leadsTo())).close();
      out.close().line();
    }
    out.close().line();
  }

  public static String render(Diff diff) {
    HtmlDiff html = new HtmlDiff(new Markup(), diff);
    html.body(diff);
    return HtmlPage.of(diff.after().title() + ": what changed", html.out, null);
  }

  private void body(Diff diff) {
    out.open("main").line();
    out.leaf("h1", diff.after().title() + ": what changed").line();
    out.open("dl");
    out.leaf("dt", "From").leaf("dd", Dates.whole(diff.before().world()));
    out.leaf("dt", "To").leaf("dd", Dates.whole(diff.after().world()));
    out.close().line();
    if (!diff.chains().isEmpty()) {
      out.leaf("h2", "From each assumption to what it changes").line();
      chains(out, diff);
    }
    if (diff.isEmpty()) {
      out.leaf("p", "No sentence differs.").line();
    }
    diff.changes().forEach(this::change);
    out.close().line();
  }

  private void change(Diff.Change change) {
    out.open("section", "class", "change", "id", "change/" + change.id()).line();
    switch (change) {
      case Diff.Changed(Sentence was, Sentence now, var _) -> {
        heading("Changed", now);
        out.open("p");
        WordDiff.between(was.text(), now.text()).forEach(this::run);
        out.close().line();
        if (was.label() != now.label()) {
          out.open("p", "class", "label").text("Label: ");
          out.leaf("del", was.label().word()).text(" ").leaf("ins", now.label().word());
          out.close().line();
        }
      }
      case Diff.Appeared(Sentence now, var _) -> {
        heading("Appeared", now);
        out.open("p").leaf("ins", now.text()).close().line();
      }
      case Diff.Went(Sentence was, var _) -> {
        heading("Went", was);
        out.open("p").leaf("del", was.text()).close().line();
      }
    }
    out.leaf("h3", "Why").line().open("ul").line();
    if (change.causes().isEmpty()) {
      out.leaf("li", words.none()).line();
    }
    change.causes().forEach(cause -> out.leaf("li", words.of(cause)).line());
    String through = words.through(change);
    if (!through.isEmpty()) {
      out.leaf("li", "Through " + through, "class", "through").line();
    }
    out.close(2).line();
  }

  private void heading(String what, Sentence sentence) {
    out.open("h2").text(what + " ");
    out.leaf("small", sentence.label().word() + ", " + sentence.id(), "class", "tag").close();
    out.line();
  }

  private void run(WordDiff.Run run) {
    switch (run.fate()) {
      case KEPT -> out.text(run.text());
      case WENT -> out.leaf("del", run.text());
      case CAME -> out.leaf("ins", run.text());
    }
    out.text(" ");
  }
}
