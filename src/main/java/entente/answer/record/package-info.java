// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// From trials of a capability to the rate of success.
@NullMarked
package entente.answer.record;

import org.jspecify.annotations.NullMarked;
