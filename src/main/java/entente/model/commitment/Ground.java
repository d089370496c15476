// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.commitment;

/// Why a predicate has the truth value that it has. In the words, `{victim}`, `{attackers}`,
/// `{act}`, `{bound}`, `{place}`, `{since}`, `{day}`, `{asked}` and `{stage}` stand for those of
/// the incident.
public enum Ground {
  PARTY_ATTACKED("{victim} is a party"),
  NO_PARTY_ATTACKED("{victim} is no party"),
  PARTY_ATTACKS(
      "a party is itself the attacker ({attackers}), and {victim}, which is attacked, is no party"),
  BOUND_IS_ATTACKER("{bound} is itself the attacker"),
  OTHER_VICTIM("the clause protects other parties than {victim}"),
  ANY_ATTACKER("the clause names no attacker, so any will do"),
  NAMED_ATTACKER("the clause names {attackers}"),
  OTHER_ATTACKER("the clause names other attackers than {attackers}"),
  CASE_MET("{act} is a case that the clause names"),
  CASE_NOT_MET("{act} is no case that the clause names"),
  CASE_OPEN("the words leave open whether {act} is a case that the clause names"),
  CASE_READ_IN("the reading makes {act} a case that the clause names"),
  CASE_READ_OUT("the reading makes {act} no case that the clause names"),
  FORCES_CANNOT_BE_INVADED("forces away from home can be attacked, but not invaded"),
  OTHER_OCCASION("what sets it off is no use or threat of force"),
  REACHES_ANYWHERE("{place} is the victim's own, and the clause names no bounds"),
  WITHIN_REACH("{place} lies within the bounds that the clause names"),
  OUT_OF_REACH("{place} lies outside the bounds that the clause names"),
  OTHER_TARGET("the clause does not reach what is attacked"),
  REACH_NOT_KNOWN("it is not told where it happens"),
  NOT_THE_VICTIMS("{place} is not {victim}'s"),
  CLAIM_OPEN("{victim} claims {place}, and others hold that it is not its own"),
  CLAIM_READ_IN("the reading takes {place} as {victim}'s"),
  CLAIM_READ_OUT("the reading does not take {place} as {victim}'s"),
  IN_FORCE("it was in force on {day}"),
  NOT_IN_FORCE("it was not in force on {day}, and on {asked} it is {stage}"),
  LATER_IN_FORCE("it was not in force until {since}, and what happened is over"),
  EARLIER_OPEN(
      "it was not in force until {since}, after {day}; whether what goes on since then counts is open"),
  EARLIER_READ_IN("it entered into force on {since}, and the reading lets count what goes on"),
  EARLIER_READ_OUT(
      "it was not in force until {since}, and the reading lets nothing count that began before"),
  EARLIER_NOT_KNOWN(
      "it was not in force until {since}, and it is not told whether it still goes on"),
  OTHER_WORDING("this wording did not stand on {day}"),
  AT_WAR("an invasion or a declaration makes a state of war"),
  WAR_OPEN("nobody has declared a war, and the words leave open whether this is a state of war"),
  WAR_READ_IN("the reading makes it a state of war"),
  WAR_READ_OUT("the reading makes it no state of war"),
  NO_WAR("there is no attack that could put {victim} in a state of war"),
  NOT_THE_AGGRESSOR("{victim} did not begin the war"),
  BEGAN_OPEN(
      "{victim} began the war in which this happens, and the words leave open whether it can then be the victim"),
  BEGAN_READ_IN("{victim} began the war, and the reading takes it as the victim all the same"),
  BEGAN_READ_OUT("{victim} began the war, so that under the reading it is itself the attacker"),
  BEGAN_NOT_KNOWN("it is not known who began the war"),
  NO_ATTACK("there is no armed attack yet, which self-defence needs"),
  REQUESTED("{victim} asks for it"),
  NOT_REQUESTED("{victim} does not ask for it"),
  REQUEST_NOT_KNOWN("it is not told whether {victim} asks for it"),
  LAWFUL("nothing in the law of the parties is known to forbid it"),
  UNLAWFUL("the law of the parties forbids it"),
  LAW_NOT_KNOWN("it is not known whether the law of the parties allows it"),
  AGREED("the body that decides it agrees"),
  NOT_AGREED("the body that decides it does not agree"),
  AGREEMENT_NOT_KNOWN("it is not known whether the body that decides it agrees"),
  NO_EXCEPTION("no exception of the clause applies"),
  AMONG_PARTIES("it is an attack by one party on another, which the clause leaves out"),
  OWN_WAR("{victim} began the war itself, which the clause leaves out"),
  OWN_WAR_NOT_KNOWN(
      "the clause leaves out a party's own war, and it is not known who began this one"),
  WAR_UNDER_WAY(
      "the war was under way before the agreement was in force, which the clause leaves out"),
  SUSPENDED("{bound} had suspended what it owes to {victim} by then"),
  EXCEPTED_ATTACKER("the clause leaves out attacks by {attackers}"),
  EXCEPTED_ACT("the clause leaves out acts of this kind");

  private final String words;

  Ground(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
