// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// From events and flows to what the parties do.
@NullMarked
package entente.answer.action;

import org.jspecify.annotations.NullMarked;
