// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Part;
import entente.domain.ActorId;
import entente.domain.clause.Clause;
import entente.evidence.Evidence;
import entente.evidence.claim.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Checks words between quotation marks against the words on record, one by one, and notices where
/// a quotation stops short.
final class Quotations {
  private static final int SHORTEST = 2;
  private static final double ALIKE = 0.6;

  private Quotations() {}

  /// Words on record, and whose they are.
  private record Words(Evidence item, List<String> tokens, String text, List<String> conditions) {}

  static List<Ruling> of(Matter matter) {
    List<Ruling> rulings = new ArrayList<>();
    for (Span quotation : matter.claim().quotations()) {
      List<String> tokens = tokens(quotation.in(matter.text()));
      if (tokens.size() >= SHORTEST) {
        Ruling ruling = quotation(matter, tokens);
        if (ruling != null) {
          rulings.add(ruling);
        }
      }
    }
    return rulings;
  }

  private static @Nullable Ruling quotation(Matter matter, List<String> tokens) {
    Words best = null;
    double most = ALIKE;
    for (Words words : onRecord(matter)) {
      double alike = alike(tokens, words.tokens);
      if (alike > most || (alike == most && best == null)) {
        most = alike;
        best = words;
      }
    }
    if (best == null) {
      return null;
    }
    boolean within = contains(best.tokens, tokens);
    boolean around = contains(tokens, best.tokens);
    if (!within && !around) {
      return most >= 0.99
          ? spoken(matter, best)
          : ruling(
              Verdict.CONTRADICTED,
              "quotation",
              best,
              "“" + best.text + "”",
              "the words on record are: {}.",
              new Part.Claim(best.item.id(), "“" + best.text + "”"));
    }
    if (within && best.tokens.size() > tokens.size() && cutShort(best.tokens, tokens)) {
      return ruling(
          Verdict.REFINED,
          "quotation",
          best,
          "“" + best.text + "”",
          "the quotation stops short; the words on record are: {}.",
          new Part.Claim(best.item.id(), "“" + best.text + "”"));
    }
    if (around
        && tokens.size() > best.tokens.size()
        && !best.conditions.isEmpty()
        && best.conditions.stream().noneMatch(c -> saysOf(matter, c))) {
      return ruling(
          Verdict.REFINED,
          "quotation",
          best,
          "it leaves out: " + best.conditions.getFirst(),
          "the quotation leaves out a condition: {}.",
          new Part.Claim(best.item.id(), String.join("; ", best.conditions)));
    }
    return spoken(matter, best);
  }

  /// The same words: whether the article gives them to who spoke them.
  private static Ruling spoken(Matter matter, Words best) {
    ActorId speaker = best.item instanceof Evidence.Statement s ? s.speaker() : null;
    ActorId claimed = Amounts.claimant(matter);
    if (claimed == null && !matter.sources().isEmpty()) {
      claimed = matter.sources().getFirst();
    }
    // What a state's body said is no word of one of its people.
    boolean person =
        speaker != null
            && claimed != null
            && matter.index().isPerson(claimed)
            && !matter.index().isPerson(speaker);
    if (speaker != null
        && claimed != null
        && !matter.sources().contains(speaker)
        && (person || !matter.index().same(speaker, claimed))) {
      return ruling(
          Verdict.CONTRADICTED,
          "speaker",
          best,
          matter.name(speaker),
          "those are words of {}.",
          new Part.Name(speaker, matter.name(speaker)));
    }
    return ruling(
        Verdict.CONFIRMED,
        "quotation",
        best,
        "",
        "the words on record are: {}.",
        new Part.Claim(best.item.id(), "“" + best.text + "”"));
  }

  /// Whether the quotation ends where the words on record go on with what limits them.
  private static boolean cutShort(List<String> whole, List<String> part) {
    for (int at = 0; at + part.size() <= whole.size(); at++) {
      if (whole.subList(at, at + part.size()).equals(part)) {
        int next = at + part.size();
        return next < whole.size()
            && List.of(
                    "by",
                    "if",
                    "in",
                    "unless",
                    "provided",
                    "except",
                    "only",
                    "when",
                    "subject",
                    "after",
                    "under")
                .contains(whole.get(next));
      }
    }
    return false;
  }

  private static boolean saysOf(Matter matter, String condition) {
    List<String> stems = entente.evidence.claim.Stems.in(condition);
    List<String> own = entente.evidence.claim.Stems.in(matter.claim().sentence().in(matter.text()));
    return stems.stream().filter(own::contains).count() * 2 > stems.size();
  }

  private static List<Words> onRecord(Matter matter) {
    List<Words> words = new ArrayList<>();
    for (Evidence item : matter.index().world().all()) {
      switch (item) {
        case Evidence.Statement statement when statement.quote() != null ->
            words.add(new Words(item, tokens(statement.quote()), statement.quote(), List.of()));
        case Evidence.Article article -> {
          for (Clause clause : article.clauses()) {
            if (clause.quote() != null) {
              words.add(
                  new Words(
                      item, tokens(clause.quote()), clause.quote(), clause.conditionsInWords()));
            }
          }
        }
        default -> {}
      }
    }
    return words;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    for (String token :
        text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{N}']+", -1)) {
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static boolean contains(List<String> whole, List<String> part) {
    return java.util.Collections.indexOfSubList(whole, part) >= 0;
  }

  /// The share of the shorter text's words that stand in the longer in the same order (longest
  /// common subsequence).
  private static double alike(List<String> one, List<String> other) {
    int[][] common = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        common[i][j] =
            one.get(i - 1).equals(other.get(j - 1))
                ? common[i - 1][j - 1] + 1
                : Math.max(common[i - 1][j], common[i][j - 1]);
      }
    }
    return (double) common[one.size()][other.size()] / Math.min(one.size(), other.size());
  }

  private static Ruling ruling(
      Verdict verdict, String what, Words words, String right, String pattern, Part part) {
    boolean with = verdict != Verdict.CONTRADICTED;
    return new Ruling(
        verdict,
        what,
        Methods.REPORTED,
        verdict == Verdict.CONFIRMED ? 7 : 11,
        with ? List.of(words.item.id()) : List.of(),
        with ? List.of() : List.of(words.item.id()),
        right,
        pattern,
        List.of(part),
        List.of());
  }
}
