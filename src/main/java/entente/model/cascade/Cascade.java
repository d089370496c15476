// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import entente.model.payoff.Draws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Who ends up at war, and how likely.
///
/// Each actor decides once whether it keeps its pledges to fight, and once whether it keeps those
/// not to; decisions of different actors are independent. That is this model's assumption. A
/// probability is always a range: the estimates of how often pledges are kept are taken at their
/// low and at their high end, for pledges to fight and pledges not to fight apart, four estimates
/// in all.
///
/// @param estimates the four, from low to high
/// @param unmeasured who may be at war with a capability that is not known; it counts as none
public record Cascade(
    Obligations obligations,
    List<Estimate> estimates,
    SortedSet<ActorId> unmeasured,
    Method method,
    List<Working> working) {
  /// The most ways that are gone through one by one.
  static final long MOST_WAYS = 1 << 18;

  public Cascade {
    estimates = List.copyOf(estimates);
    unmeasured = Collections.unmodifiableSortedSet(new TreeSet<>(unmeasured));
    working = List.copyOf(working);
  }

  /// What follows from a situation: exactly where the decisions that matter can fall in few ways,
  /// and by drawing them otherwise.
  ///
  /// @param draws what is drawn where it must be
  public static Cascade of(Situation situation, Draws draws) {
    return of(situation, draws, MOST_WAYS);
  }

  /// The same, drawn in any case.
  static Cascade sampled(Situation situation, Draws draws) {
    return of(situation, draws, 0);
  }

  /// Whether every way was gone through.
  boolean exact() {
    return method instanceof Method.Enumerated;
  }

  static Cascade of(Situation situation, Draws draws, long mostWays) {
    List<Network> networks =
        Stream.of(false, true)
            .flatMap(limits ->
                Stream.of(false, true).map(duties -> Network.of(situation, duties, limits)))
            .toList();
    long ways =
        networks.stream().mapToLong(network -> Ways.count(network, mostWays)).max().orElseThrow();
    boolean exact = ways <= mostWays;
    List<Estimate> estimates =
        networks.stream()
            .map(network ->
                Estimate.of(
                    network,
                    fates(
                        situation.war(),
                        network,
                        exact ? Ways.enumerate(network) : Sample.of(network, draws)),
                    situation.capability()))
            .toList();
    Method method = exact ? new Method.Enumerated(ways) : Method.Sampled.of(draws);
    SortedSet<ActorId> unmeasured = new TreeSet<>(estimates.getFirst().fates().keySet());
    unmeasured.removeAll(situation.capability().keySet());
    return new Cascade(
        Obligations.of(situation.pledges(), situation.war()),
        estimates,
        unmeasured,
        method,
        working(estimates, method));
  }

  /// How likely an actor is to be at war on a side.
  public Interval on(Side side, ActorId actor) {
    return range(estimate -> estimate.fate(actor).on(side));
  }

  /// How likely an actor is to be at war.
  public Interval atWar(ActorId actor) {
    return range(estimate -> estimate.fate(actor).atWar());
  }

  /// The mean capability on a side.
  public Interval capability(Side side) {
    return range(estimate -> estimate.capability(side));
  }

  /// How likely an actor is to be drawn into this war, which it did not begin and in which it was
  /// not attacked.
  public Interval entrapment(ActorId actor) {
    return obligations.war().fromTheStart(actor) ? Interval.point(0) : atWar(actor);
  }

  /// For each one bound from the start to fight beside an actor, how likely it does not.
  public SortedMap<ActorId, Interval> abandonment(ActorId actor) {
    SortedMap<ActorId, Interval> unkept = new TreeMap<>();
    for (Duty duty : obligations.duties()) {
      if (duty.pledge().to().equals(actor) && obligations.war().fromTheStart(actor)) {
        unkept.put(
            duty.pledge().by(),
            range(estimate -> 1 - estimate.fate(duty.pledge().by()).on(duty.side())));
      }
    }
    return unkept;
  }

  /// All who may be at war.
  public SortedSet<ActorId> actors() {
    return new TreeSet<>(estimates.getFirst().fates().keySet());
  }

  private Interval range(ToDoubleFunction<Estimate> figure) {
    return estimates.stream()
        .map(estimate -> Interval.point(figure.applyAsDouble(estimate)))
        .reduce(Interval::hull)
        .orElseThrow();
  }

  private static SortedMap<ActorId, Fate> fates(War war, Network network, List<Fate> drawnIn) {
    SortedMap<ActorId, Fate> fates = new TreeMap<>();
    war.attackers().forEach(actor -> fates.put(actor, new Fate(1, 0)));
    war.attacked().forEach(actor -> fates.put(actor, new Fate(0, 1)));
    for (int at = 0; at < drawnIn.size(); at++) {
      fates.put(network.actors().get(at), drawnIn.get(at));
    }
    return fates;
  }

  private static List<Working> working(List<Estimate> estimates, Method method) {
    List<Working> working = new ArrayList<>();
    working.add(
        new Working(
            switch (method) {
              case Method.Enumerated(long ways) ->
                  "all ways in which decisions can fall, "
                      + Figures.number((double) ways)
                      + " at most";
              case Method.Sampled(Draws draws, double within) ->
                  Figures.number(draws.count())
                      + " draws, seed "
                      + draws.seed()
                      + ", within "
                      + Figures.significant(within, 2)
                      + " in 99 of 100 cases";
            }));
    for (Estimate estimate : estimates) {
      working.add(
          new Working(
              "pledges to fight at the "
                  + end(estimate.duties())
                  + " estimate, those not to at the "
                  + end(estimate.limits())
                  + ": "
                  + String.join(
                      "; ",
                      estimate.fates().entrySet().stream()
                          .map(one ->
                              one.getKey()
                                  + " with attackers "
                                  + Figures.decimals(one.getValue().withAttacker(), 3)
                                  + ", with defenders "
                                  + Figures.decimals(one.getValue().withDefender(), 3))
                          .toList())));
    }
    return working;
  }

  private static String end(boolean high) {
    return high ? "high" : "low";
  }
}
