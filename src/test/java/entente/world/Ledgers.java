// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.world;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.PloverType;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Attribution;
import entente.evidence.Credibility;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Good;
import entente.evidence.Ledger;
import entente.evidence.Reliability;
import entente.evidence.Source;
import entente.evidence.SourceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Ledgers drawn at random, for laws that hold of every ledger.
public final class Ledgers {
  private static final List<ActorId> STATES =
      List.of(ActorId.of("FRA"), ActorId.of("DEU"), ActorId.of("GBR"));
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 1500;

  private Ledgers() {}

  /// A ledger of up to forty events and flows by three sources, some of which derive from or
  /// supersede others.
  public static Ledger drawn(RandomGenerator random) {
    List<Source> sources = new ArrayList<>();
    for (int at = 0; at < 3; at++) {
      sources.add(
          new Source(
              SourceId.of("source-" + at),
              "webpage",
              null,
              "Page " + at,
              "Publisher " + at,
              When.on(START),
              null,
              List.of(Reliability.values()).get(random.nextInt(6)),
              at == 2 ? STATES.get(random.nextInt(3)) : null,
              null));
    }
    List<Evidence> items = new ArrayList<>();
    int count = random.nextInt(40);
    for (int at = 0; at < count; at++) {
      items.add(item(random, at));
    }
    Collections.shuffle(items, new Random(random.nextLong()));
    List<Actor> actors = new ArrayList<>();
    STATES.forEach(
        id -> actors.add(new Actor.State(id, id.value(), List.of(), id.value(), null, null)));
    return Ledger.of(
        actors, sources, items, List.of(new Good("grain", "grain")), List.of(), List.of());
  }

  /// A day on which something may have been known.
  public static LocalDate day(RandomGenerator random) {
    return START.plusDays(random.nextInt(DAYS));
  }

  static Evidence item(RandomGenerator random, int at) {
    When when = When.on(day(random));
    When published = When.on(when.earliest().plusDays(random.nextInt(400)));
    List<EvidenceId> derived =
        at > 0 && random.nextInt(4) == 0 ? List.of(id(random.nextInt(at))) : List.of();
    List<EvidenceId> supersedes =
        at > 0 && random.nextInt(6) == 0 ? List.of(id(random.nextInt(at))) : List.of();
    Attribution attribution =
        new Attribution(
            id(at),
            List.of(SourceId.of("source-" + random.nextInt(3))),
            Credibility.of(1 + random.nextInt(6)),
            random.nextBoolean() ? List.of(STATES.get(random.nextInt(3))) : List.of(),
            when,
            published,
            derived,
            supersedes,
            null);
    ActorId from = STATES.get(random.nextInt(3));
    ActorId to = STATES.get(random.nextInt(3));
    return random.nextBoolean()
        ? new Evidence.Flow(
            attribution,
            from,
            to,
            "grain",
            Quantity.of(random.nextInt(1000), Unit.TONNE),
            null,
            null)
        : new Evidence.Event(
            attribution, PloverType.CONSULT, null, List.of(from), List.of(to), null, "they met");
  }

  private static EvidenceId id(int at) {
    return EvidenceId.of("item-" + at);
  }
}
