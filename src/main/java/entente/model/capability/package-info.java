// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors

/// What share of the system's means a state has.
@NullMarked
package entente.model.capability;

import org.jspecify.annotations.NullMarked;
