// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors

/// Panels: one row for each pair of states, or each state, in each year, with the columns that
/// scholars of international relations join from the field's tables.
///
/// Names of columns are those of the R package peacesciencer (Miller 2022, Conflict Management and
/// Peace Science 39(6): 755-779). What it leaves to chance is told here: each group of columns has
/// a status that says why a cell is empty or zero ([entente.panel.Status]).
@NullMarked
package entente.panel;

import org.jspecify.annotations.NullMarked;
