// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
/// The life of an agreement: which stage it had reached on a date, by its own rule of entry into
/// force. And its clauses: whether an incident is the case in which one of them binds a party.
///
/// Steps are dated acts (signature, approval, ratification, exchange of instruments, notice). A
/// step counts once its latest possible day is past. Steps whose order the law excludes are set
/// aside, with the reason.
///
/// Not for: provisional application (Article 25), reservations (Articles 19-23), or agreements that
/// enter into force for each party on its own day; and never for whether a pledge will be kept,
/// which no life cycle tells.
///
/// A clause is tried predicate by predicate in Kleene's three-valued logic, under its words alone
/// or under a reading that settles what they leave open. It tells what is owed, not what will be
/// done.
///
/// Vienna Convention on the Law of Treaties (1969), Articles 11-16, 24, 42, 54 and 56. Kleene, S.
/// C. (1952), "Introduction to Metamathematics", section 64. Reiter, R. (1980), "A logic for
/// default reasoning", Artificial Intelligence 13.
@NullMarked
package entente.model.commitment;

import org.jspecify.annotations.NullMarked;
