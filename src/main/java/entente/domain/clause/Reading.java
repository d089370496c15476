// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

import entente.domain.ActorId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How somebody reads what a clause leaves open.
///
/// A reading only settles open questions; it cannot change what the words say. Under a reading the
/// evaluation therefore knows more than under the words alone, and never the opposite.
///
/// @param what the reading, as a clause: "an attack on Russian soil counts, whoever began the war"
/// @param by who reads it so
/// @param saidIn ids of the items of evidence in which they said it; at least one
/// @param settles the open questions and its answers
public record Reading(
    String id,
    String what,
    List<ActorId> by,
    List<String> saidIn,
    NavigableMap<Point, Boolean> settles) {
  public Reading {
    by = List.copyOf(by);
    saidIn = List.copyOf(saidIn);
    settles = Collections.unmodifiableNavigableMap(new TreeMap<>(settles));
    if (settles.isEmpty()) {
      throw new IllegalArgumentException("reading '" + id + "' settles nothing");
    }
    if (saidIn.isEmpty()) {
      throw new IllegalArgumentException("reading '" + id + "' names nobody who said so");
    }
  }
}
