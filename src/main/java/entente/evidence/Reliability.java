// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

/// How far a source is to be relied on, by the Admiralty scale (NATO AJP-2.1), apart from what it
/// says this time.
public enum Reliability {
  A(1, "completely reliable"),
  B(2, "usually reliable"),
  C(3, "fairly reliable"),
  D(4, "not usually reliable"),
  E(5, "unreliable"),
  F(6, "reliability cannot be judged");

  private final int rank;
  private final String words;

  Reliability(int rank, String words) {
    this.rank = rank;
    this.words = words;
  }

  /// Its place on the scale, from 1 for A to 6 for F.
  public int rank() {
    return rank;
  }

  public String words() {
    return words;
  }
}
