// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The weights of one judge: whose they are, what they weigh, and what is known of them.
record WeightVector(String holder, List<String> criteria, Weighting weighting) {
  WeightVector {
    criteria = List.copyOf(criteria);
    for (String named : weighting.named()) {
      if (!criteria.contains(named)) {
        throw new IllegalArgumentException(
            "the weights of " + holder + " name " + named + ", which is none of " + criteria);
      }
    }
  }

  /// The corners of all weights that fit: any linear value is least and greatest in one of them.
  List<List<Double>> extremePoints() {
    int size = criteria.size();
    List<List<Double>> points = new ArrayList<>();
    if (size == 0) {
      points.add(List.of());
      return points;
    }
    switch (weighting) {
      case Weighting.Free() -> {
        for (int i = 0; i < size; i++) {
          points.add(point(i, 1, i, 0));
        }
      }
      case Weighting.Equal() -> points.add(criteria.stream().map(_ -> 1.0 / size).toList());
      case Weighting.Ordinal(var ranking) -> {
        for (int first = 1; first <= ranking.size(); first++) {
          List<String> leading = ranking.subList(0, first);
          double share = 1.0 / first;
          points.add(criteria.stream().map(name -> leading.contains(name) ? share : 0.0).toList());
        }
        for (int i = 0; i < size; i++) {
          if (!ranking.contains(criteria.get(i))) {
            points.add(point(i, 1, i, 0));
          }
        }
      }
      case Weighting.AtLeast(var named, var share) -> {
        for (int i = 0; i < size; i++) {
          if (named.contains(criteria.get(i))) {
            points.add(point(i, 1, i, 0));
            for (int j = 0; j < size; j++) {
              if (!named.contains(criteria.get(j))) {
                points.add(point(i, share, j, 1 - share));
              }
            }
          }
        }
      }
      case Weighting.Pinned(var name, var share) -> {
        int pinned = criteria.indexOf(name);
        for (int j = 0; j < size; j++) {
          if (j != pinned) {
            points.add(point(pinned, share, j, 1 - share));
          }
        }
        if (size == 1) {
          points.add(List.of(1.0));
        }
      }
      case Weighting.Bounded bounded -> points.addAll(corners(bounded));
      case Weighting.Exact(var shares) ->
          points.add(criteria.stream().map(name -> shares.getOrDefault(name, 0.0)).toList());
    }
    return points.stream().distinct().toList();
  }

  /// All that is left goes to one of the criteria that do not weigh exactly.
  private List<List<Double>> corners(Weighting.Bounded bounded) {
    List<Double> least =
        criteria.stream().map(name -> bounded.least(name, criteria.size())).toList();
    List<List<Double>> corners = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      if (!bounded.exactly().containsKey(criteria.get(i))) {
        List<Double> corner = new ArrayList<>(least);
        corner.set(i, least.get(i) + bounded.rest());
        corners.add(corner);
      }
    }
    return corners.isEmpty() ? List.of(least) : corners;
  }

  private List<Double> point(int first, double share, int second, double rest) {
    List<Double> point = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      point.add((i == first ? share : 0) + (i == second ? rest : 0));
    }
    return point;
  }

  /// The weight vectors that value a list of alternatives, in order: one, or one for each.
  static List<WeightVector> of(List<Alternative> alternatives, Weights weights) {
    if (alternatives.isEmpty()
        || new HashSet<>(alternatives.stream().map(Alternative::id).toList()).size()
            != alternatives.size()) {
      throw new IllegalArgumentException(
          "name one alternative or more, each once, not "
              + alternatives.stream().map(Alternative::id).toList());
    }
    return switch (weights) {
      case Weights.Common(var weighting) ->
          List.of(
              new WeightVector(
                  Smaa.COMMON,
                  alternatives.stream()
                      .flatMap(alternative -> alternative.criteria().stream())
                      .distinct()
                      .toList(),
                  weighting));
      case Weights.Own own -> {
        List<String> ids = alternatives.stream().map(Alternative::id).toList();
        for (String id : own.weightings().keySet()) {
          if (!ids.contains(id)) {
            throw new IllegalArgumentException(
                "weights are given for " + id + ", which is none of " + ids);
          }
        }
        yield alternatives.stream()
            .map(alternative ->
                new WeightVector(
                    alternative.id(), alternative.criteria(), own.of(alternative.id())))
            .toList();
      }
    };
  }
}
