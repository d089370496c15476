// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Finding;
import entente.answer.Sentence;
import entente.domain.Working;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Source;
import entente.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a sentence comes from: its findings, their evidence, that evidence's sources and origins.
public final class WhyTree {
  private final Brief brief;
  private final World world;
  private final Sentence sentence;
  private final Set<EvidenceId> shown = new TreeSet<>();

  private WhyTree(Brief brief, Sentence sentence) {
    this.brief = brief;
    this.world = brief.world();
    this.sentence = sentence;
  }

  /// Lines of text and what hangs below them.
  private record Node(List<Columns.Run> text, List<Node> children) {
    static Node of(String text, Ink ink, Node... children) {
      return new Node(List.of(new Columns.Run(text, ink)), List.of(children));
    }
  }

  /// The tree as text.
  public static String text(Brief brief, Sentence sentence, TerminalBrief style) {
    Node root = new WhyTree(brief, sentence).root();
    List<String> lines = new ArrayList<>();
    Ink.Set inks = style.colour() ? Ink.Set.ANSI : Ink.Set.NONE;
    lines.addAll(Columns.wrap(root.text(), style.width(), inks));
    draw(root.children(), "", style.width(), inks, lines);
    String text = String.join("\n", lines) + "\n";
    return style.ascii() ? Ascii.of(text) : text;
  }

  /// The tree as JSON: each finding holds its evidence, each item its sources and the items it
  /// derives from.
  public static String json(Brief brief, Sentence sentence) {
    WhyTree tree = new WhyTree(brief, sentence);
    return Json.object(json -> {
      json.text("case", brief.name());
      json.text("as-of", tree.world.date().toString());
      json.text("known", tree.world.known().toString());
      json.texts("assumptions", Dates.assumptions(tree.world));
      json.member("sentence", inner -> inner.sentence(sentence));
      json.each("findings", sentence.basis(), json::finding);
      json.each(
          "evidence", sentence.evidence(), (EvidenceId id) -> tree.item(json, id, new TreeSet<>()));
    });
  }

  private void item(Json json, EvidenceId id, Set<EvidenceId> above) {
    Evidence item = world.ledger().getItem(id);
    json.evidence(world, item);
    json.each("published-in", world.ledger().sourcesOf(item), json::source);
    Set<EvidenceId> path = new TreeSet<>(above);
    path.add(id);
    json.each(
        "origins",
        EvidenceCard.of(world, item).derivedFrom().stream().filter(o -> !path.contains(o)).toList(),
        (EvidenceId origin) -> item(json, origin, path));
  }

  private Node root() {
    List<Node> children = new ArrayList<>();
    for (Finding<?> finding : sentence.basis()) {
      children.add(finding(finding));
    }
    Set<EvidenceId> used = Finding.evidenceOf(sentence.basis());
    List<Node> quoted =
        sentence.evidence().stream().filter(id -> !used.contains(id)).map(this::evidence).toList();
    if (!quoted.isEmpty()) {
      children.add(
          new Node(List.of(new Columns.Run("quoted in the sentence", Ink.HEADING)), quoted));
    }
    if (!world.assumptions().isEmpty()) {
      children.add(
          new Node(
              List.of(new Columns.Run("under assumptions", Ink.CAUTION)),
              Dates.assumptions(world).stream().map(line -> Node.of(line, Ink.CAUTION)).toList()));
    }
    return new Node(
        List.of(
            new Columns.Run(sentence.text(), Ink.BOLD),
            new Columns.Run(
                "[" + sentence.label().word() + "\u00a0" + sentence.id() + "]", Ink.DIM)),
        children);
  }

  private Node finding(Finding<?> finding) {
    List<Node> children = new ArrayList<>();
    children.add(
        Node.of(
            "model: " + finding.method().name() + " (" + finding.method().id() + ")", Ink.PLAIN));
    children.add(Node.of("cited: " + finding.method().citation(), Ink.DIM));
    if (!finding.parameters().isEmpty()) {
      children.add(
          Node.of(
              "with: "
                  + finding.parameters().stream()
                      .map(p -> p.name() + " = " + p.value())
                      .collect(Collectors.joining("; ")),
              Ink.PLAIN));
    }
    if (finding.result() instanceof Finding.Unknown<?>(Finding.Reason reason, String missing)) {
      children.add(
          Node.of(
              "not known (" + Json.word(reason).replace('-', ' ') + "); it would take " + missing,
              Ink.CAUTION));
    }
    if (!finding.working().isEmpty()) {
      children.add(
          new Node(
              List.of(new Columns.Run("working", Ink.PLAIN)),
              finding.working().stream()
                  .map(Working::text)
                  .map(line -> Node.of(line, Ink.ASSESSMENT))
                  .toList()));
    }
    finding.evidence().forEach(id -> children.add(evidence(id)));
    return new Node(List.of(new Columns.Run("finding " + finding.id(), Ink.HEADING)), children);
  }

  private Node evidence(EvidenceId id) {
    EvidenceCard card = EvidenceCard.of(world, world.ledger().getItem(id));
    String head = id + " (" + card.kind() + ", " + card.grade().code() + ")";
    if (!shown.add(id)) {
      return Node.of(head + ": shown above", Ink.DIM);
    }
    List<Node> children = new ArrayList<>();
    if (card.saidBy() != null) {
      children.add(Node.of("said by " + card.saidBy(), Ink.PLAIN));
    }
    children.add(Node.of("so: " + card.so() + "; published: " + card.published(), Ink.PLAIN));
    children.add(Node.of("grade " + card.grade().code() + ": " + card.grade().words(), Ink.PLAIN));
    if (card.note() != null) {
      children.add(Node.of("note: " + card.note(), Ink.PLAIN));
    }
    if (card.supersededBy() != null) {
      children.add(Node.of("superseded by " + card.supersededBy(), Ink.CAUTION));
    }
    card.denials()
        .forEach(denial ->
            children.add(
                Node.of(
                    "denied (" + denial.id() + "): " + EvidenceCard.of(world, denial).claim(),
                    Ink.CAUTION)));
    card.sources().forEach(source -> children.add(source(source)));
    card.derivedFrom()
        .forEach(origin ->
            children.add(
                new Node(List.of(Columns.Run.plain("derived from")), List.of(evidence(origin)))));
    return new Node(
        List.of(new Columns.Run(head + ":", Ink.FACT), Columns.Run.plain(card.claim())), children);
  }

  private Node source(Source source) {
    List<Node> more =
        Stream.of(
                "reliability " + Citation.reliability(brief.world().ledger(), source),
                source.url() == null ? "" : source.url(),
                source.note() == null ? "" : "note: " + source.note())
            .filter(line -> !line.isEmpty())
            .map(line -> Node.of(line, Ink.DIM))
            .toList();
    return new Node(
        List.of(Columns.Run.plain("source " + source.id() + ": " + Citation.of(source))), more);
  }

  private static void draw(
      List<Node> nodes, String stem, int width, Ink.Set inks, List<String> lines) {
    for (int at = 0; at < nodes.size(); at++) {
      Node node = nodes.get(at);
      boolean last = at == nodes.size() - 1;
      String below = stem + (last ? "   " : "│  ");
      String under = below + (node.children().isEmpty() ? "" : "│  ");
      int room = Math.max(16, width - stem.length() - 6);
      String lead = stem + (last ? "└─ " : "├─ ");
      for (String line : Columns.wrap(node.text(), room, inks)) {
        lines.add(lead + line);
        lead = under;
      }
      draw(node.children(), below, width, inks, lines);
    }
  }
}
