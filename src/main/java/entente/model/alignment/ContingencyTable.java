// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

/// How often one side was at level `a` while the other was at level `b`, and the measures of
/// similarity that follow from those counts alone. A measure whose denominator is zero is NaN.
///
/// Distances run from 0 to 1: `|a - b| / (levels - 1)`. The closed forms are those of Häge (2011),
/// "Choice or circumstance? Adjusting measures of foreign policy similarity for chance agreement",
/// Political Analysis 19(3), equations 5 to 9; S is that of Signorino and Ritter (1999),
/// International Studies Quarterly 43(1), equation 3; tau-b that of Kendall (1975), chapter 3.
public final class ContingencyTable {
  private final int levels;
  private final double[] cells;

  /// @param levels how many levels there are, two or more
  public ContingencyTable(int levels) {
    if (levels < 2) {
      throw new IllegalArgumentException("two levels or more can be told apart, not " + levels);
    }
    this.levels = levels;
    this.cells = new double[levels * levels];
  }

  /// Adds items at which one side is at level `a` and the other at level `b`.
  public void add(int a, int b, double weight) {
    cells[a * levels + b] += weight;
  }

  void set(int a, int b, double weight) {
    cells[a * levels + b] = weight;
  }

  /// All items.
  public double whole() {
    double sum = 0;
    for (double cell : cells) {
      sum += cell;
    }
    return sum;
  }

  /// Items at which both sides are at the same level.
  public double same() {
    double sum = 0;
    for (int a = 0; a < levels; a++) {
      sum += cells[a * levels + a];
    }
    return sum;
  }

  /// The sum of the items' absolute distances.
  public double absolute() {
    double sum = 0;
    for (int a = 0; a < levels; a++) {
      for (int b = 0; b < levels; b++) {
        sum += cells[a * levels + b] * Math.abs(a - b);
      }
    }
    return sum / (levels - 1);
  }

  /// The sum of the items' squared distances.
  public double squared() {
    double sum = 0;
    for (int a = 0; a < levels; a++) {
      for (int b = 0; b < levels; b++) {
        sum += cells[a * levels + b] * square(a - b);
      }
    }
    return sum / square(levels - 1);
  }

  /// The mean squared distance that each side's own levels would give by chance, for each item.
  public double expectedOfOwn() {
    double sum = 0;
    for (int a = 0; a < levels; a++) {
      for (int b = 0; b < levels; b++) {
        sum += ofFirst(a) * ofSecond(b) * square(a - b);
      }
    }
    return sum / square(levels - 1) / square(whole());
  }

  /// The mean squared distance that both sides' levels together would give by chance.
  public double expectedOfBoth() {
    double sum = 0;
    for (int a = 0; a < levels; a++) {
      for (int b = 0; b < levels; b++) {
        sum += ofBoth(a) * ofBoth(b) * square(a - b);
      }
    }
    return sum / square(levels - 1) / square(whole());
  }

  /// S with absolute distances.
  public double sAbsolute() {
    return 1 - 2 * absolute() / whole();
  }

  /// S with squared distances.
  public double sSquared() {
    return 1 - 2 * squared() / whole();
  }

  /// Cohen's kappa with squared distances.
  public double kappaSquared() {
    return beyondChance(squared() / whole(), expectedOfOwn());
  }

  /// Scott's pi with squared distances.
  public double piSquared() {
    return beyondChance(squared() / whole(), expectedOfBoth());
  }

  /// Scott's pi where levels are the same or not.
  public double piNominal() {
    double whole = whole();
    double expected = 1;
    for (int level = 0; level < levels; level++) {
      expected -= square(ofBoth(level) / whole);
    }
    return beyondChance(1 - same() / whole, expected);
  }

  /// Kendall's tau-b. The cells are counts.
  public double tauB() {
    double order = 0;
    for (int a = 0; a < levels; a++) {
      for (int b = 0; b < levels; b++) {
        double cell = cells[a * levels + b];
        if (cell != 0) {
          for (int above = a + 1; above < levels; above++) {
            for (int other = 0; other < levels; other++) {
              order += cell * cells[above * levels + other] * Integer.signum(other - b);
            }
          }
        }
      }
    }
    double tiedInFirst = 0;
    double tiedInSecond = 0;
    for (int level = 0; level < levels; level++) {
      tiedInFirst += square(ofFirst(level));
      tiedInSecond += square(ofSecond(level));
    }
    double pairs = square(whole());
    double apart = (pairs - tiedInFirst) * (pairs - tiedInSecond);
    return apart > 0 ? 2 * order / Math.sqrt(apart) : Double.NaN;
  }

  private static double beyondChance(double observed, double expected) {
    return expected > 0 ? 1 - observed / expected : Double.NaN;
  }

  private double ofFirst(int level) {
    double sum = 0;
    for (int b = 0; b < levels; b++) {
      sum += cells[level * levels + b];
    }
    return sum;
  }

  private double ofSecond(int level) {
    double sum = 0;
    for (int a = 0; a < levels; a++) {
      sum += cells[a * levels + level];
    }
    return sum;
  }

  private double ofBoth(int level) {
    return (ofFirst(level) + ofSecond(level)) / 2;
  }

  private static double square(double x) {
    return x * x;
  }
}
