// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Finds what differs between the evidence of two worlds.
final class Causes {
  private final World before;
  private final World after;

  Causes(Brief before, Brief after) {
    this.before = before.world();
    this.after = after.world();
  }

  /// The differences among some items, in the order of their ids.
  List<Cause> of(Collection<EvidenceId> items) {
    List<Cause> causes = new ArrayList<>();
    for (EvidenceId id : items) {
      Evidence was = before.find(id);
      Evidence now = after.find(id);
      if (was == null && now != null) {
        causes.add(arrived(now));
      } else if (was != null && now == null) {
        String why = after.struck().get(id);
        causes.add(why == null ? new Cause.NotYet(was) : new Cause.Struck(was, why));
      } else if (was != null && now != null) {
        both(was, now, causes);
      }
    }
    return causes.stream().distinct().toList();
  }

  private Cause arrived(Evidence now) {
    if (now.attribution().published().latest().isAfter(before.known())) {
      return new Cause.NewlyKnown(now);
    }
    return now.when().earliest().isAfter(before.date())
        ? new Cause.NewlySo(now)
        : new Cause.Added(now);
  }

  private void both(Evidence was, Evidence now, List<Cause> causes) {
    if (!was.equals(now)) {
      causes.add(new Cause.Altered(was, now));
    }
    EvidenceId newer = after.superseded().get(now.id());
    if (newer != null && !before.holds(newer)) {
      causes.add(new Cause.Superseded(now, after.ledger().getItem(newer)));
    }
    for (Evidence.Denial denial : after.denialsOf(now.id())) {
      if (!before.holds(denial.id())) {
        causes.add(new Cause.Denied(now, denial));
      }
    }
  }
}
