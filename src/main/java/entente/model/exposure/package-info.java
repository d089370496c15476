// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// What an agreement between others changes for the reader's own country, channel by channel.
///
/// effect = exposure x change x sign: how much of the country's own total runs through the channel
/// (0 to 1), by what share the agreement changes it, and whether that is to its good or harm. The
/// effect is a share of the country's own total in that channel. Channels are ranked, never added:
/// a share of imports and a share of trade are not one unit. A first-order bound: it sees no
/// substitution and no reaction. Its form is Hirschman's (National Power and the Structure of
/// Foreign Trade, 1945) share times disturbance.
@NullMarked
package entente.model.exposure;

import org.jspecify.annotations.NullMarked;
