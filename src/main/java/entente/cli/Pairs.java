// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.StateSystem;
import entente.domain.StateSystem.Meaning;
import entente.domain.SystemState;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.Ledger;
import entente.evidence.claim.Article;
import entente.evidence.claim.Claim;
import entente.source.articles.ArticleReader;
import entente.source.cases.Nearest;
import entente.source.datasets.Store;
import entente.source.datasets.StoreUnavailable;
import entente.source.dyads.DyadCase;
import entente.source.states.StateHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two states in place of a case: what the added tables say of them.
final class Pairs {
  private Pairs() {}

  /// The two words of a pair: `RUS-PRK`, or what stands on either side of the first hyphen.
  record Words(String first, String second) {}

  /// A case's name read as two states; nothing where a side stands for no state.
  static Optional<Words> words(String name) {
    StateSystem system = StateHistory.read();
    for (int hyphen = name.indexOf('-'); hyphen > 0; hyphen = name.indexOf('-', hyphen + 1)) {
      Words words = new Words(name.substring(0, hyphen), name.substring(hyphen + 1));
      if (isState(system, words.first()) && isState(system, words.second())) {
        return Optional.of(words);
      }
    }
    return Optional.empty();
  }

  private static boolean isState(StateSystem system, String word) {
    return !(system.meaning(word, LocalDate.now(java.time.ZoneId.systemDefault()))
        instanceof Meaning.Unknown);
  }

  /// The case that the tables make of two states on a day.
  static Case read(Words words, LocalDate date, @Nullable Path store) {
    return tables(words, date, store, DyadCase::of);
  }

  /// How the tables of a store are read for two states on a day.
  private interface Reading {
    Case of(Store store, StateSystem system, SystemState first, SystemState second, LocalDate date);
  }

  private static Case tables(Words words, LocalDate date, @Nullable Path store, Reading reading) {
    StateSystem system = StateHistory.read();
    SystemState first = state(system, words.first(), date);
    SystemState second = state(system, words.second(), date);
    if (first.equals(second)) {
      throw new UserMistake(
          "a partnership is between two states; both words stand for "
              + first.nameOn(date).name()
              + ".");
    }
    try (Store open = open(store)) {
      return reading.of(open, system, first, second, date);
    }
  }

  /// The case that the tables make of two states with all years up to a day; none of its items is
  /// its own.
  static Case history(Words words, LocalDate date, @Nullable Path store) {
    Case tables = tables(words, date, store, DyadCase::history);
    return with(tables, tables.ledger().withItems(List.of()).with(tables.ledger()));
  }

  /// A case joined with all that the tables say of its two parties up to a day.
  static Case joinHistory(Case file, LocalDate date, @Nullable Path store) {
    Case tables = tables(parties(file), date, store, DyadCase::history);
    return with(file, file.ledger().with(withoutVotesOf(file, tables)));
  }

  /// The two states that an article names most.
  static Words named(Article article, LocalDate day) {
    List<Actor> states =
        StateHistory.read().on(day).stream().<Actor>map(state -> state.on(day)).toList();
    Map<ActorId, Long> often =
        new ArticleReader(states)
            .read(article).claims().stream()
                .flatMap(claim -> claim.actors().stream())
                .filter(mention -> mention.form() != Claim.Form.PRONOUN)
                .collect(
                    Collectors.groupingBy(
                        Claim.Mention::actor, TreeMap::new, Collectors.counting()));
    List<ActorId> most =
        often.entrySet().stream()
            .sorted(Map.Entry.<ActorId, Long>comparingByValue().reversed())
            .limit(2)
            .map(Map.Entry::getKey)
            .toList();
    if (most.size() < 2) {
      throw new UserMistake(
          "the article names fewer than two states.\nMaybe say which are meant, as in --case USA-JPN.");
    }
    return new Words(word(most.getFirst()), word(most.getLast()));
  }

  /// The word that stands for a state's id: its ISO code, or `cow:AUH` for one that is no more.
  private static String word(ActorId id) {
    return id.value().replaceFirst("^cow-", "cow:");
  }

  private static Words parties(Case file) {
    return new Words(word(file.parties().getFirst()), word(file.parties().getLast()));
  }

  private static Case with(Case file, Ledger ledger) {
    return new Case(
        file.name(),
        file.title(),
        file.parties(),
        file.subject(),
        file.asOf(),
        file.propositions(),
        file.hypotheses(),
        file.outcomes(),
        ledger);
  }

  /// A case joined with what the tables say of its two parties.
  static Case join(Case file, LocalDate date, @Nullable Path store) {
    return with(file, file.ledger().with(withoutVotesOf(file, read(parties(file), date, store))));
  }

  /// What the tables say, less the votes that the case already tells: a vote counts once.
  private static Ledger withoutVotesOf(Case file, Case tables) {
    List<String> told = file.ledger().items(Evidence.Vote.class).map(Evidence.Vote::text).toList();
    return tables
        .ledger()
        .withItems(
            tables.ledger().items().stream()
                .filter(item ->
                    !(item instanceof Evidence.Vote vote)
                        || told.stream()
                            .noneMatch(text -> !text.isEmpty() && vote.text().endsWith(text)))
                .toList());
  }

  private static Store open(@Nullable Path store) {
    try {
      return Store.open(store == null ? Store.defaultFile() : store);
    } catch (StoreUnavailable e) {
      throw new UserMistake(String.valueOf(e.getMessage()));
    }
  }

  static SystemState state(StateSystem system, String word, LocalDate date) {
    return switch (system.meaning(word, date)) {
      case Meaning.Member(SystemState state, var _) -> state;
      case Meaning.NotThen then -> throw new UserMistake(then.explanation());
      case Meaning.Unknown(String unknown) -> {
        List<String> known = system.words();
        @Nullable String near = Nearest.to(unknown, known);
        throw new UserMistake(
            "no state is called '"
                + unknown
                + "'.\n"
                + (near == null
                    ? "Maybe use its ISO 3166-1 or Correlates of War code: RUS, PRK, GMY."
                    : "Maybe you meant " + near + "?"));
      }
    };
  }
}
