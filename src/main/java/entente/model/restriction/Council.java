// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.restriction;

import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.DecisionRule;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The decision of a body on a text, and who decided it.
public final class Council {
  /// The yes votes that Article 27(3) asks, since 1966.
  public static final int SECURITY_COUNCIL_VOTES = 9;

  private static final List<Choice> BALLOTS = List.of(Choice.YES, Choice.ABSTAIN, Choice.NO);

  private Council() {}

  /// Why a text failed.
  public enum Failure {
    TOO_FEW_YES,
    VETO,
    NO_TWO_THIRDS,
    NO_MAJORITY
  }

  /// A member whose other ballot alone would have changed the outcome.
  public record Pivot(ActorId member, Choice instead) {}

  /// What a body decided.
  ///
  /// @param failures the parts of the rule that were not met; empty when adopted
  /// @param vetoes permanent members that voted no, where the rule knows a veto
  /// @param pivots every change of one ballot that turns the outcome
  public record Decision(
      boolean adopted,
      int yes,
      int no,
      int abstain,
      int notVoting,
      List<Failure> failures,
      List<ActorId> vetoes,
      List<Pivot> pivots,
      List<Working> working) {
    public Decision {
      failures = List.copyOf(failures);
      vetoes = List.copyOf(vetoes);
      pivots = List.copyOf(pivots);
      working = List.copyOf(working);
    }
  }

  /// Decides by a rule. `permanent` are the members with a veto, which only the Security Council's
  /// rule asks.
  public static Decision decide(
      DecisionRule rule, Map<ActorId, Choice> ballots, Set<ActorId> permanent) {
    Map<ActorId, Choice> cast = new TreeMap<>(ballots);
    List<Failure> failures = failures(rule, cast, permanent);
    List<ActorId> vetoes =
        rule == DecisionRule.SECURITY_COUNCIL
            ? cast.entrySet().stream()
                .filter(e -> e.getValue() == Choice.NO && permanent.contains(e.getKey()))
                .map(Map.Entry::getKey)
                .toList()
            : List.of();
    List<Pivot> pivots = new ArrayList<>();
    for (Map.Entry<ActorId, Choice> ballot : cast.entrySet()) {
      for (Choice instead : BALLOTS) {
        Map<ActorId, Choice> other = new TreeMap<>(cast);
        other.put(ballot.getKey(), instead);
        if (failures(rule, other, permanent).isEmpty() != failures.isEmpty()) {
          pivots.add(new Pivot(ballot.getKey(), instead));
        }
      }
    }
    int yes = count(cast, Choice.YES);
    int no = count(cast, Choice.NO);
    int abstain = count(cast, Choice.ABSTAIN);
    return new Decision(
        failures.isEmpty(),
        yes,
        no,
        abstain,
        count(cast, Choice.NOT_VOTING),
        failures,
        vetoes,
        pivots,
        working(rule, yes, no, abstain, failures, vetoes, pivots));
  }

  private static List<Failure> failures(
      DecisionRule rule, Map<ActorId, Choice> ballots, Set<ActorId> permanent) {
    int yes = count(ballots, Choice.YES);
    int no = count(ballots, Choice.NO);
    List<Failure> failures = new ArrayList<>();
    switch (rule) {
      case SECURITY_COUNCIL -> {
        if (yes < SECURITY_COUNCIL_VOTES) {
          failures.add(Failure.TOO_FEW_YES);
        }
        if (ballots.entrySet().stream()
            .anyMatch(e -> e.getValue() == Choice.NO && permanent.contains(e.getKey()))) {
          failures.add(Failure.VETO);
        }
      }
      case TWO_THIRDS -> {
        if (yes == 0 || 3 * yes < 2 * (yes + no)) {
          failures.add(Failure.NO_TWO_THIRDS);
        }
      }
      case MAJORITY -> {
        if (yes <= no) {
          failures.add(Failure.NO_MAJORITY);
        }
      }
    }
    return failures;
  }

  private static int count(Map<ActorId, Choice> ballots, Choice choice) {
    return (int) ballots.values().stream().filter(choice::equals).count();
  }

  private static List<Working> working(
      DecisionRule rule,
      int yes,
      int no,
      int abstain,
      List<Failure> failures,
      List<ActorId> vetoes,
      List<Pivot> pivots) {
    List<Working> working = new ArrayList<>();
    working.add(new Working(yes + " yes, " + no + " no, " + abstain + " abstaining"));
    working.add(
        new Working(
            switch (rule) {
              case SECURITY_COUNCIL ->
                  yes
                      + (yes < SECURITY_COUNCIL_VOTES ? " < " : " ≥ ")
                      + SECURITY_COUNCIL_VOTES
                      + " yes votes; "
                      + (vetoes.isEmpty()
                          ? "no permanent member against"
                          : "against, of the permanent members: " + names(vetoes));
              case TWO_THIRDS ->
                  "3 × "
                      + yes
                      + (failures.isEmpty() ? " ≥ " : " < ")
                      + "2 × "
                      + (yes + no)
                      + " voting";
              case MAJORITY -> yes + (failures.isEmpty() ? " > " : " ≤ ") + no;
            }));
    working.add(new Working(failures.isEmpty() ? "adopted" : "not adopted"));
    working.add(
        new Working(
            pivots.isEmpty()
                ? "no change of one ballot turns it"
                : "one ballot turns it: "
                    + String.join(
                        ", ",
                        pivots.stream()
                            .map(p ->
                                p.member()
                                    + " "
                                    + p.instead().name().toLowerCase(java.util.Locale.ROOT))
                            .toList())));
    return working;
  }

  private static String names(List<ActorId> actors) {
    return String.join(", ", actors.stream().map(ActorId::value).toList());
  }
}
