// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Method;
import entente.answer.Methods;
import entente.domain.ActorId;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.Working;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import entente.model.capability.Cinc;
import entente.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the added tables say of a case's two states, by series and year.
///
/// A year that a table does not cover has no value here, so that nothing is said for or against it.
final class Tables {
  /// The system of states as an actor.
  private static final ActorId SYSTEM = ActorId.of("state-system");

  private static final List<String> COMPONENTS =
      List.of("milex", "milper", "irst", "pec", "tpop", "upop");

  /// A number that the tables make for one year, or for several together.
  ///
  /// @param items the rows that it rests on
  record Known(Quantity amount, List<EvidenceId> items, Method method, List<Working> working) {
    Known {
      items = List.copyOf(items);
      working = List.copyOf(working);
    }

    double value() {
      return amount.figure();
    }
  }

  /// A series of an actor, and of the other of the two where it is one of both.
  private record Key(String series, ActorId of, @Nullable ActorId to) {}

  private final World world;
  private final ActorId first;
  private final ActorId second;
  private final Map<Key, NavigableMap<Integer, Evidence.Indicator>> values = new HashMap<>();
  private final List<Evidence.Indicator> spans = new ArrayList<>();
  private final List<Evidence.Vote> votes;
  private final List<Evidence.Event> events;
  private final List<Evidence.Measure> measures;
  private final List<Evidence.Flow> flows;
  private final List<Pact> pacts;

  /// An alliance of the tables, with what it obliges to.
  record Pact(Evidence.Step begins, Evidence.@Nullable Step ends, List<Evidence.Article> duties) {
    boolean inForce(java.time.LocalDate day) {
      return !begins.when().earliest().isAfter(day)
          && (ends == null || ends.when().latest().isAfter(day));
    }
  }

  private Tables(World world, List<ActorId> parties) {
    this.world = world;
    this.first = parties.getFirst();
    this.second = parties.getLast();
    for (Evidence.Indicator item : added(Evidence.Indicator.class).toList()) {
      boolean year = item.when().days() > 360 && !item.when().isInterval();
      if (year) {
        values
            .computeIfAbsent(
                new Key(item.series(), item.actor(), party(item.counterpart())),
                _ -> new TreeMap<>())
            .putIfAbsent(item.when().earliest().getYear(), item);
      } else {
        spans.add(item);
      }
    }
    this.votes = added(Evidence.Vote.class).toList();
    this.events = added(Evidence.Event.class).toList();
    this.measures = added(Evidence.Measure.class).toList();
    this.flows = added(Evidence.Flow.class).filter(f -> !f.when().isInterval()).toList();
    this.pacts = added(Evidence.Agreement.class).flatMap(a -> pact(a).stream()).toList();
  }

  static Tables of(World world, List<ActorId> parties) {
    return new Tables(world, parties);
  }

  private <E extends Evidence> Stream<E> added(Class<E> kind) {
    return world.items(kind, item -> world.ledger().added().contains(item.id())).stream();
  }

  private Optional<Pact> pact(Evidence.Agreement agreement) {
    Evidence.Step begins = null;
    Evidence.Step ends = null;
    for (Evidence.Step step : world.items(Evidence.Step.class)) {
      if (step.agreement().equals(agreement.id())) {
        switch (step.step()) {
          case SIGNED -> begins = step;
          case LAPSED -> ends = step;
          default -> {}
        }
      }
    }
    List<Evidence.Article> duties =
        world.items(Evidence.Article.class, a -> a.agreement().equals(agreement.id()));
    return begins == null ? Optional.empty() : Optional.of(new Pact(begins, ends, duties));
  }

  private @Nullable ActorId party(@Nullable ActorId actor) {
    return actor != null && isParty(actor) ? actor : null;
  }

  /// Whether there is nothing to judge by.
  boolean isEmpty() {
    return values.isEmpty() && votes.isEmpty() && pacts.isEmpty();
  }

  World world() {
    return world;
  }

  Ledger ledger() {
    return world.ledger();
  }

  ActorId first() {
    return first;
  }

  ActorId second() {
    return second;
  }

  ActorId other(ActorId party) {
    return party.equals(first) ? second : first;
  }

  boolean isParty(ActorId actor) {
    return actor.equals(first) || actor.equals(second);
  }

  /// The values that are of another time than a year.
  List<Evidence.Indicator> spans() {
    return spans;
  }

  List<Evidence.Vote> votes() {
    return votes;
  }

  List<Evidence.Measure> measures() {
    return measures;
  }

  List<Pact> pacts() {
    return pacts;
  }

  /// The last year that was over on the world's day.
  int wholeYear() {
    return world.date().plusDays(1).getYear() - 1;
  }

  /// The last year that had begun on the world's day.
  int year() {
    return world.date().getYear();
  }

  /// Disputes or wars between the two.
  ///
  /// @param mode "dispute" or "war"
  List<Evidence.Event> between(String mode) {
    return events.stream()
        .filter(e -> mode.equals(e.mode()) && !e.who().containsAll(List.of(first, second)))
        .toList();
  }

  /// Disputes or wars in which the two stood on one side.
  List<Evidence.Event> beside(String mode) {
    return events.stream()
        .filter(e -> mode.equals(e.mode()) && e.who().containsAll(List.of(first, second)))
        .toList();
  }

  /// The values of a series of one state, or of the pair whichever of the two comes first in it.
  NavigableMap<Integer, Evidence.Indicator> values(
      String series, ActorId of, @Nullable ActorId to) {
    NavigableMap<Integer, Evidence.Indicator> found = values.get(new Key(series, of, to));
    return found == null ? new TreeMap<>() : found;
  }

  /// The values of a series of the pair.
  NavigableMap<Integer, Evidence.Indicator> ofPair(String series) {
    NavigableMap<Integer, Evidence.Indicator> found = values(series, first, second);
    return found.isEmpty() ? values(series, second, first) : found;
  }

  Optional<Known> reported(NavigableMap<Integer, Evidence.Indicator> values, int year) {
    Evidence.Indicator item = values.get(year);
    return item == null
        ? Optional.empty()
        : Optional.of(new Known(item.amount(), List.of(item.id()), Methods.REPORTED, List.of()));
  }

  /// What each of the two bought from the other, together.
  Optional<Known> trade(int year) {
    Evidence.Indicator one = values("imports-from", first, second).get(year);
    Evidence.Indicator other = values("imports-from", second, first).get(year);
    return one == null || other == null
        ? Optional.empty()
        : Optional.of(
            new Known(
                Quantity.of(one.amount().figure() + other.amount().figure(), one.amount().unit()),
                List.of(one.id(), other.id()),
                Methods.COUNTING,
                List.of(
                    new Working(
                        one.amount().words() + " and " + other.amount().words() + " together"))));
  }

  /// By how much more a state bought from the other than it sold to it; less than nothing where it
  /// sold more.
  Optional<Known> deficit(ActorId of, int year) {
    Evidence.Indicator bought = values("imports-from", of, other(of)).get(year);
    Evidence.Indicator sold = values("imports-from", other(of), of).get(year);
    return bought == null || sold == null
        ? Optional.empty()
        : Optional.of(
            new Known(
                Quantity.of(
                    bought.amount().figure() - sold.amount().figure(), bought.amount().unit()),
                List.of(bought.id(), sold.id()),
                Methods.COUNTING,
                List.of(new Working(bought.amount().words() + " less " + sold.amount().words()))));
  }

  /// A state's share of the system's capabilities, in per cent.
  Optional<Known> capability(ActorId state, int year) {
    List<Cinc.Component> components = new ArrayList<>();
    List<EvidenceId> items = new ArrayList<>();
    for (String series : COMPONENTS) {
      Evidence.Indicator own = values(series, state, null).get(year);
      Evidence.Indicator all = values(series, SYSTEM, null).get(year);
      if (all != null) {
        components.add(
            new Cinc.Component(
                ledger().getSeries(series).name(),
                own == null ? OptionalDouble.empty() : OptionalDouble.of(own.amount().figure()),
                all.amount().figure()));
        if (own != null) {
          items.add(own.id());
          items.add(all.id());
        }
      }
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    Cinc cinc = Cinc.of(components);
    return Optional.of(
        new Known(
            Quantity.of(100 * cinc.index(), Unit.PERCENT),
            items,
            Methods.CAPABILITY_INDEX,
            cinc.working()));
  }

  /// The share of the major arms that a state had from abroad in some years that came from the
  /// other, in per cent.
  Optional<Known> armsShare(ActorId to, int since, int until) {
    NavigableMap<Integer, Evidence.Indicator> all =
        values("arms-imports", to, null).subMap(since, true, until, true);
    double whole = all.values().stream().mapToDouble(i -> i.amount().figure()).sum();
    if (whole <= 0) {
      return Optional.empty();
    }
    List<Evidence.Flow> own =
        flows.stream()
            .filter(f -> f.to().equals(to) && f.good().equals("major-arms"))
            .filter(
                f -> f.when().earliest().getYear() >= since && f.when().latest().getYear() <= until)
            .toList();
    double part = own.stream().mapToDouble(f -> f.amount().figure()).sum();
    List<EvidenceId> items = new ArrayList<>(own.stream().map(Evidence::id).toList());
    all.values().forEach(i -> items.add(i.id()));
    return Optional.of(
        new Known(
            Quantity.of(100 * part / whole, Unit.PERCENT),
            items,
            Methods.COUNTING,
            List.of(
                new Working(
                    entente.domain.Figures.number(part)
                        + " of "
                        + entente.domain.Figures.number(whole)
                        + " "
                        + Unit.TREND_INDICATOR_VALUE.word(2)))));
  }

  /// The newest year up to another for which something is known, at most some years back.
  static OptionalInt newest(int year, int back, java.util.function.IntPredicate known) {
    return java.util.stream.IntStream.iterate(year, y -> y >= year - back, y -> y - 1)
        .filter(known)
        .findFirst();
  }
}
