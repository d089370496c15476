// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

/// What was counted over draws. Its arrays are its own.
final class Tally {
  private final long[][] ranks;
  private final long[][] wins;
  private final long[] aboveZero;
  private final double[] sums;
  private final double[][] weightsWhenFirst;

  Tally(int alternatives, int weights) {
    ranks = new long[alternatives][alternatives];
    wins = new long[alternatives][alternatives];
    aboveZero = new long[alternatives];
    sums = new double[alternatives];
    weightsWhenFirst = new double[alternatives][weights];
  }

  long ranks(int alternative, int rank) {
    return ranks[alternative][rank];
  }

  long wins(int first, int second) {
    return wins[first][second];
  }

  long aboveZero(int alternative) {
    return aboveZero[alternative];
  }

  double sum(int alternative) {
    return sums[alternative];
  }

  double weightWhenFirst(int alternative, int weight) {
    return weightsWhenFirst[alternative][weight];
  }

  void countRank(int alternative, int rank) {
    ranks[alternative][rank]++;
  }

  void countWins(int first, int second, long times) {
    wins[first][second] += times;
  }

  void countAboveZero(int alternative, long times) {
    aboveZero[alternative] += times;
  }

  void addToSum(int alternative, double value) {
    sums[alternative] += value;
  }

  void addToWeight(int alternative, int weight, double value) {
    weightsWhenFirst[alternative][weight] += value;
  }

  void add(Tally other) {
    for (int i = 0; i < sums.length; i++) {
      aboveZero[i] += other.aboveZero[i];
      sums[i] += other.sums[i];
      for (int j = 0; j < sums.length; j++) {
        ranks[i][j] += other.ranks[i][j];
        wins[i][j] += other.wins[i][j];
      }
      for (int weight = 0; weight < weightsWhenFirst[i].length; weight++) {
        weightsWhenFirst[i][weight] += other.weightsWhenFirst[i][weight];
      }
    }
  }
}
