// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.Actor;
import entente.domain.ActorId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All evidence as it was claimed, with the actors and sources that it names. Immutable; the order
/// in which files were read leaves no trace, since everything is kept by id.
public final class Ledger {
  private final SortedMap<ActorId, Actor> actors;
  private final SortedMap<SourceId, Source> sources;
  private final SortedMap<EvidenceId, Evidence> items;
  private final SortedMap<String, Good> goods;
  private final SortedMap<String, Series> series;
  private final SortedMap<String, Figure> figures;
  private final Set<EvidenceId> added;

  private Ledger(
      Map<ActorId, Actor> actors,
      Map<SourceId, Source> sources,
      Map<EvidenceId, Evidence> items,
      Map<String, Good> goods,
      Map<String, Series> series,
      Map<String, Figure> figures,
      Set<EvidenceId> added) {
    this.added = Set.copyOf(added);
    this.actors = Collections.unmodifiableSortedMap(new TreeMap<>(actors));
    this.sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    this.items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    this.goods = Collections.unmodifiableSortedMap(new TreeMap<>(goods));
    this.series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
    this.figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }

  /// A ledger of these parts; an id that is given twice is refused.
  public static Ledger of(
      Collection<Actor> actors,
      Collection<Source> sources,
      Collection<Evidence> items,
      Collection<Good> goods,
      Collection<Series> series,
      Collection<Figure> figures) {
    return new Ledger(
        byId(actors, Actor::id),
        byId(sources, Source::id),
        byId(items, Evidence::id),
        byId(goods, Good::id),
        byId(series, Series::id),
        byId(figures, Figure::id),
        Set.of());
  }

  /// The same actors, sources and words with other items.
  public Ledger withItems(Collection<Evidence> changed) {
    return new Ledger(actors, sources, byId(changed, Evidence::id), goods, series, figures, added);
  }

  /// This ledger and what another has besides; where both have something under one id, this one's
  /// stands.
  public Ledger with(Ledger other) {
    return with(
        other,
        Stream.concat(
                added.stream(), other.items.keySet().stream().filter(id -> !items.containsKey(id)))
            .collect(Collectors.toSet()));
  }

  /// The same, where what the other has besides counts as this one's own.
  public Ledger withOwn(Ledger other) {
    return with(other, added);
  }

  private Ledger with(Ledger other, Set<EvidenceId> brought) {
    return new Ledger(
        joined(other.actors, actors),
        joined(other.sources, sources),
        joined(other.items, items),
        joined(other.goods, goods),
        joined(other.series, series),
        joined(other.figures, figures),
        brought);
  }

  /// The items that another ledger brought in, as tables do that are joined to a case.
  public Set<EvidenceId> added() {
    return added;
  }

  private static <K, V> Map<K, V> joined(Map<K, V> first, Map<K, V> over) {
    Map<K, V> all = new LinkedHashMap<>(first);
    all.putAll(over);
    return all;
  }

  public Collection<Actor> actors() {
    return actors.values();
  }

  public Collection<Source> sources() {
    return sources.values();
  }

  public Collection<Evidence> items() {
    return items.values();
  }

  public Collection<Good> goods() {
    return goods.values();
  }

  public Collection<Series> series() {
    return series.values();
  }

  public Collection<Figure> figures() {
    return figures.values();
  }

  public <E extends Evidence> Stream<E> items(Class<E> kind) {
    return items.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  public Actor getActor(ActorId id) {
    return present(actors.get(id), id);
  }

  public @Nullable Actor findActor(ActorId id) {
    return actors.get(id);
  }

  public Source getSource(SourceId id) {
    return present(sources.get(id), id);
  }

  public @Nullable Source findSource(SourceId id) {
    return sources.get(id);
  }

  public Evidence getItem(EvidenceId id) {
    return present(items.get(id), id);
  }

  public @Nullable Evidence findItem(EvidenceId id) {
    return items.get(id);
  }

  public Good getGood(String id) {
    return present(goods.get(id), id);
  }

  public Series getSeries(String id) {
    return present(series.get(id), id);
  }

  public Figure getFigure(String id) {
    return present(figures.get(id), id);
  }

  /// The sources that an item rests on.
  public List<Source> sourcesOf(Evidence item) {
    return item.attribution().sources().stream().map(this::getSource).toList();
  }

  /// Whose voice an actor is: a leader or body of a state speaks for that state.
  public ActorId stateOf(ActorId id) {
    return switch (findActor(id)) {
      case Actor.Leader leader -> leader.state();
      case Actor.Body body -> body.of() == null ? id : body.of();
      case Actor.State state -> state.id();
      case Actor.Bloc bloc -> bloc.id();
      case null -> id;
    };
  }

  /// Two ledgers are equal when they hold equal parts.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ledger ledger
        && actors.equals(ledger.actors)
        && sources.equals(ledger.sources)
        && items.equals(ledger.items)
        && goods.equals(ledger.goods)
        && series.equals(ledger.series)
        && figures.equals(ledger.figures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(actors, sources, items, goods, series, figures);
  }

  private static <K, V> Map<K, V> byId(Collection<V> values, java.util.function.Function<V, K> id) {
    Map<K, V> byId = new LinkedHashMap<>();
    for (V value : values) {
      if (byId.put(id.apply(value), value) != null) {
        throw new IllegalArgumentException("'" + id.apply(value) + "' stands twice in the ledger");
      }
    }
    return byId;
  }

  private static <V> V present(@Nullable V value, Object id) {
    if (value == null) {
      throw new IllegalArgumentException("the ledger has no '" + id + "'");
    }
    return value;
  }
}
