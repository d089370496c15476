// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

/// How far a source is to be relied on, by the Admiralty scale (NATO AJP-2.1), apart from what it says this time.
public enum Reliability {
  A("completely reliable"),
  B("usually reliable"),
  C("fairly reliable"),
  D("not usually reliable"),
  E("unreliable"),
  F("reliability cannot be judged");

  private final String words;

  Reliability(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
