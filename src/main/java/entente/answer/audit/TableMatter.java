// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Method;
import entente.answer.Part;
import entente.domain.ActorId;
import entente.domain.When;
import entente.domain.Working;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Source;
import entente.evidence.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an article says of two states, compared with the added tables: each kind of table by rules
/// of its own.
///
/// @param topic what the words before speak of
record TableMatter(Matter matter, Tables tables, Topic topic) {
  private static final double STRENGTH = 9;
  private static final Pattern BOTH =
      Pattern.compile(
          "\\b(the two|both|bilateral|two-way|mutual|each other|between them|they|them|the pair|the allies|the partners|neither)\\b");

  /// What a claim speaks of, for the next to lean on.
  ///
  /// @param figure null where it spoke of none
  /// @param of the state that the figure is of; of a flow, the buyer
  /// @param times when it is said to have been so
  /// @param vote the vote that it spoke of; null for none
  record Topic(
      @Nullable TableFigure figure,
      @Nullable ActorId of,
      List<Claim.Time> times,
      Evidence.@Nullable Vote vote) {
    static final Topic NONE = new Topic(null, null, List.of(), null);

    Topic {
      times = List.copyOf(times);
    }
  }

  Claim claim() {
    return matter.claim();
  }

  String words() {
    return matter.words();
  }

  private static final Pattern THAT_YEAR = Pattern.compile("(of )?(that|the same) year");

  /// When the claim says that it was so: without "today", which says that it is still so, and with
  /// "that year" for the year before.
  List<Claim.Time> times() {
    List<Claim.Time> times = new ArrayList<>();
    OptionalInt year = year();
    for (Claim.Time time : claim().times()) {
      String own = matter.words(time.span());
      String after = matter.text().substring(time.span().end()).stripLeading();
      boolean today = own.matches("today|now|nowadays|currently|at present");
      if (today || (own.matches("that year|the same year") && year.isPresent())) {
        continue;
      }
      boolean that =
          time.resolved() == Claim.Resolved.PARTIAL && THAT_YEAR.matcher(after).lookingAt();
      times.add(
          that && year.isPresent() && time.when().isDay()
              ? new Claim.Time(
                  When.on(time.when().earliest().withYear(year.getAsInt())),
                  time.resolved(),
                  time.bearing(),
                  time.span())
              : time);
    }
    return times;
  }

  /// The one year of which the words before speak.
  private OptionalInt year() {
    List<Integer> years =
        topic.times().stream()
            .flatMap(t ->
                java.util.stream.Stream.of(
                    t.when().earliest().getYear(), t.when().latest().getYear()))
            .distinct()
            .toList();
    return years.size() == 1 ? OptionalInt.of(years.getFirst()) : OptionalInt.empty();
  }

  boolean sameSentence() {
    Matter before = matter.before();
    return before != null && before.claim().sentence().equals(claim().sentence());
  }

  /// Whether a claim can be judged by a table at all: the article's own word, with no other state
  /// in it.
  boolean judgeable() {
    Claim.Saying saying = claim().saying();
    // "Twelve disputes" is no verb of saying.
    return saying == null || saying.speaker() == null || TableTies.speaksOfDisputes(words());
  }

  boolean namesOthers() {
    return claim().actors().stream()
        .map(m -> matter.ledger().stateOf(m.actor()))
        .anyMatch(a -> matter.index().isState(a) && !tables.isParty(a));
  }

  /// The mentions of the two states, in the order of the text.
  List<Claim.Mention> mentions() {
    return claim().actors().stream()
        .filter(m -> tables.isParty(matter.ledger().stateOf(m.actor())))
        .sorted(java.util.Comparator.comparingInt(m -> m.span().start()))
        .toList();
  }

  ActorId party(Claim.Mention mention) {
    return matter.ledger().stateOf(mention.actor());
  }

  /// The states of the two that it names, without those that only a pronoun stands for.
  List<ActorId> named() {
    return mentions().stream()
        .filter(m -> m.form() != Claim.Form.PRONOUN)
        .map(this::party)
        .distinct()
        .toList();
  }

  /// Whether it speaks of the two together.
  boolean ofBoth() {
    return named().size() == 2 || BOTH.matcher(words()).find();
  }

  /// Where a mention begins within the claim's words.
  int at(Claim.Mention mention) {
    return mention.span().start() - claim().span().start();
  }

  /// Where a mention ends within the claim's words.
  int end(Claim.Mention mention) {
    return mention.span().end() - claim().span().start();
  }

  /// A verdict by the rows of a table, which is named with its version.
  ///
  /// @param has what the table has, as a clause
  Ruling ruling(
      boolean holds,
      String what,
      Method method,
      List<EvidenceId> items,
      String right,
      String has,
      List<Working> working) {
    return new Ruling(
        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        what,
        method,
        STRENGTH,
        holds ? items : List.of(),
        holds ? List.of() : items,
        holds ? "" : right,
        "{}, has {}.",
        List.of(table(items), new Part.Outcome(has)),
        working);
  }

  /// The table from which items come, with its version.
  private Part table(List<EvidenceId> items) {
    for (EvidenceId id : items) {
      Evidence item = tables.ledger().findItem(id);
      if (item != null) {
        Source source = tables.ledger().sourcesOf(item).getFirst();
        return new Part.Term(source.id().value(), source.title());
      }
    }
    return new Part.Term("tables", "the table");
  }
}
