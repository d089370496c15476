// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// What a partnership means for the country of the reader, channel by channel.
@NullMarked
package entente.answer.exposure;

import org.jspecify.annotations.NullMarked;
