// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Obligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Small situations drawn at random.
final class Situations {
  static final LocalDate DAY = LocalDate.of(1914, 8, 1);

  private static final List<Obligation> KINDS =
      List.of(
          Obligation.DEFENCE,
          Obligation.DEFENCE,
          Obligation.DEFENCE,
          Obligation.OFFENCE,
          Obligation.NEUTRALITY,
          Obligation.NON_AGGRESSION,
          Obligation.CONSULTATION);

  private Situations() {}

  /// Any situation of a few actors: exceptions, dates, both kinds of limits, volunteers.
  static Situation any(RandomGenerator random) {
    return of(random, 6, 7, KINDS);
  }

  /// A situation in which everyone can fight on the defenders' side only, and nothing holds anyone
  /// back.
  static Situation withoutConflict(RandomGenerator random, int actors, int pledges) {
    List<Pledge> defence = new ArrayList<>();
    while (defence.size() < pledges) {
      int by = random.nextInt(2, actors);
      int to = random.nextInt(1, actors);
      if (by != to) {
        defence.add(
            Pledge.of(
                "treaty-" + defence.size(), id(by), id(to), Obligation.DEFENCE, chance(random)));
      }
    }
    return Situation.of(War.of(id(0), id(1), DAY), defence);
  }

  static Situation of(RandomGenerator random, int actors, int pledges, List<Obligation> kinds) {
    War war = War.of(id(0), id(1), DAY).stepEvery(random.nextInt(3));
    List<Volunteer> volunteers = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      volunteers.add(new Volunteer(id(random.nextInt(2, actors)), side(random), chance(random)));
    }
    return new Situation(
        war,
        IntStream.range(0, pledges)
            .mapToObj(at -> pledge(random, "treaty-" + at, actors, kinds))
            .toList(),
        volunteers,
        Map.of(id(0), 0.2, id(1), 0.1, id(2), 0.05));
  }

  static Pledge pledge(RandomGenerator random, String treaty, int actors, List<Obligation> kinds) {
    int by = random.nextInt(actors);
    int to = (by + random.nextInt(1, actors)) % actors;
    Obligation kind = kinds.get(random.nextInt(kinds.size()));
    Pledge pledge = Pledge.of(treaty, id(by), id(to), kind, chance(random));
    if (random.nextInt(4) == 0) {
      pledge =
          pledge.when(random.nextBoolean() ? EnumSet.allOf(Role.class) : EnumSet.of(Role.ATTACKED));
    }
    if (random.nextInt(4) == 0) {
      Set<ActorId> named = Set.of(id(random.nextInt(actors)));
      pledge =
          pledge.against(
              random.nextBoolean() ? new Against.Only(named) : new Against.AnyoneBut(named));
    }
    if (random.nextInt(4) == 0) {
      LocalDate day = DAY.plusDays(random.nextInt(-1, 6));
      pledge = pledge.during(random.nextBoolean() ? InForce.from(day) : InForce.until(day));
    }
    return pledge;
  }

  static ActorId id(int at) {
    return ActorId.of("S" + at);
  }

  private static Side side(RandomGenerator random) {
    return random.nextBoolean() ? Side.ATTACKER : Side.DEFENDER;
  }

  private static Interval chance(RandomGenerator random) {
    double low = random.nextInt(0, 8) / 8.0;
    return Interval.of(low, Math.min(1, low + random.nextInt(0, 4) / 8.0));
  }
}
