// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.cascade;

import entente.answer.EvidenceWords;
import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.commitment.ClauseTrials;
import entente.answer.commitment.Commitment;
import entente.answer.commitment.Told;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Obligation;
import entente.domain.PloverType;
import entente.domain.Truth;
import entente.domain.Working;
import entente.domain.clause.Act;
import entente.domain.clause.Target;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.cascade.Cascade;
import entente.model.cascade.Duty;
import entente.model.cascade.TreatyEffect;
import entente.model.commitment.LifeCycle;
import entente.model.payoff.Draws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a case's treaty changes in how likely each party is to be drawn into the other's war. An
/// invasion by a state that is bound by none of the case's agreements is supposed, and their
/// clauses are followed; a war that the party itself began is told apart.
public final class Entrapment {
  /// A state that is no party to any agreement.
  private static final ActorId ANOTHER_STATE = ActorId.of("another-state");

  private static final long SEED = 20_240_619;
  private static final int DRAWS = 100_000;
  private static final int WEIGHT = 88;
  private static final int MOST_NAMED = 4;
  private static final int MOST_SHOWN = 12;

  private Entrapment() {}

  /// A supposed invasion of a party, with and without the treaty.
  ///
  /// @param other the party that may be drawn in
  private record Supposed(
      ActorId party, ActorId other, TreatyEffect effect, List<EvidenceId> clauses) {}

  /// A war that a party began, on record, and the same with the attack on it by the other side.
  private record Own(Evidence.Event began, ActorId enemy, TreatyEffect effect) {}

  public static List<Passage> passages(Setting in) {
    Evidence.Agreement treaty = treaty(in);
    if (treaty == null) {
      return List.of();
    }
    List<Sentence> sentences = new ArrayList<>();
    for (ActorId party : in.sorted()) {
      Supposed supposed = supposed(in, treaty, party);
      if (supposed != null) {
        sentences.addAll(sentences(in, treaty, supposed));
      }
    }
    return sentences.isEmpty()
        ? List.of()
        : List.of(
            new Passage(Question.WINNING, "Drawn into the other's war", WEIGHT, sentences, null));
  }

  public static List<Exhibit> exhibits(Setting in) {
    Evidence.Agreement treaty = treaty(in);
    if (treaty == null) {
      return List.of();
    }
    List<Exhibit> exhibits = new ArrayList<>();
    for (ActorId party : in.sorted()) {
      Supposed supposed = supposed(in, treaty, party);
      if (supposed != null) {
        exhibits.add(exhibit(in, supposed));
      }
    }
    return exhibits;
  }

  /// The case's agreement, where both parties of the case are its and it has a clause of defence.
  private static Evidence.@Nullable Agreement treaty(Setting in) {
    EvidenceId subject = in.file().subject();
    return subject != null
            && in.world().find(subject) instanceof Evidence.Agreement agreement
            && agreement.parties().containsAll(in.file().parties())
            && in.world().items(Evidence.Article.class).stream()
                .filter(article -> article.agreement().equals(agreement.id()))
                .flatMap(article -> article.clauses().stream())
                .anyMatch(c -> c.isForIncidents() && c.obligation() == Obligation.DEFENCE)
        ? agreement
        : null;
  }

  private static boolean binds(Setting in, Evidence.Agreement agreement) {
    return Commitment.status(in, agreement).result()
            instanceof Finding.Known<LifeCycle.Status>(LifeCycle.Status status)
        && status.stage().binds();
  }

  private static @Nullable Supposed supposed(Setting in, Evidence.Agreement treaty, ActorId party) {
    return in.recall(List.of("drawn-in", treaty, party), at -> followed(at, treaty, party));
  }

  private static @Nullable Supposed followed(Setting in, Evidence.Agreement treaty, ActorId party) {
    ClausePledges pledges = pledges(in, treaty, ANOTHER_STATE, party);
    TreatyEffect effect = effect(in, treaty, ANOTHER_STATE, party, pledges);
    return effect == null ? null : new Supposed(party, in.other(party), effect, pledges.evidence());
  }

  private static ClausePledges pledges(
      Setting in, Evidence.Agreement treaty, ActorId attacker, ActorId party) {
    Told told =
        new Told(
            List.of(attacker),
            Act.INVASION,
            party,
            null,
            Target.METROPOLITAN,
            in.world().date(),
            null,
            Truth.UNKNOWN,
            null);
    return ClausePledges.of(in, told, ClauseTrials.all(in), Map.of(), Set.of(treaty.id()));
  }

  /// Nothing where the treaty has no pledge that bears on it.
  private static @Nullable TreatyEffect effect(
      Setting in,
      Evidence.Agreement treaty,
      ActorId attacker,
      ActorId party,
      ClausePledges pledges) {
    String name = treaty.id().value();
    if (pledges.pledges().stream().noneMatch(pledge -> pledge.treaty().equals(name))) {
      return null;
    }
    Attack attack =
        new Attack(
            new TreeSet<>(Set.of(attacker)), new TreeSet<>(Set.of(party)), in.world().date(), 0);
    Entanglement.Given given =
        new Entanglement.Given(
            attack,
            pledges.pledges(),
            Map.of(),
            PriorTable.published(),
            List.of(),
            Assumed.WIDE,
            false,
            name,
            SEED,
            DRAWS);
    return TreatyEffect.of(name, Entanglement.situation(given), Draws.of(SEED, DRAWS));
  }

  /// The latest war on record that a party began by an attack on a state that is no party.
  private static @Nullable Own own(Setting in, Evidence.Agreement treaty, ActorId party) {
    return in.world().items(Evidence.Event.class).stream()
        .filter(event ->
            event.type() == PloverType.ASSAULT
                && in.label(event) == Label.FACT
                && in.states(event.who()).contains(party))
        .sorted(Comparator.comparing(Evidence::when))
        .flatMap(event ->
            in.states(event.whom()).stream()
                .filter(state -> !treaty.parties().contains(state) && isState(in, state))
                .map(state -> own(in, treaty, party, event, state)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Own own(
      Setting in, Evidence.Agreement treaty, ActorId party, Evidence.Event began, ActorId enemy) {
    TreatyEffect effect = effect(in, treaty, enemy, party, pledges(in, treaty, enemy, party));
    return effect == null ? null : new Own(began, enemy, effect);
  }

  private static boolean isState(Setting in, ActorId id) {
    return in.world().ledger().findActor(id) instanceof Actor.State;
  }

  private static List<Sentence> sentences(
      Setting in, Evidence.Agreement treaty, Supposed supposed) {
    boolean binds = binds(in, treaty);
    TreatyEffect effect = supposed.effect();
    Interval with = effect.with().atWar(supposed.other());
    Interval without = effect.without().atWar(supposed.other());
    List<EvidenceId> evidence = new ArrayList<>(supposed.clauses());
    evidence.add(treaty.id());
    Finding<TreatyEffect> finding =
        finding(supposed.party(), "another state", evidence, effect, supposed.other());
    String id = in.id("winning.drawn-in", supposed.party());
    Part party = in.voice().name(supposed.party());
    Part other = in.voice().name(supposed.other());
    Part title = new Part.Claim(treaty.id(), treaty.title());
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
            id + ".supposed",
            Label.ASSUMPTION,
            List.of(finding),
            "an invasion of {} by a state that none of these treaties binds is supposed here, not foreseen.",
            party));
    sentences.add(
        effect.atWar(supposed.other()).equals(Interval.point(0))
            ? Sentence.of(
                id,
                Label.ASSESSMENT,
                List.of(finding),
                "{} would then be at war in {} of such cases, if pledges of that kind are kept as often as they have been; {} changes nothing in that, since another agreement on record binds it too.",
                other,
                Voice.share(with),
                title)
            : Sentence.of(
                id,
                Label.ASSESSMENT,
                List.of(finding),
                "{} would then be at war in {} of such cases, if pledges of that kind are kept as often as they have been; without {}, in {}.",
                other,
                Voice.share(with),
                title,
                Voice.share(without)));
    sentences.add(
        Sentence.of(
            id + ".left-alone",
            Label.ASSESSMENT,
            List.of(finding),
            binds
                ? "so {} may leave {} alone in {} of them."
                : "so {} may leave {} alone in {} of them, once the treaty is in force.",
            other,
            party,
            Voice.share(Interval.of(1 - with.high(), 1 - with.low()))));
    List<ActorId> others =
        effect.with().actors().stream()
            .filter(actor ->
                !actor.equals(supposed.party())
                    && !actor.equals(supposed.other())
                    && !actor.equals(ANOTHER_STATE)
                    && effect.with().atWar(actor).high() > 0)
            .toList();
    if (!others.isEmpty()) {
      sentences.add(
          Sentence.of(
              id + ".others",
              Label.ASSESSMENT,
              List.of(finding),
              "by the clauses of the agreements on record, {} might be drawn in too, in {} of such cases.",
              in.voice().names(others, MOST_NAMED),
              Voice.share(
                  others.stream().map(effect.with()::atWar).reduce(Interval::hull).orElseThrow())));
    }
    Own own = own(in, treaty, supposed.party());
    if (own != null) {
      List<EvidenceId> rests = new ArrayList<>(evidence);
      rests.add(own.began().id());
      Interval there = own.effect().with().atWar(supposed.other());
      Finding<TreatyEffect> told =
          finding(supposed.party(), own.enemy().value(), rests, own.effect(), supposed.other());
      sentences.add(
          there.low() == 0 && there.high() > 0
              ? Sentence.of(
                  id + ".own-war",
                  Label.ASSESSMENT,
                  List.of(told),
                  "in the war in which {} {}, the words leave open whether {} can then be the victim; there the share begins at none and ends at {}.",
                  Voice.phrase(own.began().when()),
                  in.voice().claim(own.began()),
                  party,
                  Voice.share(Interval.point(there.high())))
              : Sentence.of(
                  id + ".own-war",
                  Label.ASSESSMENT,
                  List.of(told),
                  "in the war in which {} {}, it would be {}.",
                  Voice.phrase(own.began().when()),
                  in.voice().claim(own.began()),
                  Voice.share(there)));
    }
    return sentences;
  }

  private static Finding<TreatyEffect> finding(
      ActorId party,
      String attacker,
      List<EvidenceId> evidence,
      TreatyEffect effect,
      ActorId other) {
    return Finding.known(
            "drawn-in." + lower(party) + "." + attacker.toLowerCase(Locale.ROOT).replace(' ', '-'),
            Methods.CASCADE,
            evidence,
            effect,
            List.of(
                new Working("at war with the treaty: " + effect.with().atWar(other)),
                new Working("at war without it: " + effect.without().atWar(other)),
                new Working("change: " + effect.atWar(other))))
        .with("invasion", attacker + " of " + party)
        .with("rates", "published, see entente cascade --show-priors")
        .with("seed", String.valueOf(SEED));
  }

  private static Exhibit exhibit(Setting in, Supposed supposed) {
    Cascade cascade = supposed.effect().with();
    List<ActorId> order = new ArrayList<>(List.of(ANOTHER_STATE, supposed.party()));
    cascade.actors().stream()
        .filter(a -> !order.contains(a) && cascade.atWar(a).high() > 0)
        .sorted(
            Comparator.comparing((ActorId a) -> !a.equals(supposed.other()))
                .thenComparingDouble(a -> -cascade.atWar(a).high())
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_SHOWN)
        .forEach(order::add);
    List<Exhibit.Party> parties = new ArrayList<>();
    for (ActorId actor : order) {
      boolean start = parties.size() < 2;
      List<Duty> duties =
          cascade.obligations().duties().stream()
              .filter(duty -> duty.pledge().by().equals(actor))
              .toList();
      parties.add(
          new Exhibit.Party(
              actor.equals(ANOTHER_STATE)
                  ? "Another state"
                  : EvidenceWords.name(in.world().ledger(), actor),
              actor.equals(ANOTHER_STATE),
              start ? Interval.point(1) : cascade.atWar(actor),
              start
                  ? List.of()
                  : duties.stream()
                      .map(duty -> order.indexOf(duty.pledge().to()))
                      .filter(at -> at >= 0 && at < parties.size())
                      .distinct()
                      .sorted()
                      .toList(),
              start
                  ? actor.equals(ANOTHER_STATE) ? "supposed to invade" : "supposed to be invaded"
                  : "pledged to "
                      + Voice.joined(
                          duties.stream()
                              .map(duty ->
                                  EvidenceWords.name(in.world().ledger(), duty.pledge().to()))
                              .distinct()
                              .toList()),
              start ? List.of() : supposed.clauses()));
    }
    return new Exhibit.DrawnIn(
        "drawn-in-" + lower(supposed.party()),
        "Who would be drawn in if another state invaded "
            + EvidenceWords.name(in.world().ledger(), supposed.party()),
        Question.WINNING,
        "The invasion is supposed. An arc leads from a state to the one to whose aid it is pledged to come; a"
            + " bar is how often it would be at war, by the published rates of pledges kept, and begins at none where"
            + " the words leave open whether the pledge applies.",
        parties);
  }

  private static String lower(ActorId actor) {
    return actor.value().toLowerCase(Locale.ROOT);
  }
}
