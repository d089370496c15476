// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.model.cascade.Pledge.Demand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything that a war can set off: the least fixed point of its pledges, step by step.
///
/// A mark says that an actor is on a side, by promise or by choice. One that has promised both
/// sides is marked on both, so a mark, once set, is never taken back, and no order of the pledges
/// changes the result (Tarski, A. "A lattice-theoretical fixpoint theorem and its applications",
/// Pacific Journal of Mathematics 5, 1955, 285-309).
final class Closure {
  private final War war;
  private final SortedMap<ActorId, Map<Side, Mark>> marks = new TreeMap<>();
  private final List<Triggered> triggered = new ArrayList<>();

  /// An actor on a side.
  ///
  /// @param chain the pledges that led there; none for who began, was attacked or chose to join
  record Mark(int step, List<Pledge> chain) {}

  /// A pledge that binds from a step on.
  ///
  /// @param side the side of the one to whom it is owed
  record Triggered(Pledge pledge, Side side, int step, List<Pledge> chain) {}

  private Closure(War war) {
    this.war = war;
  }

  /// The closure of pledges over who began, who was attacked and who may choose to join.
  ///
  /// @param unmoved those whom no pledge brings in
  static Closure of(
      War war, List<Pledge> pledges, List<Volunteer> volunteers, Set<ActorId> unmoved) {
    Closure closure = new Closure(war);
    war.attackers().forEach(one -> closure.mark(one, Side.ATTACKER, new Mark(0, List.of())));
    war.attacked().forEach(one -> closure.mark(one, Side.DEFENDER, new Mark(0, List.of())));
    for (Volunteer volunteer : volunteers) {
      if (!war.fromTheStart(volunteer.actor())) {
        closure.mark(volunteer.actor(), volunteer.side(), new Mark(1, List.of()));
      }
    }
    List<Pledge> binding =
        pledges.stream()
            .filter(pledge -> pledge.scope().covers(war) && !war.fromTheStart(pledge.by()))
            .distinct()
            .toList();
    closure.close(binding, unmoved);
    return closure;
  }

  /// Where each actor stands; who is on no side is not among them.
  SortedMap<ActorId, Map<Side, Mark>> marks() {
    return marks;
  }

  /// The pledges that bind, in the order of steps.
  List<Triggered> triggered() {
    return triggered;
  }

  boolean has(ActorId actor, Side side) {
    return marks.getOrDefault(actor, Map.of()).containsKey(side);
  }

  private void mark(ActorId actor, Side side, Mark mark) {
    marks.computeIfAbsent(actor, _ -> new EnumMap<>(Side.class)).putIfAbsent(side, mark);
  }

  /// Pledges that do not bind yet, by the side and the one to whom they are owed.
  private static Map<Side, SortedMap<ActorId, List<Pledge>>> waiting(List<Pledge> pledges) {
    Map<Side, SortedMap<ActorId, List<Pledge>>> waiting = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      SortedMap<ActorId, List<Pledge>> owed = new TreeMap<>();
      for (Pledge pledge : pledges) {
        owed.computeIfAbsent(pledge.to(), _ -> new ArrayList<>()).add(pledge);
      }
      waiting.put(side, owed);
    }
    return waiting;
  }

  private void close(List<Pledge> pledges, Set<ActorId> unmoved) {
    Map<Side, SortedMap<ActorId, List<Pledge>>> waiting = waiting(pledges);
    OptionalInt next = OptionalInt.of(1);
    while (next.isPresent()) {
      int step = next.getAsInt();
      List<Triggered> now = new ArrayList<>();
      for (Side side : Side.values()) {
        SortedMap<ActorId, List<Pledge>> owed = waiting.getOrDefault(side, new TreeMap<>());
        SortedMap<ActorId, Mark> opponents = standing(side.other(), step);
        standing(side, step)
            .forEach((to, mark) ->
                owed.getOrDefault(to, new ArrayList<>())
                    .removeIf(pledge -> {
                      boolean binds = binds(pledge, side, step, opponents.keySet());
                      if (binds) {
                        now.add(triggered(pledge, side, step, mark));
                      }
                      return binds;
                    }));
      }
      for (Triggered one : now) {
        ActorId actor = one.pledge().by();
        if (one.pledge().demand() == Demand.FIGHT && !unmoved.contains(actor)) {
          mark(actor, one.side(), new Mark(step, one.chain()));
        }
      }
      triggered.addAll(now);
      next = after(step, waiting);
    }
  }

  /// Who stands on a side before a step.
  private SortedMap<ActorId, Mark> standing(Side side, int step) {
    SortedMap<ActorId, Mark> standing = new TreeMap<>();
    marks.forEach((actor, sides) -> {
      Mark mark = sides.get(side);
      if (mark != null && mark.step() < step) {
        standing.put(actor, mark);
      }
    });
    return standing;
  }

  private boolean binds(Pledge pledge, Side side, int step, Set<ActorId> opponents) {
    return pledge.inForce().on(war.day(step))
        && pledge.when().contains(Role.of(side, war.fromTheStart(pledge.to())))
        && opponents.stream()
            .anyMatch(actor -> !actor.equals(pledge.by()) && pledge.against().covers(actor));
  }

  private static Triggered triggered(Pledge pledge, Side side, int step, Mark beneficiary) {
    List<Pledge> chain = new ArrayList<>(beneficiary.chain());
    chain.add(pledge);
    return new Triggered(pledge, side, step, List.copyOf(chain));
  }

  /// The next step in which something can change: the one after a mark, or the first one on which a
  /// pledge is in force.
  private OptionalInt after(int step, Map<Side, SortedMap<ActorId, List<Pledge>>> waiting) {
    boolean marked =
        marks.values().stream()
            .flatMap(sides -> sides.values().stream())
            .anyMatch(mark -> mark.step() == step);
    if (marked) {
      return OptionalInt.of(step + 1);
    }
    LocalDate today = war.day(step);
    if (war.daysPerStep() == 0) {
      return OptionalInt.empty();
    }
    return waiting.values().stream()
        .flatMap(owed -> owed.values().stream())
        .flatMap(List::stream)
        .map(pledge -> pledge.inForce().from())
        .filter(from -> from.isAfter(today))
        .mapToInt(from -> step + stepsUntil(from, today))
        .min();
  }

  private int stepsUntil(LocalDate day, LocalDate today) {
    return Math.toIntExact(Math.ceilDiv(ChronoUnit.DAYS.between(today, day), war.daysPerStep()));
  }
}
