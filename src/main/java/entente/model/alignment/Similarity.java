// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import entente.domain.Figures;
import entente.domain.Working;
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
    ContingencyTable weighted = new ContingencyTable(dmax + 1);
    ContingencyTable counted = new ContingencyTable(dmax + 1);
    for (int at = 0; at < n; at++) {
      weighted.add(a.get(at), b.get(at), weights.get(at));
      counted.add(a.get(at), b.get(at), 1);
    }
    double whole = weighted.whole();
    OptionalDouble identical = measure(weighted.same() / whole);
    OptionalDouble sAbsolute = measure(weighted.sAbsolute());
    OptionalDouble kappaSquared = measure(weighted.kappaSquared());
    OptionalDouble piSquared = measure(weighted.piSquared());
    List<Working> working =
        List.of(
            new Working(
                "same level: %s of %s = %s"
                    .formatted(
                        Figures.number(weighted.same()), Figures.number(whole), words(identical))),
            new Working(
                "S = 1 - 2 × %s / %s = %s"
                    .formatted(
                        Figures.number(weighted.absolute()),
                        Figures.number(whole),
                        words(sAbsolute))),
            new Working(
                "kappa = 1 - %s / %s = %s"
                    .formatted(
                        Figures.number(weighted.squared()),
                        mean(whole * weighted.expectedOfOwn()),
                        words(kappaSquared))),
            new Working(
                "pi = 1 - %s / %s = %s"
                    .formatted(
                        Figures.number(weighted.squared()),
                        mean(whole * weighted.expectedOfBoth()),
                        words(piSquared))));
    return new Similarity(
        n,
        identical,
        sAbsolute,
        measure(weighted.sSquared()),
        kappaSquared,
        piSquared,
        measure(weighted.piNominal()),
        measure(counted.tauB()),
        working);
  }

  private static boolean outside(List<Integer> levels, int dmax) {
    return levels.stream().anyMatch(level -> level < 0 || level > dmax);
  }

  private static OptionalDouble measure(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static String mean(double expected) {
    return Double.isFinite(expected) ? Figures.number(expected) : "0";
  }

  private static String words(OptionalDouble measure) {
    return measure.isPresent() ? Figures.decimals(measure.getAsDouble(), 3) : "undefined";
  }
}
