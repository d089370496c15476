// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.cascade;

import entente.answer.Setting;
import entente.answer.commitment.ClauseTrial;
import entente.answer.commitment.ClauseTrials;
import entente.answer.commitment.Told;
import entente.domain.ActorId;
import entente.domain.AlliancePledge;
import entente.domain.Truth;
import entente.domain.When;
import entente.domain.clause.Act;
import entente.domain.clause.Place;
import entente.domain.clause.Target;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the clauses of agreements make each state owe the attacked, and those who come to its aid,
/// as pledges. A clause that does not bind by its words gives none; one of which that cannot be
/// said gives one with conditions left open.
///
/// @param evidence the articles that they come from
public record ClausePledges(List<AlliancePledge> pledges, List<EvidenceId> evidence) {
  /// The series in which a case gives each state's share of the system's capability (CINC).
  private static final String CAPABILITY = "cinc";

  private static final double HUNDREDTH = 0.01;

  public ClausePledges {
    pledges = List.copyOf(pledges);
    evidence = List.copyOf(evidence);
  }

  /// The pledges that bear on an attack.
  ///
  /// @param homes where each state lies, as far as known
  /// @param asIfInForce agreements that are supposed to be in force
  public static ClausePledges of(
      Setting in,
      Told told,
      List<Evidence.Agreement> agreements,
      Map<ActorId, Place> homes,
      Set<EvidenceId> asIfInForce) {
    Set<AlliancePledge> pledges = new LinkedHashSet<>();
    Set<EvidenceId> evidence = new LinkedHashSet<>();
    Set<ActorId> reached = new LinkedHashSet<>(List.of(told.victim()));
    Deque<ActorId> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      ActorId beneficiary = next.removeFirst();
      Told attack =
          beneficiary.equals(told.victim()) ? told : on(beneficiary, told, homes.get(beneficiary));
      for (ClauseTrial trial : ClauseTrials.of(in, attack, agreements, asIfInForce).trials()) {
        if (trial.truth() == Truth.NO) {
          continue;
        }
        evidence.add(trial.article().id());
        for (ActorId by : trial.bound()) {
          pledges.add(pledge(trial, by, beneficiary, told));
          if (reached.add(by)) {
            next.add(by);
          }
        }
      }
    }
    return new ClausePledges(List.copyOf(pledges), List.copyOf(evidence));
  }

  /// The attackers turning on one who may come to the aid of the attacked.
  private static Told on(ActorId victim, Told told, @Nullable Place home) {
    return new Told(
        told.attackers(),
        Act.ATTACK,
        victim,
        home,
        Target.METROPOLITAN,
        told.on(),
        told.until(),
        Truth.UNKNOWN,
        null);
  }

  private static AlliancePledge pledge(ClauseTrial trial, ActorId by, ActorId to, Told told) {
    LocalDate on = told.on();
    When life = trial.clause().life();
    LocalDate last = life == null || !life.latest().isBefore(LocalDate.MAX) ? null : life.latest();
    return new AlliancePledge(
        trial.agreement().id().value(),
        by,
        to,
        trial.clause().obligation(),
        on,
        last == null || last.isBefore(on) ? null : last,
        true,
        Set.copyOf(trial.clause().attackers()),
        open(trial, to.equals(told.victim())));
  }

  /// What has to hold and of which it cannot be said whether it does. One that comes to the aid of
  /// the attacked need not be attacked itself.
  private static List<String> open(ClauseTrial trial, boolean attacked) {
    List<String> open = new ArrayList<>();
    if (!attacked) {
      open.add("an attack on one that joins");
    }
    if (trial.truth() == Truth.UNKNOWN) {
      trial.tested().stream()
          .filter(ClauseTrial.Tested::deciding)
          .forEach(test -> open.add(test.predicate().replace('-', ' ')));
    }
    return open;
  }

  /// Each state's share of the system's capability, the latest that the case gives.
  ///
  /// @param shares from 0 to 1
  /// @param evidence the items that give them
  /// @param year of the latest of them; null where there is none
  public record Capability(
      SortedMap<ActorId, Double> shares, List<EvidenceId> evidence, @Nullable Integer year) {
    public Capability {
      evidence = List.copyOf(evidence);
    }
  }

  public static Capability capability(Setting in) {
    SortedMap<ActorId, Double> shares = new TreeMap<>();
    List<EvidenceId> evidence = new ArrayList<>();
    List<Evidence.Indicator> given =
        in.world().items(Evidence.Indicator.class).stream()
            .filter(item -> item.series().equals(CAPABILITY))
            .sorted(Comparator.comparing(Evidence::when).reversed())
            .toList();
    for (Evidence.Indicator item : given) {
      double share = item.amount().interval().middle() * HUNDREDTH;
      if (shares.putIfAbsent(item.actor(), share) == null) {
        evidence.add(item.id());
      }
    }
    return new Capability(
        shares, evidence, given.isEmpty() ? null : given.getFirst().when().latest().getYear());
  }
}
