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
import entente.answer.commitment.Commitment;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Obligation;
import entente.domain.PloverType;
import entente.domain.Working;
import entente.domain.clause.Clause;
import entente.domain.clause.Condition;
import entente.domain.clause.Trigger;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.cascade.Against;
import entente.model.cascade.Cascade;
import entente.model.cascade.Pledge;
import entente.model.cascade.Role;
import entente.model.cascade.Side;
import entente.model.cascade.Situation;
import entente.model.cascade.TreatyEffect;
import entente.model.cascade.War;
import entente.model.commitment.LifeCycle;
import entente.model.payoff.Draws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a case's treaty changes in how likely each party is to be drawn into the other's war: an
/// attack is supposed, by the state with which the party has most acts of force or threat on
/// record, and the clauses of all agreements that the case holds are followed as pledges.
public final class Entrapment {
  private static final long SEED = 20_240_619;
  private static final int DRAWS = 100_000;
  private static final int WEIGHT = 88;
  private static final Set<PloverType> FORCE =
      EnumSet.of(PloverType.THREATEN, PloverType.MOBILIZE, PloverType.COERCE, PloverType.ASSAULT);

  private Entrapment() {}

  /// A supposed attack on a party, with and without the treaty.
  ///
  /// @param other the party that may be drawn in
  private record Supposed(
      ActorId attacker,
      ActorId party,
      ActorId other,
      List<EvidenceId> hostile,
      TreatyEffect effect,
      List<EvidenceId> clauses) {}

  public static List<Passage> passages(Setting in) {
    Evidence.Agreement treaty = treaty(in);
    if (treaty == null) {
      return List.of();
    }
    List<Sentence> sentences = new ArrayList<>();
    boolean binds = binds(in, treaty);
    for (ActorId party : in.sorted()) {
      Supposed supposed = supposed(in, treaty, party);
      if (supposed != null) {
        sentences.addAll(sentences(in, treaty, supposed, binds));
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

  /// The case's agreement, where it has two parties and a clause of defence.
  private static Evidence.@Nullable Agreement treaty(Setting in) {
    EvidenceId subject = in.file().subject();
    return subject != null
            && in.world().find(subject) instanceof Evidence.Agreement agreement
            && agreement.parties().size() == 2
            && clauses(in, agreement).anyMatch(c -> c.obligation() == Obligation.DEFENCE)
        ? agreement
        : null;
  }

  private static boolean binds(Setting in, Evidence.Agreement agreement) {
    return Commitment.status(in, agreement).result()
            instanceof Finding.Known<LifeCycle.Status>(LifeCycle.Status status)
        && status.stage().binds();
  }

  private static Stream<Clause> clauses(Setting in, Evidence.Agreement agreement) {
    return articles(in, agreement).flatMap(a -> a.clauses().stream()).filter(Entrapment::ofWar);
  }

  private static Stream<Evidence.Article> articles(Setting in, Evidence.Agreement agreement) {
    return in
        .world()
        .items(Evidence.Article.class, a -> a.agreement().equals(agreement.id()))
        .stream()
        .filter(a -> a.clauses().stream().anyMatch(Entrapment::ofWar));
  }

  /// Whether a clause says something of an attack; one on a threat alone binds nobody to fight.
  private static boolean ofWar(Clause clause) {
    return clause.trigger() instanceof Trigger.On
        && !Role.boundBy(clause.obligation()).isEmpty()
        && clause.obligation() != Obligation.CONSULTATION;
  }

  private static @Nullable Supposed supposed(Setting in, Evidence.Agreement treaty, ActorId party) {
    return in.recall(List.of("drawn-in", treaty, party), at -> followed(at, treaty, party));
  }

  private static @Nullable Supposed followed(Setting in, Evidence.Agreement treaty, ActorId party) {
    Map.Entry<ActorId, List<EvidenceId>> hostile = mostHostile(in, party);
    if (hostile == null) {
      return null;
    }
    LocalDate date = in.world().date();
    List<EvidenceId> used = new ArrayList<>();
    Situation situation =
        Situation.of(War.of(hostile.getKey(), party, date), pledges(in, treaty, date, used));
    return new Supposed(
        hostile.getKey(),
        party,
        in.other(party),
        hostile.getValue(),
        TreatyEffect.of(treaty.id().value(), situation, Draws.of(SEED, DRAWS)),
        List.copyOf(used));
  }

  /// The state with the most acts of force or threat between it and a party; null where there are
  /// none.
  private static Map.@Nullable Entry<ActorId, List<EvidenceId>> mostHostile(
      Setting in, ActorId party) {
    SortedMap<ActorId, List<EvidenceId>> acts = new TreeMap<>();
    for (Evidence.Event event : in.world().items(Evidence.Event.class)) {
      List<ActorId> who = in.states(event.who());
      List<ActorId> whom = in.states(event.whom());
      if (FORCE.contains(event.type())) {
        List<ActorId> facing = who.contains(party) ? whom : whom.contains(party) ? who : List.of();
        for (ActorId state : facing) {
          if (!in.file().parties().contains(state) && isState(in, state)) {
            acts.computeIfAbsent(state, _ -> new ArrayList<>()).add(event.id());
          }
        }
      }
    }
    return acts.entrySet().stream()
        .max(Comparator.comparingInt(entry -> entry.getValue().size()))
        .orElse(null);
  }

  private static boolean isState(Setting in, ActorId id) {
    return in.world().ledger().findActor(id) instanceof entente.domain.Actor.State;
  }

  /// The clauses of agreements in force as pledges; those of the case's own treaty in any event, as
  /// if it were in force.
  private static List<Pledge> pledges(
      Setting in, Evidence.Agreement treaty, LocalDate date, List<EvidenceId> used) {
    PriorTable rates = PriorTable.published();
    List<Pledge> pledges = new ArrayList<>();
    for (Evidence.Agreement agreement : in.world().items(Evidence.Agreement.class)) {
      if (!agreement.id().equals(treaty.id()) && !binds(in, agreement)) {
        continue;
      }
      articles(in, agreement).forEach(a -> used.add(a.id()));
      clauses(in, agreement)
          .forEach(clause -> pledges.addAll(pledges(agreement, clause, rates, date)));
    }
    return pledges;
  }

  private static List<Pledge> pledges(
      Evidence.Agreement agreement, Clause clause, PriorTable rates, LocalDate date) {
    Interval prior = rates.of(clause.obligation(), date);
    boolean plain =
        clause.conditions().stream()
            .noneMatch(c -> c instanceof Condition.Request || c instanceof Condition.Unanimity);
    Interval honour = plain ? prior : Interval.of(0, prior.high());
    List<Pledge> pledges = new ArrayList<>();
    for (ActorId by : agreement.parties()) {
      for (ActorId to : clause.victims().isEmpty() ? agreement.parties() : clause.victims()) {
        if (!by.equals(to)) {
          Pledge pledge = Pledge.of(agreement.id().value(), by, to, clause.obligation(), honour);
          if (clause.obligation() == Obligation.DEFENCE) {
            pledge = pledge.when(Set.of(Role.ATTACKED));
          }
          pledges.add(
              clause.attackers().isEmpty()
                  ? pledge
                  : pledge.against(new Against.Only(new TreeSet<>(clause.attackers()))));
        }
      }
    }
    return pledges;
  }

  private static List<Sentence> sentences(
      Setting in, Evidence.Agreement treaty, Supposed supposed, boolean binds) {
    TreatyEffect effect = supposed.effect();
    Interval with = effect.with().atWar(supposed.other());
    Interval without = effect.without().atWar(supposed.other());
    List<EvidenceId> evidence = new ArrayList<>(supposed.clauses());
    evidence.add(treaty.id());
    Finding<TreatyEffect> finding =
        Finding.known(
                "drawn-in." + lower(supposed.party()),
                Methods.CASCADE,
                evidence,
                effect,
                List.of(
                    new Working("at war with the treaty: " + with),
                    new Working("at war without it: " + without),
                    new Working("change: " + effect.atWar(supposed.other()))))
            .with("attack", supposed.attacker() + " on " + supposed.party())
            .with("rates", "published, see entente cascade --show-priors")
            .with("seed", String.valueOf(SEED));
    Finding<Integer> hostile =
        Finding.known(
            "hostile." + lower(supposed.party()),
            Methods.COUNTING,
            supposed.hostile(),
            supposed.hostile().size(),
            List.of());
    String id = in.id("winning.drawn-in", supposed.party());
    Part attacker = in.voice().name(supposed.attacker());
    Part party = in.voice().name(supposed.party());
    Part other = in.voice().name(supposed.other());
    Part title = new Part.Claim(treaty.id(), treaty.title());
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
            id + ".supposed",
            Label.ASSUMPTION,
            List.of(hostile),
            "an attack by {} on {} is supposed here, not foreseen: the evidence has {} between them, no fewer than with any other state.",
            attacker,
            party,
            Voice.count(
                supposed.hostile().size(), "act of force or threat", "acts of force or threat")));
    sentences.add(
        Sentence.of(
            id,
            Label.ASSESSMENT,
            List.of(finding),
            "if {} attacked {}, {} would be at war in {} of such cases, as often as pledges of that kind have been kept; without {}, in {}.",
            attacker,
            party,
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
    return sentences;
  }

  private static Exhibit exhibit(Setting in, Supposed supposed) {
    Cascade cascade = supposed.effect().with();
    List<ActorId> order = new ArrayList<>(List.of(supposed.attacker(), supposed.party()));
    cascade.actors().stream()
        .filter(a -> !order.contains(a) && cascade.atWar(a).high() > 0)
        .sorted(Comparator.comparingDouble(a -> -cascade.atWar(a).high()))
        .forEach(order::add);
    List<Exhibit.Party> parties = new ArrayList<>();
    for (ActorId actor : order) {
      boolean attacking =
          cascade.on(Side.ATTACKER, actor).high() > cascade.on(Side.DEFENDER, actor).high();
      boolean start = parties.size() < 2;
      String why =
          actor.equals(supposed.attacker())
              ? "supposed to attack"
              : actor.equals(supposed.party()) ? "supposed to be attacked" : "bound by treaty";
      parties.add(
          new Exhibit.Party(
              EvidenceWords.name(in.world().ledger(), actor),
              attacking,
              start ? Interval.point(1) : cascade.atWar(actor),
              start ? List.of() : List.of(attacking ? 0 : 1),
              why,
              start ? List.of() : supposed.clauses()));
    }
    return new Exhibit.DrawnIn(
        "drawn-in-" + lower(supposed.party()),
        "Who would be drawn in if "
            + EvidenceWords.name(in.world().ledger(), supposed.attacker())
            + " attacked "
            + EvidenceWords.name(in.world().ledger(), supposed.party()),
        Question.WINNING,
        "The attack is supposed. An arc leads from a state to the one to whose aid it is bound to come; a"
            + " bar is how often it would be at war, by the published rates of pledges kept.",
        parties);
  }

  private static String lower(ActorId actor) {
    return actor.value().toLowerCase(java.util.Locale.ROOT);
  }
}
