// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Where evidence comes from: one package for each kind of source.
@NullMarked
package entente.source;

import org.jspecify.annotations.NullMarked;
