// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.evidence.claim.Article;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The text of an HTML page: of its article where it marks one, without scripts, styles and menus.
final class HtmlText {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "nav",
          "form",
          "button",
          "select",
          "textarea",
          "template",
          "svg",
          "iframe",
          "object",
          "figure",
          "aside",
          "footer",
          "head");
  private static final int ENTITY = 32;

  private HtmlText() {}

  static Article read(String original, String hash) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document page = parser.parseInput(original, "");
    Element body = page.selectFirst("article");
    if (body == null) {
      body = page.selectFirst("main");
    }
    TextBuilder out = new TextBuilder();
    (body == null ? page.body() : body).traverse(new Collector(original, out));
    String title = page.title().isBlank() ? null : page.title().strip();
    return ArticleFile.article(original, out.text(), out.anchors(), hash, title, date(page));
  }

  private static @Nullable LocalDate date(Document page) {
    Element meta =
        page.selectFirst(
            "meta[property=article:published_time], meta[name=date], meta[itemprop=datePublished], time[datetime]");
    if (meta == null) {
      return null;
    }
    String value = meta.hasAttr("content") ? meta.attr("content") : meta.attr("datetime");
    try {
      return value.length() < 10 ? null : LocalDate.parse(value.substring(0, 10));
    } catch (DateTimeException _) {
      return null;
    }
  }

  private record Collector(String original, TextBuilder out) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && !leftOut(text)) {
        text(text);
      } else if (node instanceof Element element
          && (element.isBlock() || element.normalName().equals("br"))) {
        blockOrLine(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        out.block();
      }
    }

    private void blockOrLine(Element element) {
      if (element.normalName().equals("br")) {
        out.line();
      } else {
        out.block();
      }
    }

    private static boolean leftOut(Node node) {
      for (Node up = node.parent(); up != null; up = up.parent()) {
        if (LEFT_OUT.contains(up.normalName())) {
          return true;
        }
      }
      return false;
    }

    /// Runs of white space become one space, entities their character; each run of other characters
    /// keeps its place.
    private void text(TextNode node) {
      int at = Math.max(0, node.sourceRange().startPos());
      int end = Math.min(original.length(), Math.max(at, node.sourceRange().endPos()));
      if (!node.sourceRange().isTracked()) {
        out.append(node.text(), 0);
        return;
      }
      int run = at;
      while (at < end) {
        char c = original.charAt(at);
        if (Character.isWhitespace(c)) {
          out.append(original.substring(run, at), run);
          out.space();
          at++;
          run = at;
        } else if (c == '&') {
          out.append(original.substring(run, at), run);
          int close = original.indexOf(';', at);
          int stop = close > 0 && close < end && close - at <= ENTITY ? close + 1 : at + 1;
          String decoded = Parser.unescapeEntities(original.substring(at, stop), false);
          out.append(decoded.replace('\u00A0', ' '), at);
          at = stop;
          run = at;
        } else {
          at++;
        }
      }
      out.append(original.substring(run, at), run);
    }
  }
}
