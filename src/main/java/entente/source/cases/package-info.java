// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Cases written as text: the reader that checks them as a compiler does, the writer, and their JSON Schemas.
///
/// Each kind of file has one [entente.source.cases.Shape]. Reading, writing and the schema all come from it.
@NullMarked
package entente.source.cases;

import org.jspecify.annotations.NullMarked;
