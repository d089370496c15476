// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import java.util.Arrays;

/// Rows of bits, a bit for each cascade, and what is done with them.
///
/// Loops are short and plain, so that the compiler turns each into a few instructions on whole
/// registers.
final class Rows {
  private Rows() {}

  static void clear(long[][] rows) {
    for (long[] row : rows) {
      Arrays.fill(row, 0);
    }
  }

  static void or(long[] into, long[] a) {
    for (int k = 0; k < into.length; k++) {
      into[k] |= a[k];
    }
  }

  static void or(long[] into, long[] a, long[] b, long[] c, long[] d) {
    for (int k = 0; k < into.length; k++) {
      into[k] |= a[k] | b[k] | c[k] | d[k];
    }
  }

  static void and(long[] into, long[] a) {
    for (int k = 0; k < into.length; k++) {
      into[k] &= a[k];
    }
  }

  /// Sets the union of some rows.
  static void union(long[] into, long[][] rows, int[] which) {
    Arrays.fill(into, 0);
    int at = 0;
    for (; at + 4 <= which.length; at += 4) {
      or(into, rows[which[at]], rows[which[at + 1]], rows[which[at + 2]], rows[which[at + 3]]);
    }
    for (; at < which.length; at++) {
      or(into, rows[which[at]]);
    }
  }

  /// Adds the bits that two rows share.
  static void orBoth(long[] into, long[] a, long[] b) {
    for (int k = 0; k < into.length; k++) {
      into[k] |= a[k] & b[k];
    }
  }

  /// Adds the bits that two rows share, and says which were new to any word.
  static long addBoth(long[] into, long[] a, long[] b) {
    long changed = 0;
    for (int k = 0; k < into.length; k++) {
      long now = into[k] | (a[k] & b[k]);
      changed |= now ^ into[k];
      into[k] = now;
    }
    return changed;
  }

  /// Adds a row, and says which bits were new to any word.
  static long add(long[] into, long[] a) {
    long changed = 0;
    for (int k = 0; k < into.length; k++) {
      long now = into[k] | a[k];
      changed |= now ^ into[k];
      into[k] = now;
    }
    return changed;
  }

  /// Sets where one is wanted and nothing stands against it.
  static void unhindered(
      long[] into, long[] wanted, long[] other, long[] closed, long[] here, long[] there) {
    for (int k = 0; k < into.length; k++) {
      into[k] = wanted[k] & ~(other[k] | closed[k] | here[k] | there[k]);
    }
  }

  static long count(long[] row) {
    long count = 0;
    for (int k = 0; k < row.length; k++) {
      count += Long.bitCount(row[k]);
    }
    return count;
  }

  /// The same of the first bits only.
  static long count(long[] row, int bits) {
    long count = 0;
    for (int k = 0; 64 * k < bits; k++) {
      int left = bits - 64 * k;
      count += Long.bitCount(left < 64 ? row[k] & ((1L << left) - 1) : row[k]);
    }
    return count;
  }
}
