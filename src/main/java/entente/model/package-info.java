// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// The models, one package a mechanism. Each is a pure function over small records made of domain
/// types: it sees no ledger, no world, no file and no clock, and every result carries its working.
@NullMarked
package entente.model;

import org.jspecify.annotations.NullMarked;
