// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// The field's own tables: recognised in the files that their maintainers publish, checked, and
/// kept in one DuckDB file.
///
/// A [Table] describes what a file holds; [Catalogue] reads the descriptions from
/// `catalogue/*.yaml`; [Importer] is the one importer; [Store] is the file and what it answers.
@NullMarked
package entente.source.datasets;

import org.jspecify.annotations.NullMarked;
