// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// States, leaders, bodies, dates, quantities and obligations: the field's words as types. Knows no
/// other package.
@NullMarked
package entente.domain;

import org.jspecify.annotations.NullMarked;
