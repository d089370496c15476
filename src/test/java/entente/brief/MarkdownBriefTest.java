// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Golden;
import entente.answer.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

class MarkdownBriefTest {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[\\^(\\d+)]: ");
  private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)\\[\\^(\\d+)](?!: )");

  @Test
  void readsAsPeopleSeeIt() {
    Golden.check("sample/brief.md", MarkdownBrief.render(SampleBrief.ordinary()));
  }

  @Test
  void everySentenceHasItsFootnote() {
    for (Brief brief : List.of(SampleBrief.ordinary(), Flagship.latest())) {
      String text = MarkdownBrief.render(brief);
      List<String> notes = DEFINITION.matcher(text).results().map(m -> m.group(1)).toList();
      assertThat(notes).hasSize(brief.sentences().size()).doesNotHaveDuplicates();
      assertThat(REFERENCE.matcher(text).results().map(m -> m.group(1)))
          .containsAll(notes)
          .allSatisfy(note -> assertThat(notes).contains(note));
    }
  }

  @Test
  void everyExhibitIsATable() {
    Brief brief = SampleBrief.ordinary();
    int tables = brief.exhibits().size() + 2;
    assertThat(Found.in(MarkdownBrief.render(brief)).tables).isEqualTo(tables);
  }

  @Test
  void textIsNeverMarkup() {
    Found found = Found.in(MarkdownBrief.render(SampleBrief.hostile()));
    assertThat(found.html).isEmpty();
    assertThat(found.links).allSatisfy(link -> assertThat(link).startsWith("https://example.org/"));
    assertThat(found.images).isZero();
  }

  @Test
  void everySentenceReadsAsItWasWritten() {
    Brief brief = SampleBrief.ordinary();
    Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    String text =
        TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build()
            .render(parser.parse(withoutNotes(MarkdownBrief.render(brief))));
    for (Sentence sentence : brief.sentences()) {
      assertThat(text).contains(sentence.text());
    }
  }

  /// The text with its notes as plain paragraphs and lists, since the parser knows no footnotes.
  private static String withoutNotes(String markdown) {
    String paragraphs = DEFINITION.matcher(markdown).replaceAll("").replaceAll("(?m)^    - ", "- ");
    return REFERENCE.matcher(paragraphs).replaceAll("");
  }

  /// What a reader of Markdown finds in a text.
  private static final class Found extends AbstractVisitor {
    private final List<String> html = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private int images;
    private int tables;

    static Found in(String markdown) {
      Node document = Parser.builder().extensions(EXTENSIONS).build().parse(withoutNotes(markdown));
      Found found = new Found();
      document.accept(found);
      return found;
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        tables++;
      }
      visitChildren(block);
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
    }

    @Override
    public void visit(Image image) {
      images++;
    }
  }
}
