// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// The command line: reads a request, calls the rooms above, prints.
@NullMarked
package entente.cli;

import org.jspecify.annotations.NullMarked;
