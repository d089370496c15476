// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Answer;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.watch.WatchList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A rendering says no number that the brief does not: the text of each answer, up to its exhibits,
/// holds the numbers of its sentences, topics and ids and no other.
class NothingAddedTest {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");

  static List<Brief> briefs() {
    return List.of(
        withoutExhibits(SampleBrief.ordinary()),
        withoutExhibits(Flagship.asOf("2024-07-15")),
        withoutExhibits(Flagship.latest()));
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void theTerminalAddsNoNumber(Brief brief) {
    String text = new TerminalBrief(500, false, false).render(brief);
    String start = brief.answers().getFirst().heading().toUpperCase(java.util.Locale.ROOT);
    assertThat(numbers(between(text, "\n" + start, "\nSOURCES\n"))).isSubsetOf(said(brief));
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void markdownAddsNoNumberButThatOfItsNotes(Brief brief) {
    String text = MarkdownBrief.render(brief).replaceAll("\\[\\^\\d+]", "").replace("\\", "");
    String start = brief.answers().getFirst().heading();
    assertThat(numbers(between(text, "\n## " + start, "\n## Sources\n"))).isSubsetOf(said(brief));
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void thePageAddsNoNumber(Brief brief) {
    String page = HtmlBrief.render(brief);
    String body =
        between(page, "<main ", "<section id=\"section/sources\">")
            .replaceAll("</?h[1-6]", "")
            .replace("&#39;", "'");
    assertThat(numbers(body)).isSubsetOf(said(brief));
  }

  private static Brief withoutExhibits(Brief brief) {
    return new Brief(
        brief.name(),
        brief.title(),
        brief.world(),
        brief.keyPoints(),
        brief.answers(),
        List.of(),
        brief.keyAssumptions(),
        brief.changeOfMind(),
        brief.watch(),
        brief.notKnown(),
        brief.forecasts(),
        brief.standards(),
        brief.since(),
        null);
  }

  private static Set<String> said(Brief brief) {
    List<String> texts = new ArrayList<>();
    brief
        .watch()
        .forEach(indicator -> {
          texts.add(WatchList.line(indicator));
          texts.addAll(indicator.moves());
          indicator.moves().forEach(id -> texts.add(id + ","));
          indicator.moves().forEach(id -> texts.add(id + "."));
        });
    for (Sentence sentence : brief.sentences()) {
      texts.add(sentence.text());
      texts.add(sentence.id());
      texts.add(sentence.id() + "]");
    }
    for (Answer answer : brief.answers()) {
      texts.add(answer.heading());
      answer.passages().stream().map(Passage::topic).forEach(texts::add);
    }
    Set<String> numbers = new TreeSet<>();
    texts.forEach(text -> numbers.addAll(numbers(text)));
    return numbers;
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(number.group().replaceAll("[,.]+$", ""));
    }
    return numbers;
  }

  /// The text from one mark to another, or to its end.
  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    assertThat(from).as(start).isNotNegative();
    int to = text.indexOf(end, from);
    return to < 0 ? text.substring(from) : text.substring(from, to);
  }
}
