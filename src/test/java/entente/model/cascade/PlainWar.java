// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Obligation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The rules of a cascade once more, one war at a time, straight from the pledges.
final class PlainWar {
  private final Situation situation;
  private final boolean highDuties;
  private final boolean highLimits;

  PlainWar(Situation situation, boolean highDuties, boolean highLimits) {
    this.situation = situation;
    this.highDuties = highDuties;
    this.highLimits = highLimits;
  }

  /// The fates of all, by going through every way in which decisions can fall.
  Map<ActorId, Fate> fates() {
    List<Choice> choices = new ArrayList<>();
    for (ActorId actor : all()) {
      Set<Double> duties = new TreeSet<>(Set.of(0.0, 1.0));
      Set<Double> limits = new TreeSet<>(Set.of(0.0, 1.0));
      Set<Double> chosen = new TreeSet<>(Set.of(0.0, 1.0));
      for (Pledge pledge : situation.pledges()) {
        if (pledge.by().equals(actor) && fights(pledge)) {
          duties.add(at(pledge.honour(), highDuties));
        }
        if (pledge.by().equals(actor) && holdsBack(pledge)) {
          limits.add(at(pledge.honour(), highLimits));
        }
      }
      for (Volunteer volunteer : situation.volunteers()) {
        if (volunteer.actor().equals(actor)) {
          chosen.add(at(volunteer.chance(), highDuties));
        }
      }
      choices.add(new Choice(actor + " fights", List.copyOf(duties)));
      choices.add(new Choice(actor + " stays out", List.copyOf(limits)));
      choices.add(new Choice(actor + " chooses", List.copyOf(chosen)));
    }
    Map<ActorId, Fate> fates = new HashMap<>();
    branch(choices, 0, new HashMap<>(), 1, fates);
    return fates;
  }

  private record Choice(String name, List<Double> levels) {}

  private void branch(
      List<Choice> choices,
      int at,
      Map<String, Double> drawn,
      double probability,
      Map<ActorId, Fate> fates) {
    if (at == choices.size()) {
      run(drawn)
          .forEach((actor, side) ->
              fates.merge(
                  actor,
                  side == Side.ATTACKER ? new Fate(probability, 0) : new Fate(0, probability),
                  (a, b) ->
                      new Fate(
                          a.withAttacker() + b.withAttacker(),
                          a.withDefender() + b.withDefender())));
      return;
    }
    Choice choice = choices.get(at);
    for (int k = 0; k + 1 < choice.levels().size(); k++) {
      double from = choice.levels().get(k);
      double to = choice.levels().get(k + 1);
      Map<String, Double> more = new HashMap<>(drawn);
      more.put(choice.name(), (from + to) / 2);
      branch(choices, at + 1, more, probability * (to - from), fates);
    }
  }

  /// Who is at war on which side, once each number is drawn.
  Map<ActorId, Side> run(Map<String, Double> drawn) {
    War war = situation.war();
    Map<ActorId, Side> atWar = new HashMap<>();
    war.attackers().forEach(one -> atWar.put(one, Side.ATTACKER));
    war.attacked().forEach(one -> atWar.put(one, Side.DEFENDER));
    int horizon = war.daysPerStep() == 0 ? 2 * all().size() : 60;
    for (int step = 1; step <= horizon; step++) {
      Map<ActorId, Side> joining = new HashMap<>();
      for (ActorId actor : all()) {
        if (atWar.containsKey(actor)) {
          continue;
        }
        int now = step;
        Predicate<Pledge> bindsNow = pledge -> binds(pledge, now, atWar);
        Map<Side, Boolean> wanted = new EnumMap<>(Side.class);
        Map<Side, Boolean> closed = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
          wanted.put(
              side,
              situation.pledges().stream()
                  .filter(pledge -> pledge.by().equals(actor) && fights(pledge))
                  .filter(pledge -> atWar.get(pledge.to()) == side)
                  .filter(bindsNow)
                  .anyMatch(pledge ->
                      drawn.getOrDefault(actor + " fights", 1.0)
                          < at(pledge.honour(), highDuties)));
          closed.put(
              side,
              situation.pledges().stream()
                  .filter(pledge -> pledge.by().equals(actor) && holdsBack(pledge))
                  .filter(pledge -> atWar.get(pledge.to()) == side.other())
                  .filter(bindsNow)
                  .anyMatch(pledge ->
                      drawn.getOrDefault(actor + " stays out", 1.0)
                          < at(pledge.honour(), highLimits)));
        }
        boolean bound =
            situation.pledges().stream()
                .anyMatch(pledge ->
                    pledge.by().equals(actor)
                        && fights(pledge)
                        && at(pledge.honour(), highDuties) > 0
                        && bindsNow.test(pledge));
        for (Volunteer volunteer : situation.volunteers()) {
          if (step == 1
              && volunteer.actor().equals(actor)
              && !bound
              && drawn.getOrDefault(actor + " chooses", 1.0) < at(volunteer.chance(), highDuties)) {
            wanted.put(volunteer.side(), true);
          }
        }
        for (Side side : Side.values()) {
          if (wanted.getOrDefault(side, false)
              && !wanted.getOrDefault(side.other(), false)
              && !closed.getOrDefault(side, false)) {
            joining.put(actor, side);
          }
        }
      }
      atWar.putAll(joining);
    }
    return atWar;
  }

  private boolean binds(Pledge pledge, int step, Map<ActorId, Side> atWar) {
    War war = situation.war();
    Side side = atWar.get(pledge.to());
    if (side == null
        || !pledge.inForce().on(war.on().plusDays((long) (step - 1) * war.daysPerStep()))
        || !pledge.scope().covers(war)) {
      return false;
    }
    boolean began = war.attackers().contains(pledge.to()) || war.attacked().contains(pledge.to());
    return pledge.when().contains(Role.of(side, began))
        && atWar.entrySet().stream()
            .anyMatch(one ->
                one.getValue() != side
                    && !one.getKey().equals(pledge.by())
                    && pledge.against().covers(one.getKey()));
  }

  private static boolean fights(Pledge pledge) {
    return pledge.obligation() == Obligation.DEFENCE || pledge.obligation() == Obligation.OFFENCE;
  }

  private static boolean holdsBack(Pledge pledge) {
    return pledge.obligation() == Obligation.NEUTRALITY
        || pledge.obligation() == Obligation.NON_AGGRESSION;
  }

  private static double at(Interval chance, boolean high) {
    return high ? chance.high() : chance.low();
  }

  private Set<ActorId> all() {
    Set<ActorId> all = new HashSet<>();
    situation.pledges().forEach(pledge -> all.add(pledge.by()));
    situation.volunteers().forEach(volunteer -> all.add(volunteer.actor()));
    all.removeAll(situation.war().attackers());
    all.removeAll(situation.war().attacked());
    return all;
  }
}
