// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.EvidenceWords;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.LifeCycleStep;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Stems;
import entente.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The items of a world by what they speak of, to find those that a claim may be about.
///
/// An item fits a claim by the words that they share, each counting by how few items have it
/// (inverse document frequency, Spärck Jones 1972), by its actors and by its date.
final class Index {
  /// An item with what it speaks of.
  ///
  /// @param actors all that have a part in it, and the states of those
  record Profile(Evidence item, Set<String> stems, Set<ActorId> actors, double weight) {}

  /// An item that a claim may be about.
  ///
  /// @param topic the weight of the words that both have
  /// @param cover the share of the item's own words that the claim has
  /// @param covered the share of the claim's own words that the item has
  /// @param score topic, actors and date together
  record Candidate(Profile profile, double topic, double cover, double covered, double score) {
    Evidence item() {
      return profile.item;
    }
  }

  private static final double CONTEXT = 0.35;
  private static final double ACTOR = 1.5;
  private static final double NARROWLY = 2;

  /// Seats of government that stand for the head of state.
  private static final Set<String> SEATS = Set.of("the Kremlin", "the White House");

  private final World world;
  private final Ledger ledger;
  private final List<Profile> profiles = new ArrayList<>();
  private final Map<String, List<Integer>> byStem = new HashMap<>();
  private final Map<ActorId, List<Integer>> byActor = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<EvidenceId, Profile> byId = new HashMap<>();
  private final Map<EvidenceId, Set<String>> told = new HashMap<>();
  private final Map<EvidenceId, Set<String>> measured = new HashMap<>();
  private final Map<String, Set<String>> goods = new HashMap<>();
  private final Map<String, List<ActorId>> inWords = new HashMap<>();
  private final double unknown;

  Index(World world) {
    this.world = world;
    this.ledger = world.ledger();
    Map<String, Integer> frequency = new HashMap<>();
    List<Set<String>> all = new ArrayList<>();
    List<Evidence> items = new ArrayList<>();
    for (Evidence item : world.all()) {
      if (item instanceof Evidence.Goal || item instanceof Evidence.Conversion) {
        continue;
      }
      Set<String> stems = stems(item);
      items.add(item);
      all.add(stems);
      stems.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
    }
    frequency.forEach((stem, many) -> weights.put(stem, Math.log((1.0 + items.size()) / many)));
    unknown = Math.log(1.0 + items.size()) / 2;
    for (int i = 0; i < items.size(); i++) {
      Set<String> stems = all.get(i);
      double weight = stems.stream().mapToDouble(s -> weights.getOrDefault(s, 0.0)).sum();
      profiles.add(new Profile(items.get(i), stems, actors(items.get(i)), weight));
      for (String stem : stems) {
        byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(i);
      }
      byId.put(items.get(i).id(), profiles.getLast());
      for (ActorId actor : profiles.getLast().actors) {
        byActor.computeIfAbsent(actor, _ -> new ArrayList<>()).add(i);
      }
    }
  }

  World world() {
    return world;
  }

  Ledger ledger() {
    return ledger;
  }

  /// What a claim may be about, the likeliest first: what shares a word with it, and what those
  /// whom it names did or said within some weeks of its dates.
  ///
  /// @param own the claim's own words by stem
  /// @param context those of the words before it
  List<Candidate> candidates(
      Set<String> own, Set<String> context, Set<ActorId> actors, List<Claim.Time> times) {
    Set<Integer> found = new HashSet<>();
    for (String stem : own) {
      found.addAll(byStem.getOrDefault(stem, List.of()));
    }
    for (ActorId actor : times.isEmpty() ? List.<ActorId>of() : actors) {
      for (int i : byActor.getOrDefault(actor, List.of())) {
        if (dates(profiles.get(i).item, times) >= NARROWLY) {
          found.add(i);
        }
      }
    }
    double whole = own.stream().mapToDouble(s -> weights.getOrDefault(s, unknown)).sum();
    List<Candidate> candidates = new ArrayList<>();
    for (int i : found) {
      Profile profile = profiles.get(i);
      double topic = 0;
      double around = 0;
      for (String stem : profile.stems) {
        if (own.contains(stem)) {
          topic += weights.getOrDefault(stem, 0.0);
        } else if (context.contains(stem)) {
          around += weights.getOrDefault(stem, 0.0);
        }
      }
      double cover = profile.weight == 0 ? 0 : (topic + CONTEXT * around) / profile.weight;
      double score =
          topic
              + CONTEXT * around
              + 3 * cover
              + actorScore(profile, actors)
              + dates(profile.item, times);
      candidates.add(new Candidate(profile, topic, cover, topic / Math.max(1, whole), score));
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.score).thenComparing(c -> c.item().id()));
    return candidates;
  }

  private static double actorScore(Profile profile, Set<ActorId> actors) {
    if (actors.isEmpty()) {
      return 0;
    }
    long shared = actors.stream().filter(profile.actors::contains).count();
    return shared == 0 ? -ACTOR : Math.min(2, shared) * ACTOR;
  }

  private static double dates(Evidence item, List<Claim.Time> times) {
    double best = 0;
    for (Claim.Time time : times) {
      if (time.bearing() != Claim.Bearing.THAN
          && time.when().overlaps(item.when())
          && !item.when().openEnd()) {
        best = Math.max(best, time.when().isDay() ? 3 : time.when().days() < 40 ? 2 : 1);
      }
    }
    return best;
  }

  /// Whether no more than two items have a word.
  boolean rare(String stem) {
    return weights.getOrDefault(stem, 0.0) >= unknown * 2 - Math.log(2) - 0.01;
  }

  double weight(String stem) {
    return weights.getOrDefault(stem, 0.0);
  }

  /// A claim's own content words, without the names of actors.
  Set<String> own(Claim claim) {
    Set<String> own = new HashSet<>();
    for (Claim.Term term : claim.terms()) {
      boolean name =
          claim.actors().stream()
              .anyMatch(m -> m.form() != Claim.Form.PRONOUN && m.span().contains(term.span()));
      if (!name) {
        own.add(term.stem());
      }
    }
    return own;
  }

  /// Who has a part in a claim, with their states.
  Set<ActorId> actorsOf(Claim claim) {
    Set<ActorId> actors = new HashSet<>();
    claim.actors().forEach(m -> with(actors, m.actor()));
    if (claim.saying() != null && claim.saying().speaker() != null) {
      with(actors, claim.saying().speaker());
    }
    return actors;
  }

  private void with(Set<ActorId> actors, ActorId actor) {
    actors.add(actor);
    actors.add(ledger.stateOf(actor));
  }

  /// The words of what an item measures: of its good or series and of the figure that it feeds.
  Set<String> measured(Evidence item) {
    return measured.computeIfAbsent(item.id(), _ -> Set.copyOf(Stems.in(measuredWords(item))));
  }

  /// What an item measures, in words.
  String name(Evidence item) {
    return measuredWords(item);
  }

  /// The words of a good's name.
  Set<String> good(String id) {
    return goods.computeIfAbsent(id, _ -> Set.copyOf(Stems.in(ledger.getGood(id).name())));
  }

  private String measuredWords(Evidence item) {
    return switch (item) {
      case Evidence.Flow flow ->
          ledger.getGood(flow.good()).name()
              + (flow.figure() == null ? "" : " " + ledger.getFigure(flow.figure()).name());
      case Evidence.Indicator indicator -> ledger.getSeries(indicator.series()).name();
      case Evidence.Measure measure ->
          measure.what()
              + " cap "
              + (measure.good() == null ? "" : ledger.getGood(measure.good()).name());
      default -> EvidenceWords.of(ledger, item);
    };
  }

  /// The states that some words name: "trade with Russia", "contracts for Indian arms".
  List<ActorId> statesIn(String words) {
    return inWords.computeIfAbsent(
        words,
        _ ->
            ledger.actors().stream()
                .filter(a ->
                    a instanceof Actor.State state
                        && (words.contains(state.name()) || words.contains(state.adjective())))
                .map(Actor::id)
                .toList());
  }

  /// Whether two stand for the same: the same actor, or a state and what speaks for it.
  boolean same(ActorId one, ActorId other) {
    return one.equals(other)
        || (ledger.stateOf(one).equals(ledger.stateOf(other))
            && (isState(one) || isState(other) || speaksFor(one, other) || speaksFor(other, one)));
  }

  /// Whether a spokesman speaks for the head of his state.
  private boolean speaksFor(ActorId person, ActorId seat) {
    return ledger.findActor(person) instanceof Actor.Leader leader
        && leader.office().contains("spokes")
        && ledger.findActor(seat) instanceof Actor.Body body
        && SEATS.contains(body.name());
  }

  boolean isState(ActorId id) {
    return ledger.findActor(id) instanceof Actor.State;
  }

  boolean isPerson(ActorId id) {
    return ledger.findActor(id) instanceof Actor.Leader;
  }

  private Set<ActorId> actors(Evidence item) {
    Set<ActorId> actors = new HashSet<>();
    parts(item).forEach(actor -> with(actors, actor));
    item.attribution().saidBy().forEach(actor -> with(actors, actor));
    return actors;
  }

  /// Who has a part in what an item says.
  static Collection<ActorId> parts(Evidence item) {
    List<ActorId> parts = new ArrayList<>();
    switch (item) {
      case Evidence.Event event -> {
        parts.addAll(event.who());
        parts.addAll(event.whom());
      }
      case Evidence.Vote vote -> {
        parts.add(vote.body());
        parts.addAll(vote.about());
      }
      case Evidence.Agreement agreement -> parts.addAll(agreement.parties());
      case Evidence.Article _, Evidence.Conversion _ -> {}
      case Evidence.Step step -> add(parts, step.by());
      case Evidence.Flow flow -> {
        parts.add(flow.from());
        parts.add(flow.to());
      }
      case Evidence.Indicator indicator -> {
        parts.add(indicator.actor());
        add(parts, indicator.counterpart());
      }
      case Evidence.Measure measure -> {
        parts.add(measure.by());
        parts.addAll(measure.on());
      }
      case Evidence.Statement statement -> {
        parts.add(statement.speaker());
        parts.addAll(statement.audience());
        parts.addAll(statement.about());
      }
      case Evidence.Recognition recognition -> {
        parts.add(recognition.by());
        parts.addAll(recognition.of());
      }
      case Evidence.Denial denial -> parts.add(denial.by());
      case Evidence.Trial trial -> parts.add(trial.actor());
      case Evidence.Goal goal -> parts.add(goal.holder());
    }
    return parts;
  }

  private static void add(List<ActorId> parts, @Nullable ActorId actor) {
    if (actor != null) {
      parts.add(actor);
    }
  }

  /// The content words of what was done or said, names among them.
  Set<String> told(Evidence item) {
    return told.computeIfAbsent(item.id(), _ -> Set.copyOf(Stems.in(Items.text(item))));
  }

  /// The words by which an item is found.
  Set<String> stemsOf(Evidence item) {
    Profile profile = byId.get(item.id());
    return profile == null ? Set.of() : profile.stems;
  }

  /// The content words of an item, without the names of those who have a part in it.
  private Set<String> stems(Evidence item) {
    Set<String> stems = new HashSet<>(Stems.in(text(item)));
    List<ActorId> named = new ArrayList<>(parts(item));
    named.addAll(item.attribution().saidBy());
    for (ActorId actor : named) {
      ActorId state = ledger.stateOf(actor);
      for (ActorId id : List.of(actor, state)) {
        Actor known = ledger.findActor(id);
        if (known != null && !(known instanceof Actor.Body)) {
          stems.removeAll(Stems.in(known.name()));
        }
        if (known instanceof Actor.State own) {
          stems.removeAll(Stems.in(own.adjective()));
        }
      }
    }
    return stems;
  }

  private String text(Evidence item) {
    return switch (item) {
      case Evidence.Event event ->
          event.what()
              + " "
              + (event.where() == null ? "" : event.where())
              + " "
              + (event.mode() == null ? "" : event.mode().replace('-', ' '));
      case Evidence.Vote vote -> vote.what() + " vote " + EvidenceWords.name(ledger, vote.body());
      case Evidence.Statement statement ->
          statement.what() + " " + (statement.quote() == null ? "" : statement.quote());
      case Evidence.Denial denial -> denial.what() + " deny";
      case Evidence.Trial trial ->
          trial.what()
              + " "
              + trial.capability().replace('-', ' ')
              + (trial.succeeded() ? " succeed" : " fail");
      case Evidence.Step step when step.step() == LifeCycleStep.INVOKED ->
          EvidenceWords.of(ledger, step) + " appeal request help";
      case Evidence.Flow flow -> ledger.getGood(flow.good()).name() + " transfer";
      case Evidence.Indicator indicator -> ledger.getSeries(indicator.series()).name();
      case Evidence.Measure measure ->
          measure.what() + " " + (measure.under() == null ? "" : measure.under());
      default -> EvidenceWords.of(ledger, item);
    };
  }

  /// Whether a claim's date fits an item's: the day it was so, or the day it was said.
  static boolean fits(Claim.Time time, Evidence item) {
    When when = item.when();
    return switch (time.bearing()) {
      case AT ->
          time.when().overlaps(ended(when)) || (time.when().overlaps(when) && !when.openEnd());
      case SINCE ->
          when.openEnd()
              ? time.when().overlaps(ended(when))
              : !when.latest().isBefore(time.when().earliest());
      case UNTIL -> !when.earliest().isAfter(time.when().latest());
      case THAN -> true;
    };
  }

  /// Of what has no end, the day on which it began.
  static When ended(When when) {
    return when.openEnd() ? When.on(when.earliest()) : when;
  }
}
