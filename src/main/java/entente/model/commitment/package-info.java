// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// The life of an agreement: which stage it had reached on a date, by its own rule of entry into
/// force.
///
/// Steps are dated acts (signature, approval, ratification, exchange of instruments, notice). A
/// step counts once its latest possible day is past. Steps whose order the law excludes are set
/// aside, with the reason.
///
/// Not for: provisional application (Article 25), reservations (Articles 19-23), or agreements that
/// enter into force for each party on its own day; and never for whether a pledge will be kept,
/// which no life cycle tells.
///
/// Vienna Convention on the Law of Treaties (1969), Articles 11-16, 24, 42, 54 and 56.
@NullMarked
package entente.model.commitment;

import org.jspecify.annotations.NullMarked;
