// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Answer;
import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.watch.WatchList;
import entente.evidence.EvidenceId;
import entente.evidence.Source;
import entente.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A brief in Markdown (CommonMark, with tables and footnotes as GitHub has them): a footnote for
/// each sentence names the models and the evidence behind it. What stands behind several sentences
/// is told in full in the first note.
public final class MarkdownBrief {
  private static final String SPECIAL = "\\`*_{}[]<>#|~$&!";

  private final StringBuilder text = new StringBuilder();
  private final Map<String, Integer> notes = new LinkedHashMap<>();
  private final Map<String, Integer> findings = new HashMap<>();
  private final Map<EvidenceId, Integer> items = new HashMap<>();
  private final Brief brief;
  private final World world;

  private MarkdownBrief(Brief brief) {
    this.brief = brief;
    this.world = brief.world();
  }

  public static String render(Brief brief) {
    return new MarkdownBrief(brief).whole();
  }

  private String whole() {
    for (Sentence sentence : brief.sentences()) {
      notes.put(sentence.id(), notes.size() + 1);
    }
    block("# " + escape(brief.title()));
    block(escape(Dates.line(brief.world())));
    String footing = Footing.line(brief);
    if (footing != null) {
      block(escape(footing));
    }
    List<String> assumptions = Dates.assumptions(brief.world());
    if (!assumptions.isEmpty()) {
      block("Assumed, against the evidence:");
      Diff whatIf = brief.whatIf();
      list(whatIf == null ? assumptions.stream().map(line -> code(line)).toList() : chains(whatIf));
    }
    sentences("Key points", brief.keyPoints());
    brief.answers().forEach(this::answer);
    since(brief.whatIf(), Dates.WHAT_IF);
    since(brief.since(), Dates.since(brief.since()));
    sentences("Key assumptions", brief.keyAssumptions());
    sentences("What would change our mind", brief.changeOfMind());
    if (!brief.watch().isEmpty()) {
      block("## Indicators and warning");
      block(escape(WatchList.NOTE));
      list(
          brief.watch().stream()
              .map(indicator -> escape(Words.capital(WatchList.line(indicator))))
              .toList());
    }
    sentences("What is not known", brief.notKnown());
    sentences("Forecasts", brief.forecasts());
    sources();
    standards();
    brief.sentences().forEach(this::footnote);
    return text.toString().stripTrailing() + "\n";
  }

  private void answer(Answer answer) {
    block("## " + escape(answer.heading()));
    block(
        "**"
            + escape(answer.summary().text())
            + "**"
            + mark(answer.summary())
            + moved(answer.summary()));
    for (Passage passage : answer.passages()) {
      block("### " + escape(Words.capital(passage.topic())));
      block(String.join("\n", passage.sentences().stream().map(this::told).toList()));
    }
    for (Exhibit exhibit : brief.exhibits()) {
      if (exhibit.question() == answer.question()) {
        exhibit(exhibit);
      }
    }
  }

  private void exhibit(Exhibit exhibit) {
    ExhibitTable table = ExhibitTable.of(exhibit);
    block("### " + escape(Words.capital(table.caption())));
    if (exhibit instanceof Exhibit.Grid grid) {
      block(escape(grid.note()));
    }
    table(table.headings(), table.rows().stream().map(ExhibitTable.Row::cells).toList());
  }

  private static List<String> chains(Diff diff) {
    return diff.chains().stream()
        .map(chain -> code(chain.assumption()) + ": " + escape(chain.leadsTo()) + ".")
        .toList();
  }

  private void since(@Nullable Diff diff, String heading) {
    if (diff == null) {
      return;
    }
    block("## " + escape(heading));
    if (diff.isEmpty()) {
      block("No sentence differs.");
    }
    CauseWords words = new CauseWords(diff);
    for (Diff.Change change : diff.changes()) {
      switch (change) {
        case Diff.Changed(Sentence was, Sentence now, var _) ->
            block(
                "**Changed.** "
                    + escape(now.text())
                    + mark(now)
                    + "\n*It was:* "
                    + escape(was.text()));
        case Diff.Appeared(Sentence now, var _) ->
            block("**New.** " + escape(now.text()) + mark(now));
        case Diff.Went(Sentence was, var _) -> block("**Gone.** " + escape(was.text()));
      }
      List<String> why = new ArrayList<>();
      if (change.causes().isEmpty()) {
        why.add(escape(words.none()));
      }
      change.causes().forEach(cause -> why.add(escape(words.of(cause))));
      String through = words.through(change);
      if (!through.isEmpty()) {
        why.add("Through " + escape(through) + ".");
      }
      list(why);
    }
  }

  private void sentences(String heading, List<Sentence> sentences) {
    if (!sentences.isEmpty()) {
      block("## " + heading);
      list(sentences.stream().map(this::told).toList());
    }
  }

  private String told(Sentence sentence) {
    return escape(sentence.text()) + mark(sentence) + moved(sentence);
  }

  /// " *(changed)*" where the assumptions move a sentence.
  private String moved(Sentence sentence) {
    String moved = brief.moved(sentence);
    return moved == null ? "" : " *(" + moved + ")*";
  }

  private void sources() {
    if (brief.sources().isEmpty()) {
      return;
    }
    block("## Sources");
    table(
        List.of("Reliability", "Date", "Publisher", "Title"),
        brief.sources().keySet().stream()
            .map(brief::source)
            .sorted(Comparator.comparing(Source::reliability).thenComparing(Source::issued))
            .map(s ->
                List.of(
                    Citation.reliability(brief.world().ledger(), s),
                    s.issued().words(),
                    s.publisher(),
                    s.title()))
            .toList());
  }

  private void standards() {
    if (!brief.standards().isEmpty()) {
      block("## Analytic standards (ICD 203)");
      table(
          List.of("Standard", "Met", "How that was seen"),
          brief.standards().stream()
              .map(s -> List.of(s.number() + " " + s.name(), s.met() ? "yes" : "no", s.finding()))
              .toList());
    }
  }

  private void footnote(Sentence sentence) {
    String mark = Footing.mark(world, sentence);
    text.append(mark(sentence))
        .append(": ")
        .append(code(sentence.id()))
        .append(" (")
        .append(sentence.label().word())
        .append(mark == null ? "" : "; from " + mark)
        .append(").");
    int note = number(sentence);
    for (Finding<?> finding : sentence.basis()) {
      Integer first = findings.putIfAbsent(finding.id(), note);
      if (first == null || first == note) {
        finding(finding);
      } else {
        say(Words.capital(finding.method().name()) + ", as in note " + first + ".");
      }
    }
    text.append('\n');
    List<String> again = new ArrayList<>();
    for (EvidenceId id : sentence.evidence()) {
      EvidenceCard card = EvidenceCard.of(world, world.ledger().getItem(id));
      Integer first = items.putIfAbsent(id, note);
      if (first == null) {
        text.append("    - ");
        item(card);
      } else {
        again.add(
            code(id.value())
                + escape(" (" + card.publishers() + ", " + card.published() + ", ")
                + card.grade().code()
                + ", note "
                + first
                + ")");
      }
    }
    if (!again.isEmpty()) {
      text.append("    - See also ").append(String.join("; ", again)).append(".\n");
    }
    text.append('\n');
  }

  private void finding(Finding<?> finding) {
    say(Words.sentence(finding.method().name()));
    say(Words.sentence(finding.method().citation()));
    if (!finding.parameters().isEmpty()) {
      say(
          finding.parameters().stream()
              .map(parameter -> parameter.name() + " = " + parameter.value())
              .collect(Collectors.joining("; ", "With ", "."))
              .strip());
    }
    finding.working().forEach(line -> say(Words.sentence(line.text())));
    if (finding.result() instanceof Finding.Unknown<?>(Finding.Reason _, String missing)) {
      say("Not known; it would take " + missing + ".");
    }
  }

  private void item(EvidenceCard card) {
    text.append(code(card.id().value())).append(':');
    say(card.claim());
    if (card.saidBy() != null) {
      say("Said by " + card.saidBy() + ".");
    }
    say(
        "So: "
            + card.so()
            + "; published: "
            + card.published()
            + "; grade "
            + card.grade().code()
            + ".");
    if (card.note() != null) {
      say(Words.sentence(card.note()));
    }
    for (Source source : card.sources()) {
      say(Citation.of(source));
      String link = Citation.link(source);
      if (link != null) {
        text.append(", <").append(address(link)).append('>');
      }
      text.append('.');
    }
    text.append('\n');
  }

  private void say(String words) {
    text.append(' ').append(escape(words));
  }

  private void block(String markdown) {
    text.append(markdown).append("\n\n");
  }

  private void list(List<String> items) {
    items.forEach(item -> text.append("- ").append(item).append('\n'));
    text.append('\n');
  }

  private void table(List<String> headings, List<List<String>> rows) {
    row(headings);
    row(headings.stream().map(_ -> "---").toList());
    rows.forEach(cells -> row(cells.stream().map(MarkdownBrief::escape).toList()));
    text.append('\n');
  }

  private void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private String mark(Sentence sentence) {
    return "[^" + number(sentence) + "]";
  }

  private int number(Sentence sentence) {
    return Objects.requireNonNull(notes.get(sentence.id()));
  }

  /// Text that Markdown takes as nothing but text.
  static String escape(String words) {
    StringBuilder escaped = new StringBuilder();
    String printable = Columns.printable(words);
    for (int at = 0; at < printable.length(); at++) {
      char c = printable.charAt(at);
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped
        .toString()
        .replaceFirst("^(\\s*)([-+=])", "$1\\\\$2")
        .replaceFirst("^(\\s*\\d+)([.)])", "$1\\\\$2");
  }

  private static String code(String id) {
    return "`" + Columns.printable(id).replace('`', '\'') + "`";
  }

  private static String address(String link) {
    return Columns.printable(link).replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
  }
}
