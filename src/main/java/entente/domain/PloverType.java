// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

/// The event types of PLOVER (Halterman, Bagozzi, Beger, Schrodt and Scraborough 2023), in the
/// order from cooperation to conflict.
public enum PloverType {
  AGREE,
  CONSULT,
  SUPPORT,
  COOPERATE,
  AID,
  CONCEDE,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT;

  /// Whether the act is cooperative: the first seven types; REQUEST counts with neither side.
  public boolean cooperative() {
    return compareTo(REQUEST) < 0;
  }

  /// Whether the act is conflictual.
  public boolean conflictual() {
    return compareTo(REQUEST) > 0;
  }
}
