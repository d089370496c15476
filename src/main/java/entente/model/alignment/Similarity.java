// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import entente.domain.Figures;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/// How alike two lists of levels are. A measure whose denominator is zero is empty.
///
/// @param n items compared
/// @param identical weighted share of items at the same level
/// @param sAbsolute S with absolute distances
/// @param sSquared S with squared distances
/// @param kappaSquared Cohen's kappa with squared distances: chance from each side's own levels
/// @param piSquared Scott's pi with squared distances: chance from both sides' levels together
/// @param piNominal Scott's pi where levels are the same or not
/// @param tauB Kendall's tau-b; takes no weights
public record Similarity(
    int n,
    OptionalDouble identical,
    OptionalDouble sAbsolute,
    OptionalDouble sSquared,
    OptionalDouble kappaSquared,
    OptionalDouble piSquared,
    OptionalDouble piNominal,
    OptionalDouble tauB,
    List<Working> working) {
  public Similarity {
    working = List.copyOf(working);
  }

  /// The similarity of two lists of the same items, each of weight one.
  public static Similarity of(List<Integer> a, List<Integer> b, int dmax) {
    return of(a, b, dmax, Collections.nCopies(a.size(), 1.0));
  }

  /// The similarity of two lists of the same items.
  ///
  /// @param dmax the highest level; the lowest is 0
  /// @param weights of the items, none below zero
  public static Similarity of(List<Integer> a, List<Integer> b, int dmax, List<Double> weights) {
    int n = a.size();
    if (b.size() != n || weights.size() != n) {
      throw new IllegalArgumentException(
          "levels and weights of the same items are compared, not %d, %d and %d"
              .formatted(n, b.size(), weights.size()));
    }
    if (dmax < 1 || outside(a, dmax) || outside(b, dmax)) {
      throw new IllegalArgumentException("levels lie between 0 and " + dmax + ": " + a + ", " + b);
    }
    if (weights.stream().anyMatch(weight -> !(weight >= 0 && Double.isFinite(weight)))) {
      throw new IllegalArgumentException("a weight is finite and not below zero: " + weights);
    }
    double whole = 0;
    double same = 0;
    double absolute = 0;
    double squared = 0;
    List<Double> p = new ArrayList<>(Collections.nCopies(dmax + 1, 0.0));
    List<Double> q = new ArrayList<>(Collections.nCopies(dmax + 1, 0.0));
    for (int at = 0; at < n; at++) {
      double weight = weights.get(at);
      double distance = Math.abs(a.get(at) - b.get(at)) / (double) dmax;
      whole += weight;
      same += distance == 0 ? weight : 0;
      absolute += weight * distance;
      squared += weight * distance * distance;
      p.set(a.get(at), p.get(a.get(at)) + weight);
      q.set(b.get(at), q.get(b.get(at)) + weight);
    }
    List<Double> both = new ArrayList<>();
    for (int level = 0; level <= dmax; level++) {
      both.add((p.get(level) + q.get(level)) / 2);
    }
    OptionalDouble sAbsolute = s(absolute, whole);
    OptionalDouble kappaSquared = beyondChance(squared * whole, expectedSquared(p, q, dmax));
    OptionalDouble piSquared = beyondChance(squared * whole, expectedSquared(both, both, dmax));
    List<Working> working =
        List.of(
            new Working(
                "same level: %s of %s = %s"
                    .formatted(
                        Figures.number(same), Figures.number(whole), words(over(same, whole)))),
            new Working(
                "S = 1 - 2 × %s / %s = %s"
                    .formatted(Figures.number(absolute), Figures.number(whole), words(sAbsolute))),
            new Working(
                "kappa = 1 - %s / %s = %s"
                    .formatted(
                        Figures.number(squared),
                        mean(expectedSquared(p, q, dmax), whole),
                        words(kappaSquared))),
            new Working(
                "pi = 1 - %s / %s = %s"
                    .formatted(
                        Figures.number(squared),
                        mean(expectedSquared(both, both, dmax), whole),
                        words(piSquared))));
    return new Similarity(
        n,
        over(same, whole),
        sAbsolute,
        s(squared, whole),
        kappaSquared,
        piSquared,
        beyondChance((whole - same) * whole, expectedNominal(both)),
        tauB(a, b),
        working);
  }

  private static boolean outside(List<Integer> levels, int dmax) {
    return levels.stream().anyMatch(level -> level < 0 || level > dmax);
  }

  private static OptionalDouble over(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }

  private static OptionalDouble s(double distance, double whole) {
    return whole > 0 ? OptionalDouble.of(1 - 2 * distance / whole) : OptionalDouble.empty();
  }

  private static OptionalDouble beyondChance(double observed, double expected) {
    return expected > 0 ? OptionalDouble.of(1 - observed / expected) : OptionalDouble.empty();
  }

  private static double expectedSquared(List<Double> p, List<Double> q, int dmax) {
    double sum = 0;
    for (int x = 0; x <= dmax; x++) {
      for (int y = 0; y <= dmax; y++) {
        double distance = (x - y) / (double) dmax;
        sum += p.get(x) * q.get(y) * distance * distance;
      }
    }
    return sum;
  }

  private static double expectedNominal(List<Double> both) {
    double sum = 0;
    for (int x = 0; x < both.size(); x++) {
      for (int y = 0; y < both.size(); y++) {
        sum += x == y ? 0 : both.get(x) * both.get(y);
      }
    }
    return sum;
  }

  /*
   * (nc - nd) / sqrt((n0 - n1)(n0 - n2)): pairs in the same order less pairs in the other, over the pairs that each
   * side tells apart (Kendall 1975, chapter 3).
   */
  private static OptionalDouble tauB(List<Integer> a, List<Integer> b) {
    long order = 0;
    long apartA = 0;
    long apartB = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < i; j++) {
        int inA = Integer.compare(a.get(i), a.get(j));
        int inB = Integer.compare(b.get(i), b.get(j));
        order += (long) inA * inB;
        apartA += Math.abs(inA);
        apartB += Math.abs(inB);
      }
    }
    return apartA > 0 && apartB > 0
        ? OptionalDouble.of(order / Math.sqrt((double) apartA * (double) apartB))
        : OptionalDouble.empty();
  }

  private static String mean(double expected, double whole) {
    return whole > 0 ? Figures.number(expected / whole) : "0";
  }

  private static String words(OptionalDouble measure) {
    return measure.isPresent() ? Figures.decimals(measure.getAsDouble(), 3) : "undefined";
  }
}
