// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.domain.ActorId;
import entente.domain.StateSystem;
import entente.domain.StateSystem.Meaning;
import entente.domain.SystemState;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.Ledger;
import entente.source.cases.Nearest;
import entente.source.datasets.Store;
import entente.source.datasets.StoreUnavailable;
import entente.source.dyads.DyadCase;
import entente.source.states.StateHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
      return DyadCase.of(open, system, first, second, date);
    }
  }

  /// A case joined with what the tables say of its two parties.
  static Case join(Case file, LocalDate date, @Nullable Path store) {
    ActorId first = file.parties().getFirst();
    ActorId second = file.parties().getLast();
    Case tables = read(new Words(first.value(), second.value()), date, store);
    return new Case(
        file.name(),
        file.title(),
        file.parties(),
        file.subject(),
        file.asOf(),
        file.propositions(),
        file.hypotheses(),
        file.outcomes(),
        file.ledger().with(withoutVotesOf(file, tables)));
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
