// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Figure;
import entente.evidence.Good;
import entente.evidence.Hypothesis;
import entente.evidence.Ledger;
import entente.evidence.Outcome;
import entente.evidence.Proposition;
import entente.evidence.Series;
import entente.evidence.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What has been read of a case so far.
final class Contents {
  private CaseShapes.@Nullable Head head;
  private final Map<ActorId, Actor> actors = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<Good> goods = new ArrayList<>();
  private final SortedMap<String, Series> series = new TreeMap<>();
  private final SortedMap<String, Figure> figures = new TreeMap<>();
  private final List<Proposition> propositions = new ArrayList<>();
  private final List<Hypothesis> hypotheses = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final SortedMap<EvidenceId, Evidence> items = new TreeMap<>();

  Contents() {
    for (Actor.State state : States.all()) {
      actors.put(state.id(), state);
    }
  }

  /// What is in a case that has been read.
  static Contents of(Case whole) {
    Contents contents = new Contents();
    Ledger ledger = whole.ledger();
    contents.addActors(List.copyOf(ledger.actors()));
    contents.addSources(List.copyOf(ledger.sources()));
    contents.addWords(
        new CaseShapes.Words(
            List.copyOf(ledger.goods()),
            List.copyOf(ledger.series()),
            List.copyOf(ledger.figures())));
    contents.addItems(List.copyOf(ledger.items()));
    return contents;
  }

  /// The same contents with more items.
  Contents with(Collection<List<Evidence>> additions) {
    Contents more = new Contents();
    more.head = head;
    more.actors.putAll(actors);
    more.sources.addAll(sources);
    more.goods.addAll(goods);
    more.series.putAll(series);
    more.figures.putAll(figures);
    more.propositions.addAll(propositions);
    more.hypotheses.addAll(hypotheses);
    more.outcomes.addAll(outcomes);
    more.items.putAll(items);
    additions.forEach(more::addItems);
    return more;
  }

  /// Takes note of everything here, as something that may be referred to.
  void nameAll(Reading reading) {
    for (Actor actor : actors.values()) {
      reading.know(Reading.Space.ACTOR, actor.id().value(), noun(actor));
    }
    sources.forEach(source -> reading.know(Reading.Space.SOURCE, source.id().value(), "source"));
    goods.forEach(good -> reading.know(Reading.Space.GOOD, good.id(), "good"));
    series.keySet().forEach(id -> reading.know(Reading.Space.SERIES, id, "series"));
    figures.keySet().forEach(id -> reading.know(Reading.Space.FIGURE, id, "figure"));
    for (Evidence item : items.values()) {
      reading.know(Reading.Space.ITEM, item.id().value(), EvidenceShapes.noun(item));
    }
  }

  private static String noun(Actor actor) {
    return switch (actor) {
      case Actor.State _ -> "state";
      case Actor.Leader _ -> "leader";
      case Actor.Body _ -> "body";
      case Actor.Bloc _ -> "bloc";
    };
  }

  void head(CaseShapes.Head read) {
    head = read;
  }

  void addActors(List<Actor> more) {
    more.forEach(actor -> actors.put(actor.id(), actor));
  }

  void addSources(List<Source> more) {
    sources.addAll(more);
  }

  void addWords(CaseShapes.Words more) {
    goods.addAll(more.goods());
    more.series().forEach(each -> series.put(each.id(), each));
    more.figures().forEach(each -> figures.put(each.id(), each));
  }

  List<Good> goods() {
    return List.copyOf(goods);
  }

  void addPropositions(List<Proposition> more) {
    propositions.addAll(more);
  }

  void addHypotheses(List<Hypothesis> more) {
    hypotheses.addAll(more);
  }

  void addOutcomes(List<Outcome> more) {
    outcomes.addAll(more);
  }

  void addItems(List<? extends Evidence> more) {
    more.forEach(item -> items.put(item.id(), item));
  }

  SortedMap<EvidenceId, Evidence> items() {
    return items;
  }

  @Nullable Actor findActor(ActorId id) {
    return actors.get(id);
  }

  @Nullable Series findSeries(String id) {
    return series.get(id);
  }

  @Nullable Figure findFigure(String id) {
    return figures.get(id);
  }

  /// Who publishes a source; its id where it has not been read.
  String publisherOf(entente.evidence.SourceId id) {
    for (Source source : sources) {
      if (source.id().equals(id)) {
        return source.publisher();
      }
    }
    return id.value();
  }

  /// The case, once there is no error.
  Case whole(String name) {
    CaseShapes.Head read = head;
    if (read == null) {
      throw new IllegalStateException("a case without its head");
    }
    return new Case(
        name,
        read.title(),
        read.parties(),
        read.subject(),
        read.asOf(),
        propositions,
        hypotheses,
        outcomes,
        ledger());
  }

  /// The evidence, with the actors, sources and words that it names.
  Ledger ledger() {
    return Ledger.of(
        actors.values(), sources, items.values(), goods, series.values(), figures.values());
  }
}
