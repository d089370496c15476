// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Answer;
import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.watch.WatchList;
import entente.evidence.Credibility;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import entente.evidence.Reliability;
import entente.evidence.Source;
import entente.world.World;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A brief as one page of HTML that works offline.
///
/// Each sentence leads to its basis, and that to its evidence, both printed at the end. Where
/// scripts run, the same text opens beside the sentence.
public final class HtmlBrief {
  private final Markup out = new Markup();
  private final Set<String> anchored = new HashSet<>();
  private final Map<String, String> told = new HashMap<>();
  private final Set<EvidenceId> shown = new HashSet<>();
  private final Brief brief;
  private final World world;

  private HtmlBrief(Brief brief) {
    this.brief = brief;
    this.world = brief.world();
    brief.evidence().forEach(item -> shown.add(item.id()));
  }

  public static String render(Brief brief) {
    HtmlBrief html = new HtmlBrief(brief);
    html.body();
    return HtmlPage.of(
        brief.title() + ", as of " + entente.domain.When.words(brief.world().date()),
        html.out,
        "brief.js");
  }

  private void body() {
    out.leaf("a", "Skip to the brief", "class", "skip", "href", "#brief").line();
    header();
    out.open("main", "id", "brief").line();
    list("key-points", "Key points", brief.keyPoints(), true);
    contents();
    brief.answers().forEach(this::answer);
    since("what-if", brief.whatIf(), Dates.WHAT_IF);
    since("since", brief.since(), Dates.since(brief.since()));
    list("key-assumptions", "Key assumptions", brief.keyAssumptions(), false);
    list("change-of-mind", "What would change our mind", brief.changeOfMind(), false);
    if (section("watch", "Indicators and warning", !brief.watch().isEmpty())) {
      exhibit(out, WatchList.table(brief.watch()));
      out.close().line();
    }
    list("not-known", "What is not known", brief.notKnown(), false);
    list("forecasts", "Forecasts", brief.forecasts(), false);
    sources();
    standards();
    basis();
    evidence();
    out.close().line();
    panel();
  }

  private void header() {
    out.open("header", "class", "top").line();
    out.leaf("h1", brief.title()).line();
    out.leaf("p", Dates.line(world), "class", "dates").line();
    String footing = Footing.line(brief);
    if (footing != null) {
      out.leaf("p", footing, "class", "dates").line();
    }
    List<String> assumptions = Dates.assumptions(world);
    if (!assumptions.isEmpty()) {
      out.open("div", "class", "assumed");
      out.leaf("p", "Assumed, against the evidence:");
      Diff whatIf = brief.whatIf();
      if (whatIf == null) {
        out.open("ul");
        assumptions.forEach(line -> out.open("li").leaf("code", line).close());
        out.close();
      } else {
        HtmlDiff.chains(out, whatIf);
        out.leaf("p", "What they change is marked.");
      }
      out.close().line();
    }
    out.leaf(
            "p",
            "Choose a sentence to see its evidence, the model behind it and the arithmetic.",
            "class",
            "hint")
        .line();
    out.close().line();
  }

  private void contents() {
    out.open("nav", "class", "contents", "aria-labelledby", "contents").line();
    out.leaf("h2", "Contents", "id", "contents").line().open("ul").line();
    entry("key-points", "Key points", !brief.keyPoints().isEmpty());
    for (Answer answer : brief.answers()) {
      out.open("li").leaf("a", answer.heading(), "href", "#" + section(answer));
      String topics =
          String.join(
              " · ",
              answer.passages().stream().map(p -> Words.capital(p.topic())).distinct().toList());
      if (!topics.isEmpty()) {
        out.leaf("span", topics, "class", "topics");
      }
      out.close().line();
    }
    entry("what-if", Dates.WHAT_IF, brief.whatIf() != null);
    entry("since", Dates.since(brief.since()), brief.since() != null);
    entry("key-assumptions", "Key assumptions", !brief.keyAssumptions().isEmpty());
    entry("change-of-mind", "What would change our mind", !brief.changeOfMind().isEmpty());
    entry("watch", "Indicators and warning", !brief.watch().isEmpty());
    entry("not-known", "What is not known", !brief.notKnown().isEmpty());
    entry("forecasts", "Forecasts", !brief.forecasts().isEmpty());
    entry("sources", "Sources", !brief.sources().isEmpty());
    entry("standards", "Analytic standards", !brief.standards().isEmpty());
    entry("basis", "Basis of each sentence", !brief.sentences().isEmpty());
    entry("evidence", "Evidence", !brief.evidence().isEmpty());
    out.close(2).line();
  }

  private void since(String id, @Nullable Diff diff, String heading) {
    if (diff == null) {
      return;
    }
    out.open("section", "id", "section/" + id).line();
    out.leaf("h2", heading).line();
    if (diff.isEmpty()) {
      out.leaf("p", "No sentence differs.").line();
    }
    HtmlDiff.changes(out, diff);
    out.close().line();
  }

  private void entry(String section, String heading, boolean there) {
    if (there) {
      out.open("li").leaf("a", heading, "href", "#section/" + section).close().line();
    }
  }

  private static String section(Answer answer) {
    return "section/" + Json.word(answer.question());
  }

  /// A section that is left out where it would hold nothing.
  private boolean section(String id, String heading, boolean there) {
    if (there) {
      out.open("section", "id", "section/" + id).line();
      out.leaf("h2", heading).line();
    }
    return there;
  }

  private void list(String id, String heading, List<Sentence> sentences, boolean copies) {
    if (section(id, heading, !sentences.isEmpty())) {
      out.open("ul").line();
      for (Sentence sentence : sentences) {
        out.open("li");
        sentence(sentence, copies);
        out.close().line();
      }
      out.close(2).line();
    }
  }

  private void answer(Answer answer) {
    out.open("section", "id", section(answer)).line();
    out.leaf("h2", answer.heading()).line();
    out.open("p", "class", "summary");
    sentence(answer.summary(), false);
    out.close().line();
    for (Passage passage : answer.passages()) {
      out.leaf("h3", Words.capital(passage.topic())).line();
      out.open("p");
      for (Sentence sentence : passage.sentences()) {
        sentence(sentence, false);
        out.line();
      }
      out.close().line();
    }
    for (Exhibit exhibit : brief.exhibits()) {
      if (exhibit.question() == answer.question()) {
        exhibit(out, exhibit);
      }
    }
    out.close().line();
  }

  /// A sentence that leads to its basis. It is the target of its id where it stands first, unless
  /// it is a copy.
  private void sentence(Sentence sentence, boolean copy) {
    String href = "#basis/" + sentence.id();
    String moved = brief.moved(sentence);
    String kind = "sentence " + sentence.label().word() + (moved == null ? "" : " moved");
    if (!copy && anchored.add(sentence.id())) {
      out.open(
          "a", "class", kind, "id", sentence.id(), "href", href, "data-sentence", sentence.id());
    } else {
      out.open("a", "class", kind, "href", href, "data-sentence", sentence.id());
    }
    out.text(sentence.text()).close();
    out.text("\u00a0");
    out.leaf("small", sentence.label().word(), "class", "tag " + sentence.label().word());
    if (moved != null) {
      out.text("\u00a0").leaf("small", moved, "class", "tag moved");
    }
    String mark = Footing.mark(world, sentence);
    if (mark != null) {
      out.text("\u00a0").leaf("small", mark, "class", "tag");
    }
  }

  /// An exhibit: its picture, and the table under it.
  static void exhibit(Markup out, Exhibit exhibit) {
    ExhibitTable table = ExhibitTable.of(exhibit);
    out.open("figure", "id", "exhibit/" + exhibit.id()).line();
    out.leaf("figcaption", Words.capital(exhibit.title())).line();
    Picture.draw(out, exhibit);
    String note = Picture.note(exhibit);
    if (!note.isEmpty()) {
      out.leaf("p", note, "class", "quiet").line();
    }
    out.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        Words.capital(exhibit.title()) + ", as a table");
    out.open("table", "class", table.headings().size() > 3 ? "stack" : "plain")
        .line()
        .open("thead")
        .open("tr");
    table.headings().forEach(heading -> out.leaf("th", heading, "scope", "col"));
    out.close(2).line().open("tbody").line();
    for (ExhibitTable.Row row : table.rows()) {
      EvidenceId item = row.item();
      if (item == null && !(exhibit instanceof Exhibit.DrawnIn)) {
        out.open("tr", "class", "sum");
      } else {
        out.open("tr");
      }
      for (int at = 0; at < row.cells().size(); at++) {
        if (at == 0 && item != null) {
          out.open("td").leaf("a", row.cells().getFirst(), "href", "#evidence/" + item).close();
        } else if (at == 0) {
          out.leaf("td", row.cells().getFirst());
        } else {
          out.leaf("td", row.cells().get(at), "data-heading", table.headings().get(at));
        }
      }
      out.close().line();
    }
    out.close(4).line();
  }

  private void sources() {
    if (!section("sources", "Sources", !brief.sources().isEmpty())) {
      return;
    }
    Map<Reliability, Integer> reliability = new EnumMap<>(Reliability.class);
    brief
        .sources()
        .keySet()
        .forEach(id -> reliability.merge(brief.source(id).reliability(), 1, Integer::sum));
    Map<Credibility, Integer> credibility = new EnumMap<>(Credibility.class);
    brief
        .evidence()
        .forEach(item -> credibility.merge(item.attribution().credibility(), 1, Integer::sum));
    out.open("ul", "class", "grades").line();
    reliability.forEach(
        (grade, count) -> grade(Words.count(count, "source"), grade.name(), grade.words()));
    credibility.forEach(
        (grade, count) -> grade(Words.count(count, "item"), "" + grade.grade(), grade.words()));
    out.close().line();
    List<Source> sources =
        brief.sources().keySet().stream()
            .map(brief::source)
            .sorted(Comparator.comparing(Source::reliability).thenComparing(Source::issued))
            .toList();
    out.open("ol", "class", "bibliography").line();
    for (Source source : sources) {
      out.open("li", "id", "source/" + source.id());
      source(source);
      out.close().line();
    }
    out.close(2).line();
  }

  private void grade(String count, String grade, String words) {
    out.open("li").leaf("b", count).text(" graded ").leaf("b", grade).text(", " + words);
    out.close().line();
  }

  private void standards() {
    if (!section("standards", "Analytic standards (ICD 203)", !brief.standards().isEmpty())) {
      return;
    }
    out.open("ul", "class", "standards").line();
    for (Brief.Standard standard : brief.standards()) {
      out.open("li", "class", standard.met() ? "met" : "unmet");
      out.leaf("b", standard.number() + " " + standard.name());
      out.text(standard.met() ? ": met. " : ": not met. ");
      out.text(Words.sentence(standard.finding())).close().line();
    }
    out.close(2).line();
  }

  private void basis() {
    if (!section("basis", "Basis of each sentence", !brief.sentences().isEmpty())) {
      return;
    }
    for (Sentence sentence : brief.sentences()) {
      out.open("section", "class", "basis", "id", "basis/" + sentence.id()).line();
      out.open("h3").leaf("a", sentence.text(), "href", "#" + sentence.id()).close().line();
      label(sentence.label());
      for (Finding<?> finding : sentence.basis()) {
        String first = told.putIfAbsent(finding.id(), sentence.id());
        if (first == null) {
          finding(finding);
        } else {
          out.open("p", "class", "again", "data-finding", finding.id());
          out.text(Words.capital(finding.method().name()) + ": see ");
          out.leaf("a", first, "href", "#finding/" + finding.id()).close().line();
        }
      }
      SortedSet<EvidenceId> quoted = new TreeSet<>(sentence.evidence());
      quoted.removeAll(Finding.evidenceOf(sentence.basis()));
      uses("Quoted", quoted);
      out.close().line();
    }
    out.close().line();
  }

  /// Items by what they claim, each leading to its card.
  private void uses(String heading, Collection<EvidenceId> items) {
    if (items.isEmpty()) {
      return;
    }
    out.leaf("h5", heading, "class", "uses").line().open("ul", "class", "uses").line();
    for (EvidenceId id : items) {
      EvidenceCard card = card(id);
      out.open("li", "data-item", id.value());
      out.leaf("a", card.claim(), "href", "#evidence/" + id);
      out.text(" " + card.publishers() + ", " + card.published() + " ");
      out.leaf("span", card.grade().code(), "class", "grade").close().line();
    }
    out.close().line();
  }

  private void label(Label label) {
    out.open("p", "class", "label").leaf("b", Words.capital(label.word()), "class", label.word());
    out.text(": " + label.meaning() + ".").close().line();
  }

  private void finding(Finding<?> finding) {
    out.open("div", "class", "finding", "id", "finding/" + finding.id()).line();
    out.leaf("h4", Words.capital(finding.method().name())).line();
    out.leaf("p", finding.method().citation(), "class", "cite").line();
    if (finding.result() instanceof Finding.Unknown<?>(Finding.Reason reason, String missing)) {
      out.leaf(
              "p",
              "Not known ("
                  + Json.word(reason).replace('-', ' ')
                  + "). What would settle it: "
                  + missing
                  + ".",
              "class",
              "missing")
          .line();
    }
    if (!finding.parameters().isEmpty()) {
      out.open("dl", "class", "parameters");
      for (Finding.Parameter parameter : finding.parameters()) {
        out.leaf("dt", parameter.name()).leaf("dd", parameter.value());
      }
      out.close().line();
    }
    if (!finding.working().isEmpty()) {
      out.open("ul", "class", "working", "aria-label", "Arithmetic");
      finding.working().forEach(line -> out.leaf("li", line.text()));
      out.close().line();
    }
    uses("Inputs", finding.evidence());
    out.close().line();
  }

  private void evidence() {
    if (!section("evidence", "Evidence", !brief.evidence().isEmpty())) {
      return;
    }
    for (Evidence item : brief.evidence()) {
      EvidenceCard card = EvidenceCard.of(world, item);
      out.open("article", "class", "card", "id", "evidence/" + card.id()).line();
      out.leaf("h3", card.claim()).line().open("dl").line();
      if (card.saidBy() != null) {
        fact("Who says so", card.saidBy());
      }
      fact("When so", card.so());
      fact("Published", card.published());
      out.leaf("dt", "Grade").open("dd").leaf("span", card.grade().code(), "class", "grade");
      out.text(" " + card.grade().words()).close().line();
      if (card.note() != null) {
        fact("Note", card.note());
      }
      links("Derived from", card.derivedFrom());
      links("Supersedes", card.supersedes());
      if (card.supersededBy() != null) {
        links("Superseded by", List.of(card.supersededBy()));
      }
      links("Denied by", card.denials().stream().map(Evidence::id).toList());
      fact("Kind and id", card.kind() + ", " + card.id());
      out.leaf("dt", card.sources().size() == 1 ? "Source" : "Sources").open("dd").open("ul");
      for (Source source : card.sources()) {
        out.open("li");
        source(source);
        out.close();
      }
      out.close(2).line().close(2).line();
    }
    out.close().line();
  }

  private void fact(String name, String value) {
    out.leaf("dt", name).leaf("dd", value).line();
  }

  /// Items named by what they claim; one that is not among the brief's evidence has no card to lead
  /// to.
  private void links(String name, List<EvidenceId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    out.leaf("dt", name).open("dd");
    for (EvidenceId id : ids) {
      out.open("div");
      if (shown.contains(id)) {
        out.leaf("a", card(id).claim(), "href", "#evidence/" + id);
      } else {
        out.text(card(id).claim());
      }
      out.close();
    }
    out.close().line();
  }

  private void source(Source source) {
    Ledger ledger = world.ledger();
    out.leaf("cite", Citation.of(source)).text(". ");
    String link = Citation.link(source);
    if (link != null) {
      out.leaf("a", link, "class", "url", "href", link, "rel", "noopener noreferrer external");
      out.text(" ");
    } else if (source.url() != null) {
      out.text(source.url() + " ");
    }
    out.leaf("span", "Reliability " + Citation.reliability(ledger, source) + ".", "class", "quiet");
    if (source.note() != null) {
      out.text(" ").leaf("span", Words.sentence(source.note()), "class", "quiet");
    }
  }

  private EvidenceCard card(EvidenceId id) {
    return EvidenceCard.of(world, world.ledger().getItem(id));
  }

  /// Where the script opens a basis. Without a script it stays hidden.
  private void panel() {
    out.open(
            "aside",
            "id",
            "panel",
            "class",
            "panel",
            "role",
            "dialog",
            "aria-modal",
            "false",
            "aria-labelledby",
            "panel-title",
            "hidden",
            "")
        .line();
    out.open("div", "class", "panel-bar");
    out.leaf("h2", "Basis", "id", "panel-title", "tabindex", "-1");
    out.leaf("button", "Previous", "type", "button", "id", "panel-previous");
    out.leaf("button", "Next", "type", "button", "id", "panel-next");
    out.leaf("button", "Close", "type", "button", "id", "panel-close");
    out.close().line();
    out.open("div", "id", "panel-body", "class", "panel-body").close().line();
    out.close().line();
  }
}
