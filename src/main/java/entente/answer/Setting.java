// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Source;
import entente.model.payoff.Weighting;
import entente.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an answer is composed from: a case, a world of its ledger, and the voice to say it in.
///
/// @param reader the state for whose reader the brief is written; null where none was named
/// @param weights the weights that the reader gives the goals of a party; empty where none are
///   given
/// @param memo what was worked out before for this case, reader and these weights, in this world or
///   another
public record Setting(
    Case file,
    World world,
    Voice voice,
    @Nullable ActorId reader,
    Map<ActorId, Weighting.Bounded> weights,
    Memo memo) {
  public Setting {
    weights = Map.copyOf(weights);
  }

  public static Setting of(Case file, World world) {
    return of(file, world, null);
  }

  public static Setting of(Case file, World world, @Nullable ActorId reader) {
    return new Setting(file, world, new Voice(world), reader, Map.of(), new Memo());
  }

  /// The same, for a reader who gives the goals these weights, with a memory of its own.
  public Setting weighing(Map<ActorId, Weighting.Bounded> weights) {
    return new Setting(file, world, voice, reader, weights, new Memo());
  }

  /// The same case, reader, weights and memory in another world.
  public Setting in(World other) {
    return new Setting(file, other, new Voice(other), reader, weights, memo);
  }

  /// The same without what came of the case's questions, and with a memory of its own, so that no
  /// forecast can have looked.
  public Setting unresolved() {
    return new Setting(file.unresolved(), world, voice, null, weights, memo.ofUnresolved());
  }

  /// What a computation comes to here, worked out only where a world that it was worked out in
  /// before answers it otherwise.
  ///
  /// @param key names the computation and all that it uses beside its setting
  public <T extends @Nullable Object> T recall(Object key, Function<Setting, T> computation) {
    return world.ask(bare -> memo.recall(key, bare, watched -> computation.apply(in(watched))));
  }

  public ActorId first() {
    return file.parties().getFirst();
  }

  public ActorId second() {
    return file.parties().getLast();
  }

  /// The two parties in an order that does not depend on how the case lists them.
  public List<ActorId> sorted() {
    return file.parties().stream().sorted().toList();
  }

  public boolean isParty(ActorId actor) {
    return file.parties().contains(world.ledger().stateOf(actor));
  }

  public ActorId other(ActorId party) {
    return party.equals(first()) ? second() : first();
  }

  /// Whether nobody wrote this case: all of its evidence are rows of tables.
  public boolean fromTables() {
    return world.ledger().added().isEmpty()
        && !world.ledger().sources().isEmpty()
        && world.ledger().sources().stream().allMatch(Setting::isTable);
  }

  /// Whether an item is a row of a table.
  public boolean tabled(Evidence item) {
    return item.attribution().sources().stream()
        .map(world.ledger()::findSource)
        .allMatch(source -> source != null && isTable(source));
  }

  private static boolean isTable(Source source) {
    return source.type().equals("dataset");
  }

  /// What the evidence comes from, with a verb in either number: "the case holds", "the tables
  /// hold".
  public Part holder(String singular, String plural) {
    return new Part.Words(
        fromTables()
            ? "the tables " + plural
            : world.ledger().added().isEmpty()
                ? "the case " + singular
                : "the case and the tables " + plural);
  }

  /// The question about what a party wants.
  public Question wants(ActorId party) {
    return party.equals(first()) ? Question.FIRST_WANTS : Question.SECOND_WANTS;
  }

  /// An id that begins with the question's word and, where it is a party's, the party.
  public String id(String question, Object... rest) {
    StringBuilder id = new StringBuilder(question);
    for (Object part : rest) {
      id.append('.').append(part.toString().toLowerCase(Locale.ROOT));
    }
    return id.toString();
  }

  /// The states for which the actors of an act speak.
  public List<ActorId> states(List<ActorId> actors) {
    return actors.stream().map(world.ledger()::stateOf).distinct().toList();
  }

  /// Whether both parties took part in an act, on whichever side, themselves or as members of a
  /// bloc.
  public boolean joint(Evidence.Event event) {
    return Stream.concat(event.who().stream(), event.whom().stream())
        .flatMap(actor ->
            world.ledger().findActor(actor) instanceof Actor.Bloc bloc
                ? bloc.members().stream()
                : Stream.of(world.ledger().stateOf(actor)))
        .collect(Collectors.toSet())
        .containsAll(file.parties());
  }

  /// Fact where the item is graded 3 or better and nobody denies it; assessment otherwise.
  public Label label(Evidence item) {
    boolean contested = !world.denialsOf(item.id()).isEmpty();
    return item.attribution().credibility().carriesFact() && !contested
        ? Label.FACT
        : Label.ASSESSMENT;
  }

  /// That a report was set aside, and why.
  public Sentence setAside(Evidence item, String reason, Finding<?> because) {
    return Sentence.of(
        id("doing.set-aside", item.id()),
        Label.ASSESSMENT,
        List.of(because, reported(item)),
        "a report that {} {} is set aside: {}.",
        voice.claim(item),
        Voice.phrase(item.when()),
        Voice.outcome(reason));
  }

  /// A finding that an item says what it says.
  public Finding<Evidence> reported(Evidence item) {
    return recall(List.of("reported", item), _ -> reported(item, List.of(item.id())));
  }

  /// A finding that an item says what it says, and that others deny it.
  public Finding<Evidence> contested(Evidence item) {
    List<EvidenceId> ids =
        Stream.concat(Stream.of(item.id()), world.denialsOf(item.id()).stream().map(Evidence::id))
            .toList();
    return recall(List.of("reported", item, ids), _ -> reported(item, ids));
  }

  private static Finding<Evidence> reported(Evidence item, List<EvidenceId> ids) {
    return Finding.known("reported." + item.id(), Methods.REPORTED, ids, item, List.of());
  }
}
