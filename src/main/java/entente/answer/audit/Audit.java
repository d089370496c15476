// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.evidence.claim.Reading;
import entente.world.World;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// An article with a verdict on each of its claims.
///
/// @param world the evidence it was judged by
public record Audit(Reading reading, String file, World world, List<Judged> claims) {
  public Audit {
    claims = List.copyOf(claims);
  }

  /// How many claims got each verdict; every verdict is there.
  public Map<Verdict, Long> counts() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, claims.stream().filter(c -> c.verdict() == verdict).count());
    }
    return counts;
  }

  public List<Judged> with(Verdict verdict) {
    return claims.stream().filter(c -> c.verdict() == verdict).toList();
  }
}
