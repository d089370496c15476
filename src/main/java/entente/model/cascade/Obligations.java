// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.model.cascade.Closure.Triggered;
import entente.model.cascade.Pledge.Demand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is bound to do what when a war begins, whether or not it will be done.
///
/// @param duties the pledges to fight that bind, in the order of steps
/// @param limits the pledges not to fight that bind
/// @param consultations the pledges to talk that bind
/// @param conflicts what cannot be kept together
/// @param attackers who is at war on the attackers' side if all clear duties are kept
/// @param defenders the same of the other side
public record Obligations(
    War war,
    List<Duty> duties,
    List<Limit> limits,
    List<Duty> consultations,
    List<Conflict> conflicts,
    SortedSet<ActorId> attackers,
    SortedSet<ActorId> defenders) {
  public Obligations {
    duties = List.copyOf(duties);
    limits = List.copyOf(limits);
    consultations = List.copyOf(consultations);
    conflicts = List.copyOf(conflicts);
    attackers = Collections.unmodifiableSortedSet(new TreeSet<>(attackers));
    defenders = Collections.unmodifiableSortedSet(new TreeSet<>(defenders));
  }

  /// What pledges oblige to. Those of who began or was attacked bind nobody anew; an attack on
  /// one's own partner is a [Conflict.Breach].
  public static Obligations of(List<Pledge> pledges, War war) {
    return of(pledges, List.of(), war);
  }

  /// What pledges oblige to if all who may join unbound do.
  public static Obligations of(List<Pledge> pledges, List<Volunteer> volunteers, War war) {
    Closure all = Closure.of(war, pledges, volunteers, Set.of());
    List<Limit> limits =
        triggered(all, Demand.STAY_OUT)
            .map(one -> new Limit(one.pledge(), one.side().other(), one.step()))
            .toList();
    List<Conflict> conflicts = new ArrayList<>(breaches(pledges, war));
    SortedSet<ActorId> torn = new TreeSet<>();
    for (ActorId actor : all.marks().keySet()) {
      if (!war.fromTheStart(actor)) {
        List<Conflict> own = conflicts(actor, all, limits);
        conflicts.addAll(own);
        if (!own.isEmpty()) {
          torn.add(actor);
        }
      }
    }
    Closure clear = Closure.of(war, pledges, volunteers, torn);
    Set<Owed> reached =
        clear.triggered().stream()
            .map(one -> new Owed(one.pledge(), one.side()))
            .collect(Collectors.toSet());
    return new Obligations(
        war,
        triggered(all, Demand.FIGHT).map(one -> duty(one, reached, torn)).toList(),
        limits,
        triggered(all, Demand.TALK).map(one -> duty(one, reached, Set.of())).toList(),
        conflicts,
        on(Side.ATTACKER, clear),
        on(Side.DEFENDER, clear));
  }

  /// The duties of one actor.
  public List<Duty> dutiesOf(ActorId actor) {
    return duties.stream().filter(duty -> duty.pledge().by().equals(actor)).toList();
  }

  private static List<Conflict> breaches(List<Pledge> pledges, War war) {
    return pledges.stream()
        .distinct()
        .filter(pledge ->
            war.attackers().contains(pledge.by())
                && war.attacked().contains(pledge.to())
                && pledge.demand() != Demand.TALK
                && pledge.scope().covers(war)
                && pledge.inForce().on(war.on()))
        .<Conflict>map(pledge -> new Conflict.Breach(pledge.by(), pledge))
        .toList();
  }

  private static List<Conflict> conflicts(ActorId actor, Closure all, List<Limit> limits) {
    List<Conflict> conflicts = new ArrayList<>();
    if (all.has(actor, Side.ATTACKER) && all.has(actor, Side.DEFENDER)) {
      conflicts.add(
          new Conflict.BothSides(
              actor, binding(actor, Side.ATTACKER, all), binding(actor, Side.DEFENDER, all)));
    }
    for (Side side : Side.values()) {
      List<Pledge> closing =
          limits.stream()
              .filter(limit -> limit.side() == side && limit.pledge().by().equals(actor))
              .map(Limit::pledge)
              .toList();
      if (all.has(actor, side) && !closing.isEmpty()) {
        conflicts.add(new Conflict.Barred(actor, side, binding(actor, side, all), closing));
      }
    }
    return conflicts;
  }

  private static List<Pledge> binding(ActorId actor, Side side, Closure all) {
    return triggered(all, Demand.FIGHT)
        .filter(one -> one.side() == side && one.pledge().by().equals(actor))
        .map(Triggered::pledge)
        .toList();
  }

  private static Stream<Triggered> triggered(Closure closure, Demand demand) {
    return closure.triggered().stream().filter(one -> one.pledge().demand() == demand);
  }

  private record Owed(Pledge pledge, Side side) {}

  private static Duty duty(Triggered one, Set<Owed> reached, Set<ActorId> torn) {
    return new Duty(
        one.pledge(),
        one.side(),
        one.step(),
        one.chain(),
        reached.contains(new Owed(one.pledge(), one.side())) && !torn.contains(one.pledge().by()));
  }

  private static SortedSet<ActorId> on(Side side, Closure closure) {
    SortedSet<ActorId> actors = new TreeSet<>();
    for (ActorId actor : closure.marks().keySet()) {
      if (closure.has(actor, side)) {
        actors.add(actor);
      }
    }
    return actors;
  }
}
