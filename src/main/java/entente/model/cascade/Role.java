// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.Obligation;
import java.util.EnumSet;
import java.util.Set;

/// How a state came to be at war.
public enum Role {
  /// It began the war.
  BEGAN(Side.ATTACKER),
  /// It was attacked when the war began.
  ATTACKED(Side.DEFENDER),
  /// It joined those who began the war.
  JOINED_ATTACK(Side.ATTACKER),
  /// It came to the aid of those who were attacked.
  JOINED_DEFENCE(Side.DEFENDER);

  private final Side side;

  Role(Side side) {
    this.side = side;
  }

  public Side side() {
    return side;
  }

  static Role of(Side side, boolean fromTheStart) {
    return switch (side) {
      case ATTACKER -> fromTheStart ? BEGAN : JOINED_ATTACK;
      case DEFENDER -> fromTheStart ? ATTACKED : JOINED_DEFENCE;
    };
  }

  /// The roles of a beneficiary in which a pledge of this kind binds, where its text says no more.
  ///
  /// - Defence: it was attacked, or aids one that was, whom the attacker fights too. It does not
  ///   cover one that began the war or joined those who did (UN Charter, Article 51).
  /// - Offence: ATTACKED is the one role that it leaves out (ATOP: a conflict "not precipitated by
  ///   attack" on the ally).
  /// - Neutrality, non-aggression, consultation: every role. A text that frees the other party when
  ///   its partner is the aggressor leaves out [#BEGAN] and [#JOINED_ATTACK].
  public static Set<Role> boundBy(Obligation obligation) {
    return switch (obligation) {
      case DEFENCE -> EnumSet.of(ATTACKED, JOINED_DEFENCE);
      case OFFENCE -> EnumSet.complementOf(EnumSet.of(ATTACKED));
      case NEUTRALITY, NON_AGGRESSION, CONSULTATION -> EnumSet.allOf(Role.class);
      case MILITARY_COOPERATION,
          SANCTIONS_NON_PARTICIPATION,
          ECONOMIC_COOPERATION,
          DIPLOMATIC_COOPERATION,
          SECURITY_COOPERATION,
          CULTURAL_COOPERATION,
          STATUS,
          LIFE_CYCLE ->
          EnumSet.noneOf(Role.class);
    };
  }
}
