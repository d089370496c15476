// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.model.cascade.Pledge.Demand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A situation at one estimate, with numbers for names: what can change, and by what.
///
/// Only actors that the war can reach are in it. An actor has two rows of state, one for each side.
final class Network {
  static final int ALWAYS = -1;
  private static final int NEVER_CHOSEN = -1;
  private static final int FAR = Integer.MAX_VALUE;

  private final Situation situation;
  private final boolean highDuties;
  private final boolean highLimits;
  private final Closure closure;
  private final List<ActorId> actors;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final NavigableSet<Integer> turns = new TreeSet<>();
  private int rows;

  /// What a pledge waits for.
  ///
  /// @param trigger the row of the one to whom it is owed; [#ALWAYS] where that one is at war from
  ///   the start
  /// @param opponents rows of which one must be set; none where an opponent is there from the start
  /// @param first the first step in which it is in force
  /// @param last the last one
  /// @param kept the row of decisions that says whether it is kept
  record Term(int trigger, List<Integer> opponents, int first, int last, int kept) {
    Term {
      opponents = List.copyOf(opponents);
    }

    boolean simple() {
      return opponents.isEmpty() && first <= 1 && last == FAR;
    }

    boolean binds(int step) {
      return first <= step && step <= last;
    }
  }

  /// What bears on an actor's way to each side.
  record BySide(List<Term> attacker, List<Term> defender) {
    BySide {
      attacker = List.copyOf(attacker);
      defender = List.copyOf(defender);
    }

    List<Term> on(Side side) {
      return switch (side) {
        case ATTACKER -> attacker;
        case DEFENDER -> defender;
      };
    }
  }

  /// An actor that may be drawn in.
  ///
  /// @param duties what brings it to a side, by side
  /// @param limits what closes a side to it, by side
  /// @param chosen the row of the decision to join unbound; below 0 where it never does
  record Member(ActorId actor, BySide duties, BySide limits, int chosen, Side favoured) {
    boolean mayChoose() {
      return chosen != NEVER_CHOSEN;
    }

    /// Whether it can join one side only, and nothing can hold it back.
    boolean oneWay() {
      return duties.on(open().other()).isEmpty()
          && limits.on(open()).isEmpty()
          && (!mayChoose() || favoured == open())
          && duties.on(open()).stream().allMatch(Term::simple);
    }

    /// The side to which a duty can bring it, or else its choice.
    Side open() {
      for (Side side : Side.values()) {
        if (!duties.on(side).isEmpty()) {
          return side;
        }
      }
      return favoured;
    }
  }

  private Network(Situation situation, Closure closure, boolean highDuties, boolean highLimits) {
    this.situation = situation;
    this.closure = closure;
    this.highDuties = highDuties;
    this.highLimits = highLimits;
    actors =
        closure.marks().keySet().stream()
            .filter(actor -> !situation.war().fromTheStart(actor))
            .toList();
  }

  /// The network of a situation.
  ///
  /// @param highDuties whether pledges to fight, and choices to join, are as likely as their high
  ///   estimate says, or as their low one
  /// @param highLimits the same of pledges not to fight
  static Network of(Situation situation, boolean highDuties, boolean highLimits) {
    Closure closure =
        Closure.of(situation.war(), situation.pledges(), situation.volunteers(), Set.of());
    Network network = new Network(situation, closure, highDuties, highLimits);
    network.actors.forEach(network::add);
    return network;
  }

  boolean highDuties() {
    return highDuties;
  }

  boolean highLimits() {
    return highLimits;
  }

  List<ActorId> actors() {
    return actors;
  }

  List<Member> members() {
    return members;
  }

  List<Decision> decisions() {
    return decisions;
  }

  /// How many rows the decisions have.
  int rows() {
    return rows;
  }

  /// The first step after this one in which a pledge enters into force or has lapsed; 0 where there
  /// is none.
  int turnAfter(int step) {
    Integer later = turns.higher(step);
    return later == null ? 0 : later;
  }

  /// The step in which an actor is drawn in at the earliest.
  int earliest(int actor) {
    return closure.marks().getOrDefault(actors.get(actor), Map.of()).values().stream()
        .mapToInt(Closure.Mark::step)
        .min()
        .orElse(FAR);
  }

  static int row(int actor, Side side) {
    return 2 * actor + side.index();
  }

  private void add(ActorId actor) {
    List<Pledge> own =
        situation.pledges().stream()
            .filter(pledge -> pledge.by().equals(actor))
            .filter(pledge -> pledge.scope().covers(situation.war()))
            .distinct()
            .toList();
    List<Pledge> duties = of(Demand.FIGHT, own, highDuties);
    List<Pledge> limits = of(Demand.STAY_OUT, own, highLimits);
    Map<Double, Integer> dutyRows = decide(actor, Kind.FIGHT, chances(duties, highDuties));
    Map<Double, Integer> limitRows = decide(actor, Kind.STAY_OUT, chances(limits, highLimits));
    BySide toFight =
        new BySide(
            terms(duties, Side.ATTACKER, highDuties, dutyRows),
            terms(duties, Side.DEFENDER, highDuties, dutyRows));
    BySide toStayOut =
        new BySide(
            terms(limits, Side.DEFENDER, highLimits, limitRows),
            terms(limits, Side.ATTACKER, highLimits, limitRows));
    int chosen = NEVER_CHOSEN;
    Side favoured = Side.DEFENDER;
    for (Volunteer volunteer : situation.volunteers()) {
      double chance = at(volunteer.chance(), highDuties);
      if (volunteer.actor().equals(actor) && chance > 0 && !boundAtOnce(toFight)) {
        favoured = volunteer.side();
        chosen = decide(actor, Kind.CHOOSE, List.of(chance)).getOrDefault(chance, NEVER_CHOSEN);
      }
    }
    members.add(new Member(actor, toFight, toStayOut, chosen, favoured));
  }

  private static boolean boundAtOnce(BySide duties) {
    return Stream.concat(duties.attacker().stream(), duties.defender().stream())
        .anyMatch(term -> term.trigger() == ALWAYS && term.opponents().isEmpty() && term.binds(1));
  }

  private static List<Pledge> of(Demand demand, List<Pledge> pledges, boolean high) {
    return pledges.stream()
        .filter(pledge -> pledge.demand() == demand && at(pledge.honour(), high) > 0)
        .toList();
  }

  private static List<Double> chances(List<Pledge> pledges, boolean high) {
    return pledges.stream().map(pledge -> at(pledge.honour(), high)).distinct().sorted().toList();
  }

  private static double at(Interval chance, boolean high) {
    return high ? chance.high() : chance.low();
  }

  /// What an actor decides.
  private enum Kind {
    FIGHT,
    STAY_OUT,
    CHOOSE
  }

  private Map<Double, Integer> decide(ActorId actor, Kind kind, List<Double> levels) {
    Map<Double, Integer> of = new TreeMap<>();
    if (!levels.isEmpty()) {
      decisions.add(new Decision(stream(actor, kind), rows, levels));
      for (double level : levels) {
        of.put(level, rows++);
      }
    }
    return of;
  }

  /// The name and the kind as one number (FNV-1a, 64 bits).
  private static long stream(ActorId actor, Kind kind) {
    long hash = 0xcbf29ce484222325L;
    for (char letter : (actor + "/" + kind).toCharArray()) {
      hash = (hash ^ letter) * 0x100000001b3L;
    }
    return hash;
  }

  private List<Term> terms(
      List<Pledge> pledges, Side side, boolean high, Map<Double, Integer> keptRows) {
    War war = situation.war();
    List<Term> terms = new ArrayList<>();
    for (Pledge pledge : pledges) {
      boolean fromTheStart = war.fromTheStart(pledge.to());
      int first = firstStep(pledge.inForce().from());
      int last = lastStep(pledge.inForce().to());
      if (closure.has(pledge.to(), side)
          && pledge.when().contains(Role.of(side, fromTheStart))
          && first <= last
          && first < FAR) {
        boolean opposed =
            (side == Side.ATTACKER ? war.attacked() : war.attackers())
                .stream().anyMatch(pledge.against()::covers);
        List<Integer> opponents =
            opposed
                ? List.of()
                : IntStream.range(0, actors.size())
                    .filter(at -> pledge.against().covers(actors.get(at)))
                    .filter(at -> !actors.get(at).equals(pledge.by()))
                    .filter(at -> closure.has(actors.get(at), side.other()))
                    .map(at -> row(at, side.other()))
                    .boxed()
                    .toList();
        if (opposed || !opponents.isEmpty()) {
          turn(first, last);
          terms.add(
              new Term(
                  fromTheStart ? ALWAYS : row(actors.indexOf(pledge.to()), side),
                  opponents,
                  first,
                  last,
                  keptRows.getOrDefault(at(pledge.honour(), high), 0)));
        }
      }
    }
    return terms.stream().distinct().toList();
  }

  private void turn(int first, int last) {
    if (first > 1) {
      turns.add(first);
    }
    if (last < FAR) {
      turns.add(last + 1);
    }
  }

  private int firstStep(LocalDate from) {
    War war = situation.war();
    if (!from.isAfter(war.on())) {
      return 1;
    }
    return war.daysPerStep() == 0 ? FAR : step(Math.ceilDiv(days(from), war.daysPerStep()));
  }

  private int lastStep(LocalDate to) {
    War war = situation.war();
    if (to.isBefore(war.on())) {
      return 0;
    }
    return war.daysPerStep() == 0 || to.equals(LocalDate.MAX)
        ? FAR
        : step(days(to) / war.daysPerStep());
  }

  private long days(LocalDate day) {
    return ChronoUnit.DAYS.between(situation.war().on(), day);
  }

  private static int step(long after) {
    return (int) Math.min(FAR, after + 1);
  }
}
