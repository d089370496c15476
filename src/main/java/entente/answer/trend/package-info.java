// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// From series and dates to whether what is commonly said holds.
@NullMarked
package entente.answer.trend;

import org.jspecify.annotations.NullMarked;
