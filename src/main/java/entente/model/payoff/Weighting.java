// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is known of the weights of a set of criteria. Weights are not negative and sum to 1; all
/// that fit are equally likely.
public sealed interface Weighting {

  /// Nothing is known.
  record Free() implements Weighting {}

  /// All weigh the same.
  record Equal() implements Weighting {}

  /// Each named criterion weighs at least as much as the next one named; the others are free.
  record Ordinal(List<String> ranking) implements Weighting {
    public Ordinal {
      ranking = List.copyOf(ranking);
      if (ranking.size() != ranking.stream().distinct().count()) {
        throw new IllegalArgumentException("the ranking " + ranking + " names a criterion twice");
      }
    }
  }

  /// The named criteria weigh at least `share` between them.
  record AtLeast(List<String> criteria, double share) implements Weighting {
    public AtLeast {
      criteria = List.copyOf(criteria);
      checkShare(share);
      if (criteria.isEmpty() || criteria.size() != criteria.stream().distinct().count()) {
        throw new IllegalArgumentException(
            "name one criterion or more, each once, not " + criteria);
      }
    }
  }

  /// One criterion weighs exactly `share`; the rest is spread freely over the others. Where it is
  /// the only criterion, it weighs 1.
  record Pinned(String criterion, double share) implements Weighting {
    public Pinned {
      checkShare(share);
    }
  }

  /// Each weight is given; a criterion that is not named weighs 0.
  record Exact(Map<String, Double> shares) implements Weighting {
    public Exact {
      shares = Map.copyOf(shares);
      double sum = 0;
      for (double share : new TreeMap<>(shares).values()) {
        checkShare(share);
        sum += share;
      }
      if (Math.abs(sum - 1) > 1e-9) {
        throw new IllegalArgumentException(
            "the weights "
                + new TreeMap<>(shares)
                + " sum to "
                + Figures.number(sum)
                + ", not to 1");
      }
    }
  }

  /// Some criteria weigh exactly so much and some at least so much; what is left is spread freely
  /// over all that do not weigh exactly. Where every criterion weighs exactly and they miss 1, they
  /// keep their proportions.
  record Bounded(Map<String, Double> exactly, Map<String, Double> atLeast) implements Weighting {
    public Bounded {
      exactly = Map.copyOf(exactly);
      atLeast = Map.copyOf(atLeast);
      double sum = 0;
      for (Map<String, Double> shares : List.of(exactly, atLeast)) {
        for (double share : new TreeMap<>(shares).values()) {
          checkShare(share);
          sum += share;
        }
      }
      if (sum > 1 + 1e-9) {
        throw new IllegalArgumentException(
            "the weights come to " + Figures.number(sum) + ", which is more than 1");
      }
      for (String criterion : exactly.keySet()) {
        if (atLeast.containsKey(criterion)) {
          throw new IllegalArgumentException(
              criterion + " weighs either exactly or at least so much, not both");
        }
      }
    }

    /// What a criterion weighs at least, out of so many.
    double least(String criterion, int criteria) {
      double given = exactly.getOrDefault(criterion, atLeast.getOrDefault(criterion, 0.0));
      if (exactly.size() < criteria) {
        return given;
      }
      double sum = 1 - rest();
      return sum == 0 ? 1.0 / criteria : given / sum;
    }

    /// What weighs that is neither exact nor the least of its criterion.
    double rest() {
      return Math.max(
          0,
          1
              - Stream.of(exactly, atLeast)
                  .flatMap(shares -> new TreeMap<>(shares).values().stream())
                  .mapToDouble(Double::doubleValue)
                  .sum());
    }
  }

  /// The criteria that this names.
  default List<String> named() {
    return switch (this) {
      case Free(), Equal() -> List.of();
      case Ordinal(var ranking) -> ranking;
      case AtLeast(var criteria, _) -> criteria;
      case Pinned(var criterion, _) -> List.of(criterion);
      case Exact(var shares) -> List.copyOf(new TreeMap<>(shares).keySet());
      case Bounded(var exactly, var atLeast) ->
          Stream.of(exactly, atLeast)
              .flatMap(shares -> new TreeMap<>(shares).keySet().stream())
              .toList();
    };
  }

  /// The same knowledge when a criterion is no longer there. What was known of it alone is then
  /// known of nothing.
  default Weighting without(String criterion) {
    return switch (this) {
      case Free free -> free;
      case Equal equal -> equal;
      case Ordinal(var ranking) -> new Ordinal(others(ranking, criterion));
      case AtLeast(var criteria, var share) ->
          criteria.equals(List.of(criterion))
              ? new Free()
              : new AtLeast(others(criteria, criterion), share);
      case Pinned pinned -> pinned.criterion().equals(criterion) ? new Free() : pinned;
      case Exact(var shares) -> scaled(shares, criterion);
      case Bounded(var exactly, var atLeast) ->
          new Bounded(other(exactly, criterion), other(atLeast, criterion));
    };
  }

  private static List<String> others(List<String> criteria, String without) {
    List<String> others = new ArrayList<>(criteria);
    others.remove(without);
    return others;
  }

  private static Map<String, Double> other(Map<String, Double> shares, String without) {
    Map<String, Double> others = new TreeMap<>(shares);
    others.remove(without);
    return others;
  }

  private static Weighting scaled(Map<String, Double> shares, String without) {
    Map<String, Double> others = new LinkedHashMap<>(shares);
    others.remove(without);
    double sum = others.values().stream().mapToDouble(Double::doubleValue).sorted().sum();
    if (sum == 0) {
      return new Free();
    }
    others.replaceAll((_, share) -> share / sum);
    return new Exact(others);
  }

  private static void checkShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a weight lies between 0 and 1, not " + share);
    }
  }
}
