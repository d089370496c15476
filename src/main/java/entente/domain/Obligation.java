// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

/// What an article or clause is about. The first five are ATOP's (Leeds, Ritter, Mitchell and Long
/// 2002), the others let every article of an agreement be typed.
public enum Obligation {
  DEFENCE,
  OFFENCE,
  NEUTRALITY,
  NON_AGGRESSION,
  CONSULTATION,
  MILITARY_COOPERATION,
  SANCTIONS_NON_PARTICIPATION,
  ECONOMIC_COOPERATION,
  DIPLOMATIC_COOPERATION,
  SECURITY_COOPERATION,
  CULTURAL_COOPERATION,
  STATUS,
  LIFE_CYCLE
}
