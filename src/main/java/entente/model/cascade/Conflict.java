// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import java.util.List;

/// Promises that cannot all be kept, and the rule by which the model goes on.
public sealed interface Conflict {
  ActorId actor();

  String rule();

  /// It is bound to fight on both sides.
  record BothSides(ActorId actor, List<Pledge> attackers, List<Pledge> defenders)
      implements Conflict {
    public BothSides {
      attackers = List.copyOf(attackers);
      defenders = List.copyOf(defenders);
    }

    @Override
    public String rule() {
      return "who would keep promises to both sides at once stays out; who has joined one stays"
          + " with it";
    }
  }

  /// It is bound to fight, and bound not to fight one on the other side.
  record Barred(ActorId actor, Side side, List<Pledge> duties, List<Pledge> limits)
      implements Conflict {
    public Barred {
      duties = List.copyOf(duties);
      limits = List.copyOf(limits);
    }

    @Override
    public String rule() {
      return "who would keep a promise to fight and one not to stays out; a promise not to fight"
          + " calls nobody back from a war";
    }
  }

  /// It attacks one to whom it is pledged.
  record Breach(ActorId actor, Pledge pledge) implements Conflict {
    @Override
    public String rule() {
      return "an attack on one's own partner breaks the pledge; the war goes on as begun";
    }
  }
}
