// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// The system of states since 1816, from plain facts that ship with the program: `spells.tsv` (who
/// belonged when), `names.tsv` (who was called what when), `successions.tsv` (who came out of
/// whom). [entente.source.states.Capitals]: how far capitals lie apart (`capitals.tsv`).
@NullMarked
package entente.source.states;

import org.jspecify.annotations.NullMarked;
