// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Part;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.commitment.Commitment;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Obligation;
import entente.domain.PloverType;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.commitment.LifeCycle;
import entente.model.exposure.Sign;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the reader's country stands towards the parties.
///
/// @param subject the agreement that the case is about
/// @param signed the day on which it was signed
record Standpoint(Setting in, ActorId reader, Evidence.Agreement subject, LocalDate signed) {
  /// The acts that count as a use or show of force.
  private static final List<PloverType> FORCE =
      List.of(PloverType.THREATEN, PloverType.MOBILIZE, PloverType.COERCE, PloverType.ASSAULT);

  boolean is(ActorId actor) {
    return in.world().ledger().stateOf(actor).equals(reader);
  }

  /// Whether an actor is the reader's state or a bloc to which it belongs.
  boolean includes(ActorId actor) {
    return is(actor) || blocs().contains(actor);
  }

  List<ActorId> blocs() {
    return in.world().ledger().actors().stream()
        .filter(actor -> actor instanceof Actor.Bloc bloc && bloc.members().contains(reader))
        .map(Actor::id)
        .toList();
  }

  Part name() {
    return in.voice().name(reader);
  }

  String id(Object... rest) {
    return in.id("you", Stream.concat(Stream.of(reader), Stream.of(rest)).toArray());
  }

  <E extends Evidence> List<E> items(Class<E> kind) {
    return in.world().items(kind);
  }

  /// Whether an item is, or may be, of a time after the signature.
  boolean after(Evidence item) {
    LocalDate day = item.when().openEnd() ? item.when().earliest() : item.when().latest();
    return !day.isBefore(signed) || item.id().equals(subject.id());
  }

  /// The change since the signature: at most the share of the items that are of a later time, at
  /// least nothing, since none of them need follow from the agreement.
  Interval since(List<? extends Evidence> items) {
    return items.isEmpty()
        ? Interval.point(0)
        : Interval.of(0, (double) items.stream().filter(this::after).count() / items.size());
  }

  /// Says how many of the items that a change is counted over are of a later time.
  Reach.Line change(List<? extends Evidence> items, String pattern) {
    return Reach.Line.of(
        "change",
        Label.ASSESSMENT,
        items,
        "of {} " + pattern + " in the case, {} came after the signature.",
        Voice.count(items.size(), "item", "items"),
        Voice.number((double) items.stream().filter(this::after).count()));
  }

  /// Harm where the two are at odds, open otherwise.
  Sign sign() {
    boolean atOdds =
        items(Evidence.Event.class).stream()
                .anyMatch(e -> e.type().conflictual() && (between(e) || between(reversed(e))))
            || !ownSanctions().isEmpty();
    return atOdds ? Sign.HARM : Sign.OPEN;
  }

  private static Evidence.Event reversed(Evidence.Event e) {
    return new Evidence.Event(
        e.attribution(), e.type(), e.mode(), e.whom(), e.who(), e.where(), e.what());
  }

  /// Whether a party acted and the reader's state was acted upon.
  private boolean between(Evidence.Event event) {
    return event.who().stream().anyMatch(in::isParty) && event.whom().stream().anyMatch(this::is);
  }

  List<Evidence.Event> attacks() {
    return acts(List.of(PloverType.ASSAULT));
  }

  List<Evidence.Event> force() {
    return acts(FORCE);
  }

  private List<Evidence.Event> acts(List<PloverType> types) {
    return items(Evidence.Event.class).stream()
        .filter(event -> types.contains(event.type()) && between(event))
        .toList();
  }

  /// The sanctions that the reader's state, or a bloc of its, set on a party.
  List<Evidence.Measure> ownSanctions() {
    return items(Evidence.Measure.class).stream()
        .filter(m ->
            m.kind() == Evidence.MeasureKind.SANCTION
                && includes(m.by())
                && m.on().stream().anyMatch(in::isParty))
        .toList();
  }

  /// The articles by which an agreement that has not ended binds the reader's state to defence.
  List<Evidence.Article> duties() {
    List<Evidence.Article> duties = new ArrayList<>();
    for (Evidence.Article article : items(Evidence.Article.class)) {
      Evidence.@Nullable Agreement agreement = agreement(article.agreement());
      if (agreement != null
          && defends(article)
          && agreement.parties().contains(reader)
          && stage(agreement) != LifeCycle.Stage.ENDED) {
        duties.add(article);
      }
    }
    return duties;
  }

  Evidence.@Nullable Agreement agreement(EvidenceId id) {
    return in.world().find(id) instanceof Evidence.Agreement agreement ? agreement : null;
  }

  /// The other parties of the agreement that holds an article.
  List<ActorId> partners(Evidence.Article article) {
    Evidence.@Nullable Agreement agreement = agreement(article.agreement());
    return agreement == null
        ? List.of()
        : agreement.parties().stream().filter(party -> !party.equals(reader)).toList();
  }

  /// The subject's own articles of defence.
  List<Evidence.Article> promises() {
    return items(Evidence.Article.class).stream()
        .filter(article -> article.agreement().equals(subject.id()) && defends(article))
        .toList();
  }

  LifeCycle.@Nullable Stage stage(Evidence.Agreement agreement) {
    return Commitment.status(in, agreement).result()
            instanceof Finding.Known<LifeCycle.Status>(LifeCycle.Status status)
        ? status.stage()
        : null;
  }

  private static boolean defends(Evidence.Article article) {
    return article.obligation() == Obligation.DEFENCE
        || article.clauses().stream().anyMatch(c -> c.obligation() == Obligation.DEFENCE);
  }

  /// The acts of help from one party to the other, and the trials of either.
  List<Evidence> arms() {
    List<Evidence> arms = new ArrayList<>();
    items(Evidence.Event.class).stream()
        .filter(event -> event.type() == PloverType.AID && in.joint(event))
        .forEach(arms::add);
    items(Evidence.Trial.class).stream().filter(t -> in.isParty(t.actor())).forEach(arms::add);
    exchanged(Unit.ROUND).forEach(arms::add);
    return arms;
  }

  /// What went from one party to the other, counted in a unit.
  List<Evidence.Flow> exchanged(Unit unit) {
    return items(Evidence.Flow.class).stream()
        .filter(f ->
            f.amount().unit() == unit
                && in.isParty(f.from())
                && in.isParty(f.to())
                && f.attribution().credibility().carriesFact())
        .toList();
  }

  /// The distance from the reader's state to another; null where the case does not hold it.
  Evidence.@Nullable Indicator distance(ActorId to) {
    return items(Evidence.Indicator.class).stream()
        .filter(i -> i.series().equals("distance"))
        .filter(i ->
            (i.actor().equals(reader) && to.equals(i.counterpart()))
                || (i.actor().equals(to) && reader.equals(i.counterpart())))
        .reduce((_, later) -> later)
        .orElse(null);
  }
}
