// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// The brief and its renderings.
@NullMarked
package entente.brief;

import org.jspecify.annotations.NullMarked;
