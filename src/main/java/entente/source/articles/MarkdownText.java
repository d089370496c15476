// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.evidence.claim.Article;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// The text of a Markdown file without its marks.
final class MarkdownText {
  private MarkdownText() {}

  static Article read(String original, String hash) {
    Node document =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build()
            .parse(original);
    Collector collector = new Collector();
    document.accept(collector);
    return ArticleFile.article(
        original, collector.out.text(), collector.out.anchors(), hash, null, null);
  }

  private static final class Collector extends AbstractVisitor {
    private final TextBuilder out = new TextBuilder();

    @Override
    public void visit(Text text) {
      append(text, text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      append(code, code.getLiteral());
    }

    private void append(Node node, String literal) {
      int at =
          node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getInputIndex();
      out.append(literal, at);
    }

    @Override
    public void visit(SoftLineBreak line) {
      out.space();
    }

    @Override
    public void visit(HardLineBreak line) {
      out.line();
    }

    @Override
    public void visit(Paragraph paragraph) {
      visitChildren(paragraph);
      out.block();
    }

    @Override
    public void visit(Heading heading) {
      visitChildren(heading);
      out.block();
    }

    @Override
    public void visit(ListItem item) {
      visitChildren(item);
      out.block();
    }

    @Override
    public void visit(BlockQuote quote) {
      visitChildren(quote);
      out.block();
    }

    @Override
    public void visit(FencedCodeBlock code) {
      out.block();
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      out.block();
    }
  }
}
