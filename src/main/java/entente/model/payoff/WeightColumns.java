// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Draws weight vectors, one a row, a column for each criterion.
///
/// Uniform weights on the simplex are the spacings of sorted uniform numbers (Devroye 1986, chapter
/// 5, theorem 2.1). Weights in a known order are the same spacings, sorted. Weights of which a
/// group of a criteria holds at least s are the spacings given that the a-th uniform number lies
/// above s, which is to say that fewer than a lie below: their count is drawn from a binomial
/// distribution cut at a - 1.
final class WeightColumns {
  private static final double UNIT = 1.0 / Uniforms.MAX;

  private final List<String> criteria;
  private final int size;
  private final Weighting weighting;
  private final double[][] weights;
  private final int[] order;
  private final int[][] sorted;
  private final SortingNetwork network;
  private final int[][] ranked;
  private final SortingNetwork ranking;
  private final double[] below;

  WeightColumns(WeightVector vector, int rows) {
    criteria = vector.criteria();
    size = criteria.size();
    weights = new double[size][rows];
    Weighting known = vector.weighting();
    if (known instanceof Weighting.AtLeast(var named, _) && named.size() == size) {
      known = new Weighting.Free();
    }
    weighting = size == 1 ? new Weighting.Equal() : known;
    order = order(vector.criteria(), weighting);
    int drawn = drawn();
    sorted = new int[Math.max(drawn + 1, 1)][rows];
    network = new SortingNetwork(drawn);
    ranked = new int[weighting instanceof Weighting.Ordinal(var named) ? named.size() : 0][];
    ranking = new SortingNetwork(ranked.length);
    below =
        weighting instanceof Weighting.AtLeast(var named, var share)
            ? binomial(size - 1, share, named.size())
            : new double[0];
    fillConstants(vector.criteria());
  }

  double[][] columns() {
    return weights;
  }

  /// How many columns of uniform numbers a draw takes.
  int uniforms() {
    return drawn() + (weighting instanceof Weighting.AtLeast ? 1 : 0);
  }

  private int drawn() {
    return switch (weighting) {
      case Weighting.Free(), Weighting.Ordinal(_), Weighting.AtLeast(_, _) -> Math.max(0, size - 1);
      case Weighting.Pinned(_, _) -> size - 2;
      case Weighting.Bounded(var exactly, _) -> Math.max(0, size - exactly.size() - 1);
      case Weighting.Equal(), Weighting.Exact(_) -> 0;
    };
  }

  /// Draws the weights of each row from columns of uniform numbers, beginning with one of them.
  void draw(int[][] uniforms, int from) {
    if (size == 0) {
      return;
    }
    switch (weighting) {
      case Weighting.Equal(), Weighting.Exact(_) -> {}
      case Weighting.Free() -> {
        spacings(uniforms, from, size);
        toWeights(size, 0, 1);
      }
      case Weighting.Ordinal(_) -> {
        spacings(uniforms, from, size);
        for (int i = 0; i < ranked.length; i++) {
          ranked[i] = sorted[ranked.length - 1 - i];
        }
        ranking.sort(ranked);
        toWeights(size, 0, 1);
      }
      case Weighting.AtLeast(_, var share) -> {
        moveAbove(uniforms, from, (int) Math.ceil(share * Uniforms.MAX));
        spacings(uniforms, from, size);
        toWeights(size, 0, 1);
      }
      case Weighting.Pinned(_, var share) -> {
        spacings(uniforms, from, size - 1);
        toWeights(size - 1, 1, 1 - share);
      }
      case Weighting.Bounded bounded -> {
        int free = size - bounded.exactly().size();
        if (free > 0) {
          spacings(uniforms, from, free);
          toWeights(free, bounded.exactly().size(), bounded.rest());
          addLeast(bounded);
        }
      }
    }
  }

  private void spacings(int[][] uniforms, int from, int count) {
    for (int i = 0; i < count - 1; i++) {
      System.arraycopy(uniforms[from + i], 0, sorted[i], 0, sorted[i].length);
    }
    network.sort(sorted);
    Arrays.fill(sorted[count - 1], Uniforms.MAX);
    for (int i = count - 1; i > 0; i--) {
      subtract(sorted[i], sorted[i - 1]);
    }
  }

  private static void subtract(int[] from, int[] what) {
    for (int k = 0; k < from.length; k++) {
      from[k] -= what[k];
    }
  }

  private void toWeights(int count, int skipped, double total) {
    for (int i = 0; i < count; i++) {
      scale(sorted[i], total * UNIT, weights[order[skipped + i]]);
    }
  }

  private void addLeast(Weighting.Bounded bounded) {
    for (int i = 0; i < size; i++) {
      double least = bounded.atLeast().getOrDefault(criteria.get(i), 0.0);
      for (int k = 0; least > 0 && k < weights[i].length; k++) {
        weights[i][k] += least;
      }
    }
  }

  private static void scale(int[] numbers, double unit, double[] weights) {
    for (int k = 0; k < weights.length; k++) {
      weights[k] = numbers[k] * unit;
    }
  }

  /// Moves as many uniform numbers of each row below a bound as the last column says, and the
  /// others above it.
  private void moveAbove(int[][] uniforms, int from, int bound) {
    int[] choice = uniforms[from + size - 1];
    for (int k = 0; k < choice.length; k++) {
      double chance = choice[k] * UNIT;
      int count = 0;
      while (count < below.length - 1 && chance >= below[count]) {
        count++;
      }
      for (int i = 0; i < size - 1; i++) {
        long number = uniforms[from + i][k];
        uniforms[from + i][k] =
            i < count
                ? (int) (number * bound / Uniforms.MAX)
                : (int) (bound + number * (Uniforms.MAX - bound) / Uniforms.MAX);
      }
    }
  }

  /// The cumulative chances of 0, 1, ... fewer than `limit` successes in `trials`, given that they
  /// are fewer.
  private static double[] binomial(int trials, double chance, int limit) {
    double[] cumulative = new double[limit];
    double[] terms = new double[limit];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int count = 0; count < limit; count++) {
      double logarithm = count == 0 ? 0 : count * Math.log(chance);
      logarithm += trials == count ? 0 : (trials - count) * Math.log1p(-chance);
      for (int i = 0; i < count; i++) {
        logarithm += Math.log((double) (trials - i) / (i + 1));
      }
      terms[count] = logarithm;
      greatest = Math.max(greatest, logarithm);
    }
    // With a share of 1 nothing lies above: the limit of ever greater shares puts all the others
    // below.
    if (greatest == Double.NEGATIVE_INFINITY) {
      terms[limit - 1] = 0;
      greatest = 0;
    }
    double sum = 0;
    for (int count = 0; count < limit; count++) {
      sum += Math.exp(terms[count] - greatest);
      cumulative[count] = sum;
    }
    for (int count = 0; count < limit; count++) {
      cumulative[count] /= sum;
    }
    return cumulative;
  }

  /// The criteria in the order in which they are drawn: those that are named first.
  private static int[] order(List<String> criteria, Weighting weighting) {
    List<String> first = weighting.named();
    return Stream.concat(first.stream(), criteria.stream().filter(name -> !first.contains(name)))
        .mapToInt(criteria::indexOf)
        .toArray();
  }

  private void fillConstants(List<String> criteria) {
    for (int i = 0; i < size; i++) {
      double constant =
          switch (weighting) {
            case Weighting.Equal() -> 1.0 / size;
            case Weighting.Exact(var shares) -> shares.getOrDefault(criteria.get(i), 0.0);
            case Weighting.Pinned(var name, var share) -> name.equals(criteria.get(i)) ? share : 0;
            case Weighting.Bounded bounded -> bounded.least(criteria.get(i), size);
            case Weighting.Free(), Weighting.Ordinal(_), Weighting.AtLeast(_, _) -> 0;
          };
      Arrays.fill(weights[i], constant);
    }
  }
}
