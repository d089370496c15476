// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence.claim;

import java.util.List;

/// An article as it was read: its sentences, and the claims in them, in the order of the text.
public record Reading(Article article, List<Span> sentences, List<Claim> claims) {
  public Reading {
    sentences = List.copyOf(sentences);
    claims = List.copyOf(claims);
  }
}
