// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.domain.ActorId;
import entente.evidence.Evidence;
import entente.evidence.claim.Claim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares "X lost more soldiers than Y" with the last values of a series for the two.
final class Larger {
  private static final Pattern THAN =
      Pattern.compile(
          "\\b(?<more>more|larger|bigger|higher|greater|heavier)\\b.*\\bthan\\b|\\b(?:fewer|less|smaller|lower|lighter)\\b.*\\bthan\\b");
  private static final double TOPIC = 2;

  private Larger() {}

  static List<Ruling> of(Matter matter) {
    Matcher than = THAN.matcher(matter.words());
    Claim claim = matter.claim();
    if (!than.find() || claim.negated() || !claim.amounts().isEmpty() || claim.saying() != null) {
      return List.of();
    }
    int at = claim.span().start() + than.end();
    ActorId one = state(matter, 0, at);
    ActorId other = state(matter, at, claim.span().end());
    if (one == null || other == null || one.equals(other)) {
      return List.of();
    }
    Evidence.Indicator first = last(matter, one);
    Evidence.Indicator second = last(matter, other);
    if (first == null
        || second == null
        || !first.series().equals(second.series())
        || first.amount().figure() == second.amount().figure()) {
      return List.of();
    }
    boolean more = first.amount().figure() > second.amount().figure();
    boolean holds = more == (than.group("more") != null);
    return List.of(
        Ruling.compared(
            matter,
            holds,
            "figure",
            Methods.REPORTED,
            8,
            first,
            second,
            first.amount().words() + " against " + second.amount().words()));
  }

  /// The one state that some words name; null for none or several.
  private static @Nullable ActorId state(Matter matter, int from, int to) {
    List<ActorId> states =
        matter.claim().actors().stream()
            .filter(m -> m.span().start() >= from && m.span().start() < to)
            .map(m -> matter.ledger().stateOf(m.actor()))
            .filter(matter.index()::isState)
            .distinct()
            .toList();
    return states.size() == 1 ? states.getFirst() : null;
  }

  /// The last value for a state of the series that the claim names.
  private static Evidence.@Nullable Indicator last(Matter matter, ActorId state) {
    Set<String> own = matter.own();
    Evidence.Indicator best = null;
    double most = TOPIC;
    for (Evidence.Indicator item : matter.index().world().items(Evidence.Indicator.class)) {
      if (!item.actor().equals(state) || !Matter.decides(item) || !then(matter, item)) {
        continue;
      }
      Set<String> shared = new HashSet<>(matter.index().measured(item));
      shared.retainAll(own);
      double topic = shared.stream().mapToDouble(matter.index()::weight).sum();
      boolean later =
          best != null && item.when().latest().isAfter(best.when().latest()) && topic >= most;
      if (topic > most || (topic >= most && (best == null || later))) {
        most = topic;
        best = item;
      }
    }
    return best;
  }

  private static boolean then(Matter matter, Evidence item) {
    return matter.claim().times().stream().allMatch(t -> t.when().overlaps(item.when()));
  }
}
