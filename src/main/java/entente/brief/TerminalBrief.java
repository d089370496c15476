// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Answer;
import entente.answer.Exhibit;
import entente.answer.Label;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.watch.WatchList;
import entente.evidence.Credibility;
import entente.evidence.Reliability;
import entente.evidence.Source;
import entente.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A brief for a terminal: lines no wider than asked, in colour or not, in ASCII or not.
///
/// @param width columns, at least 40
/// @param colour whether ANSI codes are written
/// @param ascii whether anything but ASCII is replaced
public record TerminalBrief(int width, boolean colour, boolean ascii) {
  /// The narrowest that a brief is set.
  public static final int NARROWEST = 40;

  /// The width where none is known.
  public static final int USUAL = 80;

  private static final int FEW_YEARS = 10;
  private static final int EVERY = 5;
  private static final int LONG_TIMELINE = 40;
  private static final String INDENT = "  ";

  public TerminalBrief {
    width = Math.max(NARROWEST, width);
  }

  /// Without colour, at the usual width.
  public static TerminalBrief plain() {
    return new TerminalBrief(USUAL, false, false);
  }

  public String render(Brief brief) {
    String text = new Page(this, brief).brief(brief);
    return ascii ? Ascii.of(text) : text;
  }

  /// The lines written so far.
  private static final class Page {
    private final int width;
    private final Ink.Set inks;
    private final World world;
    private final Brief brief;
    private final List<String> lines = new ArrayList<>();

    Page(TerminalBrief style, Brief brief) {
      this.brief = brief;
      this.world = brief.world();
      this.width = style.width();
      this.inks = style.colour() ? Ink.Set.ANSI : Ink.Set.NONE;
    }

    String brief(Brief brief) {
      top(brief);
      sentences("Key points", brief.keyPoints());
      contents(brief);
      for (Answer answer : brief.answers()) {
        answer(brief, answer);
      }
      since(brief.whatIf(), Dates.WHAT_IF);
      since(brief.since(), Dates.since(brief.since()));
      sentences("Key assumptions", brief.keyAssumptions());
      sentences("What would change our mind", brief.changeOfMind());
      if (!brief.watch().isEmpty()) {
        heading("Indicators and warning");
        paragraph(WatchList.NOTE, "", Ink.DIM);
        brief
            .watch()
            .forEach(indicator ->
                item(
                    List.of(new Columns.Run(Words.capital(WatchList.line(indicator)), Ink.PLAIN))));
      }
      sentences("What is not known", brief.notKnown());
      sentences("Forecasts", brief.forecasts());
      sources(brief);
      standards(brief);
      lines.add("");
      paragraph(
          "Open a sentence: ./entente\u00a0why\u00a0"
              + brief.name()
              + "\u00a0<sentence-id>"
              + Dates.options(world),
          "",
          Ink.DIM);
      lines.replaceAll(String::stripTrailing);
      return String.join("\n", lines) + "\n";
    }

    private void top(Brief brief) {
      paragraph(brief.title(), "", Ink.BOLD);
      paragraph(Dates.line(brief.world()), "", Ink.PLAIN);
      String footing = Footing.line(brief);
      if (footing != null) {
        paragraph(footing, "", Ink.DIM);
      }
      List<String> assumptions = Dates.assumptions(brief.world());
      if (!assumptions.isEmpty()) {
        lines.add("");
        paragraph("Assumed, against the evidence:", "", Ink.CAUTION);
        Diff whatIf = brief.whatIf();
        if (whatIf == null) {
          assumptions.forEach(line -> item(List.of(new Columns.Run(line, Ink.CAUTION))));
        } else {
          lines.addAll(TerminalDiff.chains(whatIf, width, inks));
        }
      }
    }

    private void sentences(String heading, List<Sentence> sentences) {
      if (sentences.isEmpty()) {
        return;
      }
      heading(heading);
      sentences.forEach(sentence -> item(runs(sentence, Ink.PLAIN)));
    }

    private void since(@Nullable Diff diff, String heading) {
      if (diff != null) {
        heading(heading);
        if (diff.isEmpty()) {
          paragraph("No sentence differs.", "", Ink.PLAIN);
        }
        lines.addAll(TerminalDiff.changes(diff, width, inks));
      }
    }

    private void contents(Brief brief) {
      heading("Contents");
      for (Answer answer : brief.answers()) {
        paragraph(answer.heading(), "", Ink.PLAIN);
        String topics =
            String.join(
                " · ",
                answer.passages().stream().map(p -> Words.capital(p.topic())).distinct().toList());
        paragraph(topics, INDENT, Ink.DIM);
      }
    }

    private void answer(Brief brief, Answer answer) {
      heading(answer.heading());
      add(runs(answer.summary(), Ink.BOLD), "", "");
      for (Passage passage : answer.passages()) {
        lines.add("");
        paragraph(Words.capital(passage.topic()), "", Ink.HEADING);
        List<Columns.Run> runs = new ArrayList<>();
        passage.sentences().forEach(sentence -> runs.addAll(runs(sentence, Ink.PLAIN)));
        add(runs, INDENT, INDENT);
      }
      for (Exhibit exhibit : brief.exhibits()) {
        if (exhibit.question() == answer.question()) {
          exhibit(brief, exhibit);
        }
      }
    }

    private void exhibit(Brief brief, Exhibit exhibit) {
      lines.add("");
      paragraph(Words.capital(exhibit.title()), "", Ink.HEADING);
      if (exhibit instanceof Exhibit.Timeline timeline
          && timeline.moments().size() > LONG_TIMELINE) {
        years(brief, timeline);
        return;
      }
      if (exhibit instanceof Exhibit.Grid grid) {
        paragraph(grid.note(), INDENT, Ink.DIM);
      }
      ExhibitTable table = ExhibitTable.of(exhibit);
      List<List<String>> rows = table.rows().stream().map(ExhibitTable.Row::cells).toList();
      if (exhibit instanceof Exhibit.Paths paths) {
        paragraph(paths.note(), INDENT, Ink.DIM);
        rows = thinned(rows);
      }
      table(table.headings(), rows);
    }

    /// The last row and every fifth before it; all where they are few.
    private static List<List<String>> thinned(List<List<String>> rows) {
      return rows.size() <= FEW_YEARS
          ? rows
          : IntStream.range(0, rows.size())
              .filter(at -> (rows.size() - 1 - at) % EVERY == 0)
              .mapToObj(rows::get)
              .toList();
    }

    /// A long timeline, counted by year and kind.
    private void years(Brief brief, Exhibit.Timeline timeline) {
      SortedSet<String> lanes = new TreeSet<>();
      Map<Integer, Map<String, Integer>> years = new TreeMap<>();
      for (Exhibit.Moment moment : timeline.moments()) {
        lanes.add(moment.lane());
        years
            .computeIfAbsent(moment.when().earliest().getYear(), _ -> new TreeMap<>())
            .merge(moment.lane(), 1, Integer::sum);
      }
      List<String> headings = new ArrayList<>(List.of("Year"));
      headings.addAll(lanes);
      List<List<String>> rows = new ArrayList<>();
      years.forEach((year, counts) -> {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(year)));
        lanes.forEach(lane -> cells.add(counts.containsKey(lane) ? "" + counts.get(lane) : "·"));
        rows.add(cells);
      });
      table(headings, rows);
      paragraph(
          "List them: ./entente\u00a0timeline\u00a0" + brief.name() + Dates.options(world),
          INDENT,
          Ink.DIM);
    }

    private void sources(Brief brief) {
      if (brief.sources().isEmpty()) {
        return;
      }
      heading("Sources");
      Map<Reliability, Integer> reliability = new EnumMap<>(Reliability.class);
      List<Source> sources =
          brief.sources().keySet().stream()
              .map(brief::source)
              .sorted(Comparator.comparing(Source::reliability).thenComparing(Source::issued))
              .toList();
      sources.forEach(source -> reliability.merge(source.reliability(), 1, Integer::sum));
      Map<Credibility, Integer> credibility = new EnumMap<>(Credibility.class);
      brief
          .evidence()
          .forEach(item -> credibility.merge(item.attribution().credibility(), 1, Integer::sum));
      List<List<String>> counts = new ArrayList<>();
      reliability.forEach((grade, count) ->
          counts.add(List.of(grade.name(), Words.count(count, "source"), grade.words())));
      credibility.forEach((grade, count) ->
          counts.add(List.of("" + grade.grade(), Words.count(count, "item"), grade.words())));
      table(List.of("Grade", "Count", "Meaning"), counts);
      lines.add("");
      table(
          List.of("Grade", "Date", "Publisher and title"),
          sources.stream()
              .map(s ->
                  List.of(
                      s.reliability().name(),
                      s.issued().words(),
                      s.publisher() + ", “" + s.title() + "”"))
              .toList());
    }

    private void standards(Brief brief) {
      if (brief.standards().isEmpty()) {
        return;
      }
      heading("Analytic standards (ICD\u00a0203)");
      for (Brief.Standard standard : brief.standards()) {
        add(
            List.of(
                new Columns.Run(
                    standard.met() ? "[x]" : "[\u00a0]", standard.met() ? Ink.FACT : Ink.CAUTION),
                new Columns.Run(standard.number() + "\u00a0" + standard.name() + ":", Ink.PLAIN),
                new Columns.Run(standard.finding(), Ink.DIM)),
            "",
            INDENT + INDENT);
      }
    }

    private void heading(String text) {
      lines.add("");
      lines.addAll(
          Columns.wrap(
              List.of(new Columns.Run(text.toUpperCase(Locale.ROOT), Ink.HEADING)), width, inks));
    }

    private void table(List<String> headings, List<List<String>> rows) {
      TextTable.lines(headings, rows, width - INDENT.length(), inks)
          .forEach(line -> lines.add(INDENT + line));
    }

    private void item(List<Columns.Run> runs) {
      add(runs, "• ", INDENT);
    }

    private void paragraph(String text, String indent, Ink ink) {
      add(List.of(new Columns.Run(text, ink)), indent, indent);
    }

    private void add(List<Columns.Run> runs, String first, String rest) {
      int inner = width - Math.max(Columns.width(first), Columns.width(rest));
      String lead = first;
      for (String line : Columns.wrap(runs, inner, inks)) {
        lines.add(lead + line);
        lead = rest;
      }
    }

    private List<Columns.Run> runs(Sentence sentence, Ink ink) {
      String mark = Footing.mark(world, sentence);
      String moved = brief.moved(sentence);
      return List.of(
          new Columns.Run(sentence.text(), moved == null ? ink : Ink.BOLD),
          new Columns.Run(
              "["
                  + sentence.label().word()
                  + "\u00a0"
                  + sentence.id()
                  + (moved == null ? "" : "; " + moved)
                  + (mark == null ? "" : "; " + mark)
                  + "]",
              ink(sentence.label())));
    }

    private static Ink ink(Label label) {
      return switch (label) {
        case FACT, ASSESSMENT -> Ink.DIM;
        case ASSUMPTION, JUDGEMENT, GAP -> Ink.CAUTION;
      };
    }
  }
}
