// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.commitment;

import entente.answer.Finding;
import entente.answer.Methods;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.LifeCycleStep;
import entente.domain.Obligation;
import entente.domain.PloverType;
import entente.domain.Truth;
import entente.domain.When;
import entente.domain.Working;
import entente.domain.clause.Clause;
import entente.domain.clause.Incident;
import entente.domain.clause.Place;
import entente.domain.clause.Point;
import entente.domain.clause.Reading;
import entente.domain.clause.Target;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.commitment.CasusFoederis;
import entente.model.commitment.Check;
import entente.model.commitment.Force;
import entente.model.commitment.LifeCycle;
import entente.model.commitment.Predicate;
import entente.model.commitment.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An incident tried on the clauses of treaties, with what of it was looked up and what was taken
/// as given.
///
/// @param given what is taken as given, as clauses
/// @param record items on record that tell of the incident or of what went before it
/// @param trials clauses that bind first, then those of which it cannot be said, then the others
/// @param silent agreements of the victim in which nobody pledges to defend it
public record ClauseTrials(
    Told told,
    List<String> given,
    List<Evidence> record,
    List<ClauseTrial> trials,
    List<Evidence.Agreement> silent) {
  /// The obligations that the use or threat of force can set off (ATOP's five).
  private static final Set<Obligation> TRIED =
      EnumSet.of(
          Obligation.DEFENCE,
          Obligation.OFFENCE,
          Obligation.NEUTRALITY,
          Obligation.NON_AGGRESSION,
          Obligation.CONSULTATION);

  /// Within how many days an act can answer a call for help.
  private static final int ANSWER_DAYS = 90;

  private static final String TROOPS = "troops";

  public ClauseTrials {
    given = List.copyOf(given);
    record = List.copyOf(record);
    trials = List.copyOf(trials);
    silent = List.copyOf(silent);
  }

  /// Tries the clauses of agreements.
  public static ClauseTrials of(Setting in, Told told, List<Evidence.Agreement> agreements) {
    return of(in, told, agreements, Set.of());
  }

  /// Tries the clauses of agreements.
  ///
  /// @param asIfInForce agreements that are supposed to be in force
  public static ClauseTrials of(
      Setting in, Told told, List<Evidence.Agreement> agreements, Set<EvidenceId> asIfInForce) {
    return new Trying(in, told, asIfInForce).trials(agreements);
  }

  /// The agreements of both parties of the case.
  public static List<Evidence.Agreement> shared(Setting in) {
    return all(in).stream().filter(a -> a.parties().containsAll(in.file().parties())).toList();
  }

  /// Every agreement of the world.
  public static List<Evidence.Agreement> all(Setting in) {
    return in.world().items(Evidence.Agreement.class).stream()
        .sorted(
            Comparator.comparing((Evidence.Agreement a) -> !a.id().equals(in.file().subject()))
                .thenComparing(Evidence::id))
        .toList();
  }

  /// How the life of an agreement stands.
  private record Life(Force force, String stage) {}

  private static final class Trying {
    private final Setting in;
    private final Told told;
    private final Set<EvidenceId> asIfInForce;
    private final List<Evidence.Event> reports;
    private final @Nullable Evidence earlier;
    private final List<String> given = new ArrayList<>();
    private final List<Evidence> record = new ArrayList<>();

    Trying(Setting in, Told told, Set<EvidenceId> asIfInForce) {
      this.in = in;
      this.told = told;
      this.asIfInForce = Set.copyOf(asIfInForce);
      this.reports =
          attacks(told.attackers(), told.victim())
              .filter(event -> event.when().contains(told.on()))
              .toList();
      this.earlier =
          told.beganBy() != null
              ? null
              : attacks(List.of(told.victim()), null)
                  .filter(event ->
                      in.states(event.whom()).stream().anyMatch(told.attackers()::contains)
                          && event.when().latest().isBefore(told.on()))
                  .findFirst()
                  .orElse(null);
      record.addAll(reports);
      if (earlier != null) {
        record.add(earlier);
      }
    }

    private Stream<Evidence.Event> attacks(List<ActorId> by, @Nullable ActorId on) {
      return in
          .world()
          .items(
              Evidence.Event.class,
              event ->
                  event.type() == PloverType.ASSAULT
                      && in.states(event.who()).stream().anyMatch(by::contains)
                      && (on == null || in.states(event.whom()).contains(on)))
          .stream();
    }

    ClauseTrials trials(List<Evidence.Agreement> agreements) {
      List<ClauseTrial> trials = new ArrayList<>();
      for (Evidence.Agreement agreement : agreements) {
        for (Evidence.Article article : in.world().items(Evidence.Article.class)) {
          if (article.agreement().equals(agreement.id())) {
            for (Clause clause : article.clauses()) {
              if (clause.isForIncidents() && TRIED.contains(clause.obligation())) {
                trials.addAll(trials(agreement, article, clause));
              }
            }
          }
        }
      }
      trials.sort(Comparator.comparingInt(ClauseTrials::rank));
      explain(trials);
      List<Evidence.Agreement> silent =
          agreements.stream()
              .filter(agreement ->
                  agreement.parties().contains(told.victim())
                      && trials.stream().anyMatch(t -> t.agreement().equals(agreement))
                      && trials.stream()
                          .noneMatch(t ->
                              t.agreement().equals(agreement)
                                  && t.clause().obligation() == Obligation.DEFENCE))
              .toList();
      return new ClauseTrials(told, given, record, trials, silent);
    }

    /// What was taken as given where it could matter.
    private void explain(List<ClauseTrial> trials) {
      if (told.act().isForce() && uses(trials, Predicate.SELF_DEFENCE)) {
        if (earlier != null) {
          given.add(
              name(told.victim())
                  + " began the war: on record is that, "
                  + earlier.when().phrase()
                  + ", "
                  + in.voice().words(earlier));
        } else if (told.beganBy() != null) {
          given.add(name(told.beganBy()) + " began the war, as told");
        } else {
          given.add(
              "no earlier attack by "
                  + name(told.victim())
                  + " on "
                  + names(told.attackers())
                  + " is on record, so it did not begin the war");
        }
      }
      if (uses(
          trials.stream().filter(trial -> trial.truth() != Truth.NO).toList(),
          Predicate.DOMESTIC_LAW)) {
        given.add("nothing in the law of the parties forbids what a clause obliges to");
      }
      if (told.until() == null
          && trials.stream()
              .filter(trial -> reached(trial.verdict()))
              .flatMap(trial -> trial.verdict().checks().stream())
              .anyMatch(check -> check.point() == Point.EARLIER_ATTACK)) {
        given.add("it went on once the agreement was in force, since no end is told");
      }
    }

    private static boolean uses(List<ClauseTrial> trials, Predicate predicate) {
      return trials.stream()
          .filter(trial -> reached(trial.verdict()))
          .flatMap(trial -> trial.verdict().checks().stream())
          .anyMatch(check -> check.predicate() == predicate);
    }

    private static boolean reached(Verdict verdict) {
      return verdict.checks().stream()
          .noneMatch(c -> c.predicate() == Predicate.VICTIM && c.truth() == Truth.NO);
    }

    /// One trial for each group of parties for whom the result is the same.
    private List<ClauseTrial> trials(
        Evidence.Agreement agreement, Evidence.Article article, Clause clause) {
      LifeCycle.Status then = status(agreement, told.on());
      LifeCycle.Status now = status(agreement, in.world().date());
      Force force = asIfInForce.contains(agreement.id()) ? Force.ALWAYS : Force.of(then, now);
      Life life = new Life(force, now.stage().words());
      List<Evidence.Step> calls =
          Commitment.steps(in, agreement.id()).stream()
              .filter(step ->
                  !reports.isEmpty()
                      && step.step() == LifeCycleStep.INVOKED
                      && told.victim().equals(step.by())
                      && !step.when().earliest().isBefore(told.on())
                      && !step.when().earliest().isAfter(told.on().plusDays(ANSWER_DAYS)))
              .toList();
      Incident incident = incident(force, calls);
      Map<Verdict, List<ActorId>> groups = new LinkedHashMap<>();
      for (ActorId party : agreement.parties()) {
        if (!party.equals(told.victim()) && !told.attackers().contains(party)) {
          groups
              .computeIfAbsent(
                  test(clause, agreement, party, force, incident, Map.of()), _ -> new ArrayList<>())
              .add(party);
        }
      }
      List<EvidenceId> used =
          Stream.of(
                  Stream.of(agreement.id(), article.id()),
                  Stream.ofNullable(now.decidedBy()).map(EvidenceId::of),
                  record.stream().map(Evidence::id),
                  calls.stream().map(Evidence::id))
              .flatMap(ids -> ids)
              .toList();
      List<ClauseTrial> trials = new ArrayList<>();
      groups.forEach((verdict, bound) -> {
        ActorId one = bound.getFirst();
        List<ClauseTrial.Read> readings =
            clause.readings().stream()
                .filter(reading -> bears(reading, verdict))
                .map(reading ->
                    read(
                        reading,
                        test(clause, agreement, one, force, incident, reading.settles()),
                        article,
                        clause,
                        bound,
                        life,
                        used))
                .filter(read -> !read.said().isEmpty())
                .toList();
        trials.add(
            new ClauseTrial(
                agreement,
                article,
                clause,
                bound,
                finding("clause." + article.id() + "." + clause.id(), verdict, bound, life, used),
                why(verdict, bound, life),
                readings,
                clause.obligation() == Obligation.DEFENCE
                        && verdict.bound() == Truth.YES
                        && !calls.isEmpty()
                    ? honour(bound, calls)
                    : null));
      });
      return trials;
    }

    private LifeCycle.Status status(Evidence.Agreement agreement, LocalDate date) {
      return ((Finding.Known<LifeCycle.Status>) Commitment.status(in, agreement, date).result())
          .value();
    }

    private Incident incident(Force force, List<Evidence.Step> calls) {
      LocalDate since = force.since();
      LocalDate until = told.until();
      LocalDate began = earlier == null ? null : earlier.when().earliest();
      return new Incident(
          told.attackers(),
          told.act(),
          told.victim(),
          told.place(),
          told.target(),
          told.on(),
          Truth.of(until == null || since == null || !until.isBefore(since)),
          Truth.of(earlier != null || told.victim().equals(told.beganBy())),
          began,
          told.requested() == Truth.UNKNOWN && !calls.isEmpty() ? Truth.YES : told.requested(),
          Truth.YES,
          Truth.UNKNOWN);
    }

    private static Verdict test(
        Clause clause,
        Evidence.Agreement agreement,
        ActorId bound,
        Force force,
        Incident incident,
        Map<Point, Boolean> settled) {
      return CasusFoederis.test(clause, agreement.parties(), bound, force, incident, settled);
    }

    /// Whether a reading answers a question on which the result turns.
    private static boolean bears(Reading reading, Verdict verdict) {
      return verdict.bound() == Truth.UNKNOWN
          && verdict.open().stream().anyMatch(reading.settles()::containsKey);
    }

    private ClauseTrial.Read read(
        Reading reading,
        Verdict verdict,
        Evidence.Article article,
        Clause clause,
        List<ActorId> bound,
        Life life,
        List<EvidenceId> used) {
      List<Evidence> said =
          reading.saidIn().stream()
              .map(id -> in.world().find(EvidenceId.of(id)))
              .filter(java.util.Objects::nonNull)
              .map(Evidence.class::cast)
              .sorted(Comparator.comparing(Evidence::when))
              .toList();
      List<EvidenceId> rests =
          Stream.concat(used.stream(), said.stream().map(Evidence::id)).toList();
      return new ClauseTrial.Read(
          reading,
          finding(
                  "clause." + article.id() + "." + clause.id() + "." + reading.id(),
                  verdict,
                  bound,
                  life,
                  rests)
              .with("reading", reading.what()),
          why(verdict, bound, life),
          said);
    }

    private Finding<Verdict> finding(
        String id, Verdict verdict, List<ActorId> bound, Life life, List<EvidenceId> used) {
      List<Working> working =
          verdict.checks().stream()
              .map(check ->
                  new Working(
                      check.predicate().words()
                          + ": "
                          + check.truth().words()
                          + " ("
                          + words(check, bound, life)
                          + ")"))
              .toList();
      return Finding.known(id, Methods.CASUS_FOEDERIS, used, verdict, working);
    }

    private List<String> why(Verdict verdict, List<ActorId> bound, Life life) {
      List<Check> deciding = new ArrayList<>(verdict.deciding());
      if (verdict.bound() == Truth.YES) {
        verdict.checks().stream()
            .filter(check ->
                (check.point() != null && !deciding.contains(check))
                    || check.predicate() == Predicate.SELF_DEFENCE
                    || check.predicate() == Predicate.REQUEST
                    || check.predicate() == Predicate.IN_FORCE)
            .filter(check -> !deciding.contains(check))
            .forEach(deciding::add);
      }
      return deciding.stream().map(check -> words(check, bound, life)).distinct().toList();
    }

    private String words(Check check, List<ActorId> bound, Life life) {
      Place place = told.place();
      LocalDate since = life.force().since();
      return check
          .ground()
          .words()
          .replace("{victim}", name(told.victim()))
          .replace("{attackers}", names(told.attackers()))
          .replace("{act}", told.act().noun())
          .replace("{bound}", names(bound))
          .replace(
              "{place}",
              told.target() == Target.FORCES && place == null
                  ? "what is attacked"
                  : place == null ? "the ground of " + name(told.victim()) : place.name())
          .replace("{since}", since == null ? "then" : When.words(since))
          .replace("{stage}", life.stage())
          .replace("{day}", When.words(told.on()))
          .replace("{asked}", When.words(in.world().date()));
    }

    private ClauseTrial.Honour honour(List<ActorId> bound, List<Evidence.Step> calls) {
      List<Evidence> help = new ArrayList<>();
      List<Evidence> other = new ArrayList<>();
      LocalDate last = told.on().plusDays(ANSWER_DAYS);
      for (Evidence item : in.world().items(Evidence.class)) {
        if (item.when().latest().isBefore(told.on()) || item.when().earliest().isAfter(last)) {
          continue;
        }
        if (item instanceof Evidence.Event event
            && event.type().cooperative()
            && in.states(event.whom()).contains(told.victim())
            && event.who().stream().anyMatch(who -> actsFor(who, bound))) {
          (event.type() == PloverType.AID ? help : other).add(event);
        } else if (item instanceof Evidence.Flow flow
            && flow.good().equals(TROOPS)
            && flow.to().equals(told.victim())
            && bound.contains(flow.from())) {
          help.add(flow);
        }
      }
      return new ClauseTrial.Honour(List.copyOf(calls), help, other);
    }

    private boolean actsFor(ActorId who, List<ActorId> bound) {
      return in.world().ledger().findActor(who) instanceof Actor.Bloc bloc
          ? bloc.members().stream().anyMatch(bound::contains)
          : bound.contains(in.world().ledger().stateOf(who));
    }

    private String name(ActorId actor) {
      return in.voice().name(actor).text();
    }

    private String names(List<ActorId> actors) {
      return Voice.joined(actors.stream().map(this::name).toList());
    }
  }

  private static int rank(ClauseTrial trial) {
    return switch (trial.truth()) {
      case YES -> 0;
      case UNKNOWN -> 1;
      case NO -> 2;
    };
  }
}
