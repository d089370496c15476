// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.world;

import entente.domain.ActorId;
import entente.domain.When;
import entente.evidence.Assumption;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import entente.evidence.SourceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was so on a date, as far as it had been published by then, under assumptions. Immutable.
///
/// An item belongs to the world when the last day on which it may have been published is no later
/// than [#known], and the first day on which it may have been so is no later than [#date]. A later
/// publication therefore never changes what an earlier world holds. Items that another item of the
/// world supersedes are kept apart, as rivals that were not used.
///
/// Assumptions act on the ledger before the fold. What is left without a source goes; so does an
/// item of which every item that it derives from is gone.
///
/// A world can be [watched][#watched(Reads)]: it then notes all that is asked of it, except of
/// actors, sources and words, which no assumption changes.
public final class World {
  private final State state;
  private final @Nullable Watch watch;

  private World(State state, @Nullable Watch watch) {
    this.state = state;
    this.watch = watch;
  }

  /// Who notes what is asked, and how the world that is asked follows from the one that is watched.
  private record Watch(Reads reads, UnaryOperator<World> path) {}

  /// The world of a day, as known on that day.
  public static World asOf(Ledger ledger, LocalDate date) {
    return asOf(ledger, date, date, List.of());
  }

  /// The world of `date`, as known on `known`, under assumptions.
  public static World asOf(
      Ledger ledger, LocalDate date, LocalDate known, List<Assumption> assumptions) {
    Changes changes = Changes.of(ledger, assumptions);
    NavigableMap<EvidenceId, Evidence> items = new TreeMap<>();
    for (Evidence item : changes.items().values()) {
      if (!item.attribution().published().latest().isAfter(known)
          && !item.when().earliest().isAfter(date)) {
        items.put(item.id(), item);
      }
    }
    NavigableMap<EvidenceId, EvidenceId> superseded = new TreeMap<>();
    for (Evidence item : items.values()) {
      for (EvidenceId older : item.attribution().supersedes()) {
        if (items.containsKey(older)) {
          superseded.put(older, item.id());
        }
      }
    }
    return new World(
        new State(
            ledger,
            assumptions.isEmpty() ? ledger : ledger.withItems(changes.items().values()),
            date,
            known,
            assumptions,
            items,
            superseded,
            changes.struck(),
            changes.touched()),
        null);
  }

  /// The same world with further assumptions.
  public World assuming(List<Assumption> further) {
    List<Assumption> more = List.copyOf(further);
    World derived = state.assuming(more);
    return watch == null
        ? derived
        : new World(
            derived.state, new Watch(watch.reads, world -> watch.path.apply(world).assuming(more)));
  }

  /// The same world, with all that is asked of it noted.
  public World watched(Reads reads) {
    return new World(state, new Watch(reads, UnaryOperator.identity()));
  }

  /// What a question finds in this world, unwatched; if the world is watched, the question is
  /// noted. A question looks at nothing but the world that it is given.
  public <T extends @Nullable Object> T ask(Function<World, T> question) {
    T answer = question.apply(watch == null ? this : new World(state, null));
    if (watch != null) {
      UnaryOperator<World> path = watch.path;
      watch.reads.add(world -> question.apply(path.apply(world)), answer);
    }
    return answer;
  }

  /// The ledger that was folded, after the assumptions: who and what it names. Its items are asked
  /// for here.
  public Ledger ledger() {
    return state.ledger;
  }

  public LocalDate date() {
    return ask(world -> world.state.date);
  }

  public LocalDate known() {
    return ask(world -> world.state.known);
  }

  public List<Assumption> assumptions() {
    return ask(world -> world.state.assumptions);
  }

  /// Every item of the world, superseded ones too.
  public Collection<Evidence> all() {
    return ask(world -> world.state.all);
  }

  /// The items of a kind that stand, in order of time; superseded ones are left out.
  public <E extends Evidence> List<E> items(Class<E> kind) {
    return ask(world -> world.state.items(kind));
  }

  /// Those items of a kind that a test of an item alone lets through.
  public <E extends Evidence> List<E> items(Class<E> kind, Predicate<? super E> fits) {
    return ask(world -> world.state.items(kind).stream().filter(fits).toList());
  }

  public @Nullable Evidence find(EvidenceId id) {
    return this.<@Nullable Evidence>ask(world -> world.state.items.get(id));
  }

  /// An item of the ledger after the assumptions, whether or not it was known or so by then.
  public @Nullable Evidence findClaimed(EvidenceId id) {
    return this.<@Nullable Evidence>ask(world -> world.state.ledger.findItem(id));
  }

  /// An item of the ledger after the assumptions that is sure to be there.
  public Evidence getClaimed(EvidenceId id) {
    return ask(world -> world.state.ledger.getItem(id));
  }

  public boolean holds(EvidenceId id) {
    return ask(world -> world.state.items.containsKey(id));
  }

  /// Items that a later one replaced, with the one that did.
  public NavigableMap<EvidenceId, EvidenceId> superseded() {
    return ask(world -> world.state.superseded);
  }

  /// Items that the assumptions took away, with the reason.
  public NavigableMap<EvidenceId, String> struck() {
    return ask(world -> world.state.struck);
  }

  /// The denials of an item that stand.
  public List<Evidence.Denial> denialsOf(EvidenceId id) {
    return items(Evidence.Denial.class, denial -> denial.denies().contains(id));
  }

  /// The item from which an item in the end derives: itself, where it derives from nothing, or the
  /// origin of the item that it names first.
  public EvidenceId originOf(EvidenceId id) {
    return ask(world -> world.state.originOf(id));
  }

  /// Items that the assumptions took away, changed or added, each with the lines of those that did;
  /// what only derives from such an item goes with it.
  public NavigableMap<EvidenceId, List<String>> touched() {
    return ask(world -> world.state.touched);
  }

  /// What a world holds. What is sorted out of it is kept, since much is asked more than once.
  private static final class State {
    /// the ledger as written, before any assumption: further ones are folded into it with the
    /// others
    private final Ledger written;

    private final Ledger ledger;
    private final LocalDate date;
    private final LocalDate known;
    private final List<Assumption> assumptions;
    private final NavigableMap<EvidenceId, Evidence> items;
    private final List<Evidence> all;
    private final NavigableMap<EvidenceId, EvidenceId> superseded;
    private final NavigableMap<EvidenceId, String> struck;
    private final NavigableMap<EvidenceId, List<String>> touched;
    private final Map<Class<?>, List<? extends Evidence>> byKind = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Derived> lastDerived = new AtomicReference<>();

    /// The world that was last derived from this one, and by what: it is asked for over and over.
    private record Derived(List<Assumption> further, World world) {}

    private State(
        Ledger written,
        Ledger ledger,
        LocalDate date,
        LocalDate known,
        List<Assumption> assumptions,
        NavigableMap<EvidenceId, Evidence> items,
        NavigableMap<EvidenceId, EvidenceId> superseded,
        NavigableMap<EvidenceId, String> struck,
        NavigableMap<EvidenceId, List<String>> touched) {
      this.written = written;
      this.ledger = ledger;
      this.date = date;
      this.known = known;
      this.assumptions = List.copyOf(assumptions);
      this.items = items;
      this.all = List.copyOf(items.values());
      this.superseded = Collections.unmodifiableNavigableMap(superseded);
      this.struck = Collections.unmodifiableNavigableMap(struck);
      this.touched = Collections.unmodifiableNavigableMap(touched);
    }

    /// @param further a list that nobody changes, so that the same one is known by its identity
    @SuppressWarnings("ReferenceEquality")
    private World assuming(List<Assumption> further) {
      Derived before = lastDerived.get();
      if (before != null && before.further == further) {
        return before.world;
      }
      List<Assumption> together = Stream.concat(assumptions.stream(), further.stream()).toList();
      World derived =
          before != null && before.world.state.assumptions.equals(together)
              ? before.world
              : asOf(written, date, known, together);
      lastDerived.set(new Derived(further, derived));
      return derived;
    }

    @SuppressWarnings("unchecked")
    private <E extends Evidence> List<E> items(Class<E> kind) {
      return (List<E>)
          byKind.computeIfAbsent(
              kind,
              _ ->
                  all.stream()
                      .filter(item -> kind.isInstance(item) && !superseded.containsKey(item.id()))
                      .sorted(World::byTime)
                      .toList());
    }

    private EvidenceId originOf(EvidenceId id) {
      EvidenceId at = id;
      TreeSet<EvidenceId> seen = new TreeSet<>();
      while (seen.add(at)) {
        Evidence item = ledger.findItem(at);
        if (item == null || item.attribution().derivedFrom().isEmpty()) {
          return at;
        }
        at = item.attribution().derivedFrom().getFirst();
      }
      return at;
    }
  }

  private static int byTime(Evidence a, Evidence b) {
    int byWhen = a.when().compareTo(b.when());
    return byWhen != 0 ? byWhen : a.id().compareTo(b.id());
  }

  /// The ledger's items after assumptions, and what was struck out.
  private record Changes(
      NavigableMap<EvidenceId, Evidence> items,
      NavigableMap<EvidenceId, String> struck,
      NavigableMap<EvidenceId, List<String>> touched) {

    static Changes of(Ledger ledger, List<Assumption> assumptions) {
      NavigableMap<EvidenceId, Evidence> items = new TreeMap<>();
      ledger.items().forEach(item -> items.put(item.id(), item));
      Changes changes = new Changes(items, new TreeMap<>(), new TreeMap<>());
      for (Assumption assumption : assumptions) {
        changes.apply(ledger, assumption);
      }
      if (!assumptions.isEmpty()) {
        changes.strikeWhatLostItsOrigin();
      }
      return changes;
    }

    private void apply(Ledger ledger, Assumption assumption) {
      switch (assumption) {
        case Assumption.WithoutItem(EvidenceId item) -> strike(item, assumption);
        case Assumption.WithoutSource(SourceId source) ->
            withoutSources(id -> id.equals(source), assumption);
        case Assumption.WithoutStateMedia(ActorId of) ->
            withoutSources(
                id -> {
                  ActorId controller = ledger.getSource(id).stateMedia();
                  return controller != null && (of == null || of.equals(controller));
                },
                assumption);
        case Assumption.WithoutSaidBy(ActorId actor) -> {
          for (Evidence item : List.copyOf(items.values())) {
            List<ActorId> claimants = item.attribution().saidBy();
            if (!claimants.isEmpty()
                && claimants.stream()
                    .allMatch(c -> c.equals(actor) || ledger.stateOf(c).equals(actor))) {
              strike(item.id(), assumption);
            }
          }
        }
        case Assumption.SetAmount(EvidenceId item, var amount) -> {
          switch (items.get(item)) {
            case Evidence.Flow f ->
                put(
                    new Evidence.Flow(
                        f.attribution(), f.from(), f.to(), f.good(), amount, f.figure(), null),
                    assumption);
            case Evidence.Indicator i ->
                put(
                    new Evidence.Indicator(
                        i.attribution(),
                        i.actor(),
                        i.counterpart(),
                        i.series(),
                        amount,
                        i.figure(),
                        null),
                    assumption);
            case null, default -> throw unfit(assumption, "a flow or an indicator");
          }
        }
        case Assumption.SetWhen(EvidenceId item, When when) -> {
          Evidence changed = items.get(item);
          if (changed == null) {
            throw unfit(assumption, "an item of the case");
          }
          put(changed.with(changed.attribution().withWhen(when)), assumption);
        }
        case Assumption.SetBallot(EvidenceId item, ActorId member, var choice) -> {
          if (!(items.get(item) instanceof Evidence.Vote vote)) {
            throw unfit(assumption, "a vote");
          }
          TreeMap<ActorId, entente.domain.Choice> ballots = new TreeMap<>(vote.ballots());
          ballots.put(member, choice);
          put(
              new Evidence.Vote(
                  vote.attribution(),
                  vote.body(),
                  vote.text(),
                  vote.what(),
                  vote.about(),
                  ballots,
                  vote.tally()),
              assumption);
        }
        case Assumption.SetSucceeded(EvidenceId item, boolean succeeded) -> {
          if (!(items.get(item) instanceof Evidence.Trial trial)) {
            throw unfit(assumption, "a trial");
          }
          put(
              new Evidence.Trial(
                  trial.attribution(),
                  trial.actor(),
                  trial.capability(),
                  succeeded,
                  "the trial is assumed to have " + (succeeded ? "succeeded" : "failed")),
              assumption);
        }
        case Assumption.Add(Evidence item) -> put(item, assumption);
      }
    }

    private void withoutSources(Predicate<SourceId> gone, Assumption assumption) {
      for (Evidence item : List.copyOf(items.values())) {
        List<SourceId> sources = item.attribution().sources();
        List<SourceId> remaining = sources.stream().filter(gone.negate()).toList();
        if (remaining.isEmpty()) {
          strike(item.id(), assumption);
        } else if (remaining.size() < sources.size()) {
          put(item.with(item.attribution().withSources(remaining)), assumption);
        }
      }
    }

    private void strike(EvidenceId item, Assumption assumption) {
      if (items.remove(item) != null) {
        struck.put(item, assumption.line());
        touch(item, List.of(assumption.line()));
      }
    }

    private void put(Evidence item, Assumption assumption) {
      items.put(item.id(), item);
      touch(item.id(), List.of(assumption.line()));
    }

    private void touch(EvidenceId item, List<String> lines) {
      touched.merge(
          item,
          lines,
          (before, more) -> Stream.concat(before.stream(), more.stream()).distinct().toList());
    }

    private void strikeWhatLostItsOrigin() {
      boolean more = true;
      while (more) {
        more = false;
        for (Evidence item : List.copyOf(items.values())) {
          List<EvidenceId> origins = item.attribution().derivedFrom();
          if (!origins.isEmpty() && origins.stream().allMatch(struck::containsKey)) {
            items.remove(item.id());
            struck.put(
                item.id(),
                "it derives from "
                    + String.join(", ", origins.stream().map(EvidenceId::value).toList())
                    + " alone");
            origins.forEach(origin -> touch(item.id(), touched.getOrDefault(origin, List.of())));
            more = true;
          }
        }
      }
    }

    private static IllegalArgumentException unfit(Assumption assumption, String wanted) {
      return new IllegalArgumentException(
          "'" + assumption.line() + "' cannot be assumed: it names no item that is " + wanted);
    }
  }
}
