// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.hypotheses;

import entente.domain.Figures;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ranks hypotheses by the least weighted inconsistency, and finds the item that the ranking hangs
/// on.
public final class CompetingHypotheses {
  /// Sums that differ by less than this are level: they differ by rounding.
  private static final double LEVEL = 1e-9;

  private CompetingHypotheses() {}

  public static Verdict weigh(Matrix matrix) {
    List<Placing> placings = placings(matrix);
    String leader = placings.getFirst().hypothesis();
    List<Diagnosticity> diagnosticities =
        matrix.items().stream()
            .map(item -> new Diagnosticity(item.evidence(), item.diagnosticity()))
            .sorted(
                Comparator.comparingDouble(Diagnosticity::value)
                    .reversed()
                    .thenComparing(Diagnosticity::evidence))
            .toList();
    List<Removal> removals =
        matrix.items().stream()
            .map(item -> removal(matrix, item, leader, ranks(placings)))
            .sorted(
                Comparator.comparingDouble(Removal::margin)
                    .thenComparing(Removal::changesOrder, Comparator.reverseOrder())
                    .thenComparing(Removal::evidence))
            .toList();
    return new Verdict(
        placings, margin(placings, leader), diagnosticities, removals, working(matrix, placings));
  }

  private static List<Placing> placings(Matrix matrix) {
    List<Double> against = new ArrayList<>();
    for (int at = 0; at < matrix.hypotheses().size(); at++) {
      int column = at;
      against.add(
          matrix.items().stream()
              .mapToDouble(item -> item.weight() * item.fits().get(column).against())
              .sum());
    }
    List<Placing> placings = new ArrayList<>();
    for (int at = 0; at < matrix.hypotheses().size(); at++) {
      int column = at;
      double own = against.get(at);
      placings.add(
          new Placing(
              matrix.hypotheses().get(at),
              1 + (int) against.stream().filter(other -> other < own - LEVEL).count(),
              own,
              (int)
                  matrix.items().stream()
                      .filter(item -> item.fits().get(column).against() > 0)
                      .count()));
    }
    placings.sort(Comparator.comparingInt(Placing::rank));
    return placings;
  }

  private static Removal removal(
      Matrix matrix, Item item, String leader, Map<String, Integer> ranks) {
    List<Placing> placings = placings(matrix.without(item));
    return new Removal(item.evidence(), margin(placings, leader), !ranks(placings).equals(ranks));
  }

  private static double margin(List<Placing> placings, String leader) {
    double own = 0;
    double next = Double.POSITIVE_INFINITY;
    for (Placing placing : placings) {
      if (placing.hypothesis().equals(leader)) {
        own = placing.against();
      } else {
        next = Math.min(next, placing.against());
      }
    }
    return next - own;
  }

  private static Map<String, Integer> ranks(List<Placing> placings) {
    Map<String, Integer> ranks = new HashMap<>();
    placings.forEach(placing -> ranks.put(placing.hypothesis(), placing.rank()));
    return ranks;
  }

  private static List<Working> working(Matrix matrix, List<Placing> placings) {
    List<Working> working = new ArrayList<>();
    for (Placing placing : placings) {
      int column = matrix.hypotheses().indexOf(placing.hypothesis());
      List<String> terms =
          matrix.items().stream()
              .filter(item -> item.fits().get(column).against() > 0)
              .map(item ->
                  item.evidence()
                      + " "
                      + item.fits().get(column).mark()
                      + " "
                      + Figures.number(item.weight())
                      + " x "
                      + item.fits().get(column).against())
              .toList();
      working.add(
          new Working(
              "against "
                  + placing.hypothesis()
                  + ": "
                  + Figures.number(placing.against())
                  + (terms.isEmpty() ? "" : " = " + String.join(" + ", terms))));
    }
    return working;
  }
}
