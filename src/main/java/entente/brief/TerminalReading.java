// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.EvidenceWords;
import entente.domain.Figures;
import entente.evidence.Ledger;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An article's claims for a terminal: each clause, and below it what was found in it.
public final class TerminalReading {
  private TerminalReading() {}

  public static String render(Reading reading, Ledger ledger, TerminalBrief style) {
    Ink.Set inks = style.colour() ? Ink.Set.ANSI : Ink.Set.NONE;
    List<String> lines = new ArrayList<>();
    Lines page = new Lines(lines, style.width(), inks);
    page.add("", reading.article().title(), Ink.BOLD);
    String counts =
        reading.sentences().size() + " sentences, " + reading.claims().size() + " claims";
    page.add("", counts, Ink.DIM);
    for (Claim claim : reading.claims()) {
      lines.add("");
      String id = claim.id() + " ".repeat(Math.max(1, 6 - claim.id().length()));
      String words = claim.span().in(reading.article().text()).replaceAll("\\s+", " ");
      page.add(id, words, Ink.PLAIN);
      for (String found : found(claim, reading.article().text(), ledger)) {
        page.add("      ", found, Ink.DIM);
      }
    }
    String text = String.join("\n", lines) + "\n";
    return style.ascii() ? Ascii.of(text) : text;
  }

  private static List<String> found(Claim claim, String text, Ledger ledger) {
    List<String> found = new ArrayList<>();
    if (claim.mood() != Claim.Mood.ASSERTED) {
      found.add("mood: " + lower(claim.mood()));
    }
    if (!claim.actors().isEmpty()) {
      found.add(
          "who: "
              + String.join(
                  "; ",
                  claim.actors().stream()
                      .map(
                          m -> EvidenceWords.name(ledger, m.actor()) + " (" + lower(m.role()) + ")")
                      .toList()));
    }
    if (!claim.acts().isEmpty()) {
      found.add(
          "does: "
              + String.join(
                  "; ",
                  claim.acts().stream()
                      .map(a -> a.lemma() + (a.type() == null ? "" : " (" + a.type() + ")"))
                      .toList()));
    }
    if (!claim.times().isEmpty()) {
      found.add(
          "when: "
              + String.join(
                  "; ", claim.times().stream().map(t -> bearing(t) + t.when().words()).toList()));
    }
    claim
        .lapses()
        .forEach(l ->
            found.add(
                "lapse: "
                    + l.low()
                    + " to "
                    + l.high()
                    + " days "
                    + (l.after() ? "after " : "before ")
                    + l.other().in(text)));
    if (!claim.amounts().isEmpty()) {
      found.add(
          "how much: "
              + String.join("; ", claim.amounts().stream().map(TerminalReading::amount).toList()));
    }
    if (claim.trend() != null) {
      found.add(
          "trend: "
              + (claim.trend().only() ? "only " : "")
              + (claim.trend().rising() ? "rising" : "falling"));
    }
    if (claim.saying() != null) {
      found.add(
          "said by: "
              + (claim.saying().speaker() == null
                  ? "not known"
                  : EvidenceWords.name(ledger, claim.saying().speaker())));
    }
    claim.quotations().forEach(q -> found.add("quotes: " + q.in(text)));
    if (claim.negated()) {
      found.add(
          "denies: " + String.join(", ", claim.negations().stream().map(n -> n.in(text)).toList()));
    }
    return found;
  }

  private static String bearing(Claim.Time time) {
    return switch (time.bearing()) {
      case AT -> "";
      case SINCE -> "since ";
      case UNTIL -> "until ";
      case THAN -> "than ";
    };
  }

  private static String amount(Claim.Amount amount) {
    String bound =
        switch (amount.bound()) {
          case EXACTLY -> "";
          case ABOUT -> "about ";
          case AT_LEAST -> "at least ";
          case AT_MOST -> "at most ";
        };
    String number =
        Figures.number(amount.low())
            + (amount.high() == amount.low() ? "" : " to " + Figures.number(amount.high()));
    String unit =
        switch (amount.measure()) {
          case ORDINAL -> " in order";
          case MULTIPLE -> " times";
          case COUNT, SHARE ->
              amount.unit() == null
                  ? (amount.of().isEmpty() ? "" : " " + amount.of())
                  : " " + amount.unit().word(amount.high());
        };
    return bound + number + unit + (amount.per().isEmpty() ? "" : " a " + amount.per());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
