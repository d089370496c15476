// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

/// One column of a panel.
///
/// @param name as scholars know it; without the 1 or 2 of a side
/// @param expression how it is made from the group's row, as the store's language has it: `{row}`
///   stands for the row, `{row1}` and `{row2}` for those of the two states
/// @param zero whether it is zero where the table covers the year and has no row
/// @param meaning what it holds, with its unit
/// @param reversed the column of an undirected table that says the same of the pair the other way
///   round; its own name where that makes no difference
record Variable(String name, String expression, boolean zero, String meaning, String reversed) {
  /// A column that says the same of a pair both ways round, or is not about pairs.
  Variable(String name, String expression, boolean zero, String meaning) {
    this(name, expression, zero, meaning, name);
  }

  /// A column that is in the group's row under its own name.
  static Variable of(String name, String meaning) {
    return new Variable(name, "{row}." + name, false, meaning);
  }

  /// The same, and zero where the table has no row.
  static Variable count(String name, String meaning) {
    return new Variable(name, "{row}." + name, true, meaning);
  }
}
