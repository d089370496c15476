// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.EvidenceWords;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.commitment.ClauseTrial;
import entente.answer.commitment.ClauseTrials;
import entente.answer.commitment.Told;
import entente.domain.Truth;
import entente.domain.When;
import entente.domain.clause.Place;
import entente.domain.clause.Target;
import entente.evidence.Evidence;
import entente.evidence.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// An incident tried on clauses, for a terminal: who is bound, under which reading, and what
/// decided it.
public final class TerminalClauses {
  private static final String INDENT = "  ";

  private final Setting in;
  private final TerminalBrief style;
  private final Ink.Set inks;
  private final List<String> lines = new ArrayList<>();

  private TerminalClauses(Setting in, TerminalBrief style) {
    this.in = in;
    this.style = style;
    this.inks = style.colour() ? Ink.Set.ANSI : Ink.Set.NONE;
  }

  /// The trials as text.
  public static String render(Setting in, ClauseTrials trials, TerminalBrief style) {
    TerminalClauses page = new TerminalClauses(in, style);
    page.write(trials);
    String text = String.join("\n", page.lines) + "\n";
    return style.ascii() ? Ascii.of(text) : text;
  }

  private void write(ClauseTrials trials) {
    add("", Words.sentence(told(in, trials.told())), Ink.BOLD);
    add("", Dates.whole(in.world()), Ink.DIM);
    for (Evidence item : trials.record()) {
      String note = item.attribution().note();
      add("", "On record: " + dated(item) + (note == null ? "." : ". " + note), Ink.DIM);
    }
    trials.given().forEach(given -> add("", "Taken as given: " + given + ".", Ink.DIM));
    if (trials.trials().isEmpty()) {
      lines.add("");
      add("", "No clause that such an incident could set off is on record.", Ink.PLAIN);
    }
    for (Truth truth : List.of(Truth.YES, Truth.UNKNOWN)) {
      List<ClauseTrial> some =
          trials.trials().stream().filter(trial -> trial.truth() == truth).toList();
      some.forEach(this::trial);
    }
    trials.trials().stream()
        .filter(trial -> trial.truth() == Truth.NO && !trial.isBeside())
        .forEach(this::trial);
    beside(trials);
    for (Evidence.Agreement agreement : trials.silent()) {
      lines.add("");
      add(
          "",
          Words.capital(agreement.title())
              + " holds no duty to defend "
              + in.voice().name(trials.told().victim()).text()
              + ": none of its clauses on the use of force is one of defence ["
              + agreement.id()
              + "].",
          Ink.PLAIN);
    }
    sources(trials);
  }

  /// The treaties that have nothing to do with the incident, in one line.
  private void beside(ClauseTrials trials) {
    List<ClauseTrial> beside = trials.trials().stream().filter(ClauseTrial::isBeside).toList();
    if (!beside.isEmpty()) {
      lines.add("");
      add(
          "",
          "Nobody is bound, since "
              + in.voice().name(trials.told().victim()).text()
              + " is no party, by: "
              + beside.stream()
                  .map(trial -> trial.agreement().title() + " [" + trial.article().id() + "]")
                  .distinct()
                  .collect(Collectors.joining("; "))
              + ".",
          Ink.PLAIN);
    }
  }

  /// The incident in words. A place that is not the victim's by general recognition stands alone,
  /// so that the words take no side.
  public static String told(Setting in, Told told) {
    String victim = in.voice().name(told.victim()).text();
    Place place = told.place();
    String does =
        Voice.joined(told.attackers().stream().map(a -> in.voice().name(a).text()).toList())
            + " "
            + (told.attackers().size() == 1 ? told.act().verb() : told.act().verbOfSeveral())
            + " ";
    String day = " on " + When.words(told.on());
    if (told.target() == Target.FORCES) {
      return does + "forces of " + victim + (place == null ? "" : " in " + place.name()) + day;
    }
    if (place != null && !told.victim().equals(place.of())) {
      return does + place.name() + day + ", with " + victim + " as the one attacked";
    }
    return does
        + victim
        + (place == null || place.name().equals(victim) ? "" : " in " + place.name())
        + day;
  }

  private void trial(ClauseTrial trial) {
    lines.add("");
    String number = trial.article().number();
    boolean numbered = !number.isEmpty() && number.chars().allMatch(Character::isDigit);
    add(
        "",
        Words.sentence(
            (numbered ? "Article " + number + " of " : "")
                + trial.agreement().title()
                + ": "
                + kind(trial)),
        Ink.HEADING);
    verdict("By its words: ", trial.truth(), trial, trial.why(), trial.tested());
    if (trial.truth() == Truth.YES) {
      add(
          INDENT,
          (trial.bound().size() == 1 ? "It owes " : "They owe ")
              + trial.clause().duty().what()
              + ".",
          Ink.PLAIN);
    }
    for (ClauseTrial.Read read : trial.readings()) {
      verdict(
          "As "
              + Voice.joined(
                  read.reading().by().stream().map(a -> in.voice().name(a).text()).toList())
              + (read.reading().by().size() == 1 && !plural(read) ? " reads it: " : " read it: "),
          read.truth(),
          trial,
          read.why(),
          read.tested());
      add(
          INDENT + INDENT,
          "The reading: "
              + read.reading().what()
              + ". Said "
              + read.said().stream()
                  .map(item -> item.when().phrase() + " [" + item.id() + "]")
                  .collect(Collectors.joining(", "))
              + ".",
          Ink.DIM);
    }
    if (trial.leavesOpen() && trial.truth() == Truth.UNKNOWN && trial.readings().isEmpty()) {
      add(INDENT, "No reading that settles this is on record by then.", Ink.DIM);
    }
    honour(trial);
    String note = trial.article().attribution().note();
    if (note != null) {
      add(INDENT, "On the clause: " + note, Ink.DIM);
    }
    add(
        INDENT,
        "Rests on: "
            + trial.words().evidence().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ")),
        Ink.DIM);
  }

  private boolean plural(ClauseTrial.Read read) {
    return in.voice().name(read.reading().by().getFirst()).text().startsWith("lawyers");
  }

  private static String kind(ClauseTrial trial) {
    return trial.clause().obligation().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private void verdict(
      String under,
      Truth truth,
      ClauseTrial trial,
      List<String> why,
      List<ClauseTrial.Tested> tested) {
    String names =
        Voice.joined(
            trial.bound().stream()
                .map(a -> in.voice().name(a).text())
                .sorted(Comparator.comparing(TerminalClauses::withoutArticle))
                .toList());
    boolean one = trial.bound().size() == 1;
    String result =
        switch (truth) {
          case YES -> names + (one ? " is bound" : " are bound");
          case NO -> names + (one ? " is not bound" : " are not bound");
          case UNKNOWN -> "it cannot be said whether " + names + (one ? " is bound" : " are bound");
        };
    Ink ink =
        switch (truth) {
          case YES -> Ink.FACT;
          case NO -> Ink.PLAIN;
          case UNKNOWN -> Ink.CAUTION;
        };
    String decided =
        tested.stream()
            .filter(ClauseTrial.Tested::deciding)
            .map(each -> each.predicate().replace('-', ' '))
            .collect(Collectors.joining(", "));
    add(
        INDENT,
        under
            + result
            + (truth == Truth.UNKNOWN ? " (open: " : " (decided by: ")
            + decided
            + "): "
            + String.join("; ", why)
            + ".",
        ink);
  }

  private static String withoutArticle(String name) {
    return name.startsWith("the ") ? name.substring("the ".length()) : name;
  }

  private void honour(ClauseTrial trial) {
    ClauseTrial.Honour honour = trial.honour();
    if (honour == null) {
      return;
    }
    add(
        INDENT,
        "Called on: "
            + honour.calls().stream().map(this::dated).collect(Collectors.joining("; "))
            + ".",
        Ink.PLAIN);
    honour.help().forEach(item -> add(INDENT, "Help: " + dated(item) + ".", Ink.PLAIN));
    honour.other().forEach(item -> add(INDENT, "Other act: " + dated(item) + ".", Ink.PLAIN));
    add(
        INDENT,
        honour.help().isEmpty()
            ? "Triggered, and on this record not honoured: no armed or material help is recorded."
            : "Triggered, and help is on record.",
        Ink.CAUTION);
  }

  private String dated(Evidence item) {
    return item.when().phrase()
        + ", "
        + EvidenceWords.of(in.world().ledger(), item)
        + " ["
        + item.id()
        + "]";
  }

  private void sources(ClauseTrials trials) {
    Map<String, Source> used = new LinkedHashMap<>();
    for (ClauseTrial trial : trials.trials().stream().filter(trial -> !trial.isBeside()).toList()) {
      for (Source source : in.world().ledger().sourcesOf(trial.article())) {
        used.putIfAbsent(source.id().value(), source);
      }
      for (ClauseTrial.Read read : trial.readings()) {
        for (Evidence said : read.said()) {
          for (Source source : in.world().ledger().sourcesOf(said)) {
            used.putIfAbsent(source.id().value(), source);
          }
        }
      }
    }
    if (used.isEmpty()) {
      return;
    }
    lines.add("");
    add("", "Sources", Ink.HEADING);
    for (String id : new TreeSet<>(used.keySet())) {
      Source source = java.util.Objects.requireNonNull(used.get(id));
      add(
          INDENT,
          id
              + ": "
              + source.title()
              + ", "
              + source.publisher()
              + ", "
              + source.issued().words()
              + (source.url() == null ? "" : ", " + source.url()),
          Ink.DIM);
    }
  }

  private void add(String indent, String text, Ink ink) {
    Columns.wrap(
            List.of(new Columns.Run(Columns.printable(text), ink)),
            style.width() - indent.length(),
            inks)
        .forEach(line -> lines.add(indent + line));
  }
}
