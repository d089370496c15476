// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import java.util.List;

/// Columns that come from one table and are asked for together.
///
/// @param name what it is called on the command line
/// @param tables the tables of the store that it reads
/// @param grain what a row of `relation` stands for
/// @param absence what it means that there is no such row
/// @param relation the query that gives its rows, each keyed by its grain's columns; or the
///   condition
/// @param each columns for a dyad, or for each state of it
/// @param between columns that need both states of a dyad
/// @param notes where it differs from what users of the R package get, and why
record VariableGroup(
    String name,
    String title,
    List<String> tables,
    Grain grain,
    Absence absence,
    String relation,
    List<Variable> each,
    List<Variable> between,
    List<String> notes) {
  /// What one row of a group's relation stands for.
  enum Grain {
    /// `ccode`, `year`.
    STATE_YEAR,
    /// `ccode1`, `ccode2`, `year`, in both directions.
    DIRECTED_DYAD_YEAR,
    /// The same, of what few pairs have: its cells are many, and made apart.
    FEW_DIRECTED_DYAD_YEARS,
    /// `ccode1`, `ccode2`, `year`, the lower number first.
    DYAD_YEAR,
    /// `code1`, `code2`, `ordinal`: a year of a pair of the units, counted from nought, from the
    /// first in which both were states. For each year of the pair, `{row}` is the last such year
    /// before it; -1 where there is none.
    LAST_OF_PAIR,
    /// None of its own: a condition on other groups having a row, each written `{group}`, or
    /// `{group1}` and `{group2}` where it is about single states.
    OTHER_GROUPS
  }

  /// What it means that a table which covers the year has no row.
  enum Absence {
    /// The table lists all that exists, so there is none.
    TRUE_ZERO,
    /// The table lists spells; those open at its end go on.
    ZERO_AND_CARRIED,
    /// Not known.
    MISSING,
    /// The value follows from the row's own place, as for a pair that never had a dispute.
    NOTHING_TO_TELL
  }

  VariableGroup {
    tables = List.copyOf(tables);
    each = List.copyOf(each);
    between = List.copyOf(between);
    notes = List.copyOf(notes);
  }

  /// Whether it says something about single states.
  boolean hasStates() {
    return grain == Grain.STATE_YEAR && !each.isEmpty();
  }
}
