// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// Questions, findings and sentences: from a world to the answers of a brief.
@NullMarked
package entente.answer;

import org.jspecify.annotations.NullMarked;
