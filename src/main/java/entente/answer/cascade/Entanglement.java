// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.cascade;

import entente.answer.Exhibit;
import entente.answer.Question;
import entente.domain.ActorId;
import entente.domain.AlliancePledge;
import entente.domain.Interval;
import entente.domain.Obligation;
import entente.model.cascade.Against;
import entente.model.cascade.Cascade;
import entente.model.cascade.Conflict;
import entente.model.cascade.Duty;
import entente.model.cascade.InForce;
import entente.model.cascade.Limit;
import entente.model.cascade.Method;
import entente.model.cascade.Obligations;
import entente.model.cascade.Pledge;
import entente.model.cascade.Role;
import entente.model.cascade.Side;
import entente.model.cascade.SideChoice;
import entente.model.cascade.Situation;
import entente.model.cascade.TreatyEffect;
import entente.model.cascade.Volunteer;
import entente.model.cascade.War;
import entente.model.deterrence.Balance;
import entente.model.deterrence.Threshold;
import entente.model.forecast.BaseRate;
import entente.model.forecast.Intervention;
import entente.model.payoff.Draws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who is bound, and who may end up at war, if one state attacks another.
///
/// @param bound who is bound to fight, in the order of steps
/// @param heldBack who is bound not to fight
/// @param talks who is bound to talk with one at war
/// @param conflicts promises that cannot all be kept
/// @param fates everyone who may be at war: those of the start first, then the likeliest, the
///   strongest of them first
/// @param abandonments who is bound from the start and may not come
/// @param sides capability on each side; null where none is known of an attacker
/// @param change what one treaty changes; null where none was asked about
/// @param deterrence without what was asked about (or any pledge), and with it
/// @param estimates the published rates that the ranges rest on
/// @param method how probabilities were found
public record Entanglement(
    Attack attack,
    List<Bound> bound,
    List<Bound> heldBack,
    SortedSet<ActorId> talks,
    List<Torn> conflicts,
    List<Fate> fates,
    List<Abandonment> abandonments,
    @Nullable Sides sides,
    @Nullable Change change,
    List<Deterrence> deterrence,
    List<Estimate> estimates,
    HowFound method) {
  private static final int HUNDREDTHS = 100;
  private static final int MOST_SHOWN = 24;

  public Entanglement {
    bound = List.copyOf(bound);
    heldBack = List.copyOf(heldBack);
    conflicts = List.copyOf(conflicts);
    fates = List.copyOf(fates);
    abandonments = List.copyOf(abandonments);
    deterrence = List.copyOf(deterrence);
    estimates = List.copyOf(estimates);
  }

  /// All that a result follows from.
  ///
  /// @param capability each state's share of the system's
  /// @param mayJoin who may join unbound, and beside whom
  /// @param directOnly whether a pledge of defence covers only one that was attacked itself, and
  ///   not one that came to another's aid
  /// @param without the treaty whose part is asked about; null for none
  public record Given(
      Attack attack,
      List<AlliancePledge> pledges,
      Map<ActorId, Double> capability,
      PriorTable priors,
      List<MayJoin> mayJoin,
      Assumed assumed,
      boolean directOnly,
      @Nullable String without,
      long seed,
      int draws) {
    public Given {
      pledges = List.copyOf(pledges);
      capability = Map.copyOf(capability);
      mayJoin = List.copyOf(mayJoin);
    }
  }

  /// One that may join beside another unbound.
  public record MayJoin(ActorId actor, ActorId beside) {}

  /// One side of the war.
  public enum Camp {
    ATTACKERS,
    DEFENDERS;

    static Camp of(Side side) {
      return side == Side.ATTACKER ? ATTACKERS : DEFENDERS;
    }
  }

  /// One state, bound by one or more treaties to fight on a side, or not to.
  ///
  /// @param toward those to whom it is bound in its first step
  /// @param treaties by what they are called
  /// @param step in which it is bound first
  /// @param kept the widest range of those pledges
  /// @param clear whether nothing that it promised stands against it, or against a link before it
  /// @param ifOthersJoin whether it is bound only if those join who may unbound
  /// @param untested conditions of which it is not known whether they hold
  public record Bound(
      ActorId by,
      Camp camp,
      SortedSet<ActorId> toward,
      SortedSet<String> treaties,
      int step,
      Interval kept,
      boolean clear,
      boolean ifOthersJoin,
      SortedSet<String> untested) {}

  /// A conflict between promises, and how the model goes on.
  public record Torn(ActorId actor, String what, String rule) {}

  /// Where a state may end up.
  ///
  /// @param capability share of the system's; null where it is not known
  public record Fate(
      ActorId actor,
      boolean fromTheStart,
      Interval attackers,
      Interval defenders,
      Interval atWar,
      @Nullable Double capability) {}

  /// One bound from the start to fight beside another, and how likely it does not.
  public record Abandonment(ActorId actor, ActorId by, Interval chance) {}

  /// Mean capability on both sides, as shares of the system's.
  ///
  /// @param unmeasured who may be at war with a capability that is not known, and counts as none
  public record Sides(Interval attackers, Interval defenders, SortedSet<ActorId> unmeasured) {}

  /// What a treaty changes.
  public record Change(
      String treaty, List<Difference> differences, Interval attackers, Interval defenders) {
    public Change {
      differences = List.copyOf(differences);
    }
  }

  /// By how much a state is likelier to be at war.
  public record Difference(ActorId actor, Interval without, Interval with, Interval change) {}

  /// Whether a challenger is deterred, and what would be settled for.
  ///
  /// @param what which pledges are there: "without ATOP 3180"
  /// @param strongest the strongest state that may come to the aid of the attacked; null for none
  /// @param resolve the probability that it does
  /// @param least the least probability that deters
  /// @param verdict whether the challenger is deterred: "yes", "no" or "cannot be said"
  /// @param victory the probability that the attackers win, as their part of capability
  /// @param settlements what both sides may prefer to war, as the attackers' part
  /// @param alwaysPreferred whether some part both prefer at every value of the ranges
  public record Deterrence(
      String what,
      @Nullable ActorId strongest,
      Interval resolve,
      Interval least,
      String verdict,
      Interval victory,
      Interval settlements,
      boolean alwaysPreferred) {}

  /// A published rate.
  public record Estimate(Obligation kind, double share, String source) {}

  /// How probabilities were found.
  ///
  /// @param within by how much a probability may be off in 99 of 100 cases; 0 where all ways were
  ///   gone through
  public record HowFound(boolean exact, long waysOrDraws, long seed, double within) {}

  /// What follows from an attack.
  ///
  /// @throws IllegalArgumentException where no pledge comes from the treaty asked about
  public static Entanglement of(Given given) {
    Attack attack = given.attack();
    Situation situation = situation(given);
    Draws draws = Draws.of(given.seed(), given.draws());
    String asked = given.without();
    Optional<TreatyEffect> effect =
        asked == null ? Optional.empty() : Optional.of(TreatyEffect.of(asked, situation, draws));
    Cascade cascade = effect.map(TreatyEffect::with).orElseGet(() -> Cascade.of(situation, draws));
    Obligations obligations = cascade.obligations();
    Map<Pledge, SortedSet<String>> untested = untested(given);
    return new Entanglement(
        attack,
        bound(obligations, situation, untested),
        heldBack(obligations, untested),
        talks(obligations),
        obligations.conflicts().stream().map(Entanglement::torn).toList(),
        fates(cascade, given),
        abandonments(cascade),
        measured(attack, given)
            ? new Sides(
                cascade.capability(Side.ATTACKER),
                cascade.capability(Side.DEFENDER),
                cascade.unmeasured())
            : null,
        effect.map(one -> change(Objects.requireNonNull(asked), one)).orElse(null),
        deterrence(cascade, effect, situation, draws, given),
        estimates(
            Obligations.of(situation.pledges(), situation.volunteers(), situation.war()), given),
        found(cascade.method(), given.seed()));
  }

  /// The model's input.
  public static Situation situation(Given given) {
    Attack attack = given.attack();
    return new Situation(
        War.of(attack.attackers(), attack.attacked(), attack.on()).stepEvery(attack.daysPerStep()),
        pledges(given),
        volunteers(given),
        given.capability());
  }

  private static boolean measured(Attack attack, Given given) {
    return attack.attackers().stream().allMatch(given.capability()::containsKey);
  }

  /// A treaty and a party to it that attacks another.
  private record Offender(String treaty, ActorId member) {}

  /// An alliance does not protect a member that attacks another: what its other members promised
  /// the attacker not to do is left out.
  private static List<Pledge> pledges(Given given) {
    Attack attack = given.attack();
    Set<Offender> offenders = new HashSet<>();
    for (AlliancePledge pledge : given.pledges()) {
      if (attack.attacked().contains(pledge.by()) && attack.attackers().contains(pledge.to())) {
        offenders.add(new Offender(pledge.treaty(), pledge.to()));
      }
    }
    return given.pledges().stream()
        .filter(pledge ->
            !isLimit(pledge)
                || attack.attackers().contains(pledge.by())
                || !offenders.contains(new Offender(pledge.treaty(), pledge.to())))
        .map(pledge -> pledge(pledge, given))
        .toList();
  }

  private static boolean isLimit(AlliancePledge pledge) {
    return pledge.obligation() == Obligation.NEUTRALITY
        || pledge.obligation() == Obligation.NON_AGGRESSION;
  }

  private static Pledge pledge(AlliancePledge from, Given given) {
    Interval prior = given.priors().of(from.obligation(), given.attack().on());
    Pledge pledge =
        Pledge.of(
                from.treaty(),
                from.by(),
                from.to(),
                from.obligation(),
                from.untested().isEmpty() ? prior : Interval.of(0, prior.high()))
            .during(new InForce(from.from(), from.until() == null ? LocalDate.MAX : from.until()));
    if (!from.against().isEmpty()) {
      pledge = pledge.against(new Against.Only(from.against()));
    }
    if (given.directOnly() && from.obligation() == Obligation.DEFENCE) {
      return pledge.when(EnumSet.of(Role.ATTACKED));
    }
    return from.ifAttacked() ? pledge.when(EnumSet.of(Role.ATTACKED, Role.JOINED_DEFENCE)) : pledge;
  }

  private static Map<Pledge, SortedSet<String>> untested(Given given) {
    Map<Pledge, SortedSet<String>> untested = new LinkedHashMap<>();
    for (AlliancePledge pledge : given.pledges()) {
      if (!pledge.untested().isEmpty()) {
        untested
            .computeIfAbsent(pledge(pledge, given), _ -> new TreeSet<>())
            .addAll(pledge.untested());
      }
    }
    return untested;
  }

  /// Each by its interest in that side's victory, which is worth from nothing to all of what is
  /// fought over.
  private static List<Volunteer> volunteers(Given given) {
    Attack attack = given.attack();
    List<Volunteer> volunteers = new ArrayList<>();
    for (MayJoin one : given.mayJoin()) {
      Side side = attack.attackers().contains(one.beside()) ? Side.ATTACKER : Side.DEFENDER;
      double attackers = capability(attack.attackers(), given);
      double defenders = capability(attack.attacked(), given);
      double own = given.capability().getOrDefault(one.actor(), 0.0);
      double opponent = side == Side.ATTACKER ? defenders : attackers;
      volunteers.add(
          opponent > 0
              ? SideChoice.helper(
                  one.actor(),
                  side,
                  new Intervention(
                      opponent,
                      side == Side.ATTACKER ? attackers : defenders,
                      own,
                      Interval.UNIT,
                      Interval.point(0),
                      given.assumed().cost()))
              : new Volunteer(one.actor(), side, Interval.UNIT));
    }
    return volunteers;
  }

  private static double capability(SortedSet<ActorId> actors, Given given) {
    return actors.stream().mapToDouble(one -> given.capability().getOrDefault(one, 0.0)).sum();
  }

  private record Key(ActorId by, Camp camp) {}

  /// Who is bound by the attack itself, then who is bound only if those join who may unbound.
  private static List<Bound> bound(
      Obligations obligations, Situation situation, Map<Pledge, SortedSet<String>> untested) {
    Map<Key, Bound> bound = bound(obligations.duties(), false, untested);
    if (!situation.volunteers().isEmpty()) {
      Set<ActorId> volunteers =
          situation.volunteers().stream().map(Volunteer::actor).collect(Collectors.toSet());
      List<Duty> duties =
          Obligations.of(situation.pledges(), situation.volunteers(), situation.war())
              .duties()
              .stream()
              .filter(duty -> !volunteers.contains(duty.pledge().by()))
              .toList();
      bound(duties, true, untested).forEach(bound::putIfAbsent);
    }
    return List.copyOf(bound.values());
  }

  private static Map<Key, Bound> bound(
      List<Duty> duties, boolean ifOthersJoin, Map<Pledge, SortedSet<String>> untested) {
    Map<Key, Bound> bound = new LinkedHashMap<>();
    for (Duty duty : duties) {
      Camp camp = Camp.of(duty.side());
      bound.merge(
          new Key(duty.pledge().by(), camp),
          bound(duty.pledge(), camp, duty.step(), duty.clear(), ifOthersJoin, untested),
          Entanglement::joined);
    }
    return bound;
  }

  private static List<Bound> heldBack(
      Obligations obligations, Map<Pledge, SortedSet<String>> untested) {
    Map<Key, Bound> bound = new LinkedHashMap<>();
    for (Limit limit : obligations.limits()) {
      Camp camp = Camp.of(limit.side());
      bound.merge(
          new Key(limit.pledge().by(), camp),
          bound(limit.pledge(), camp, limit.step(), true, false, untested),
          Entanglement::joined);
    }
    return List.copyOf(bound.values());
  }

  private static Bound bound(
      Pledge pledge,
      Camp camp,
      int step,
      boolean clear,
      boolean ifOthersJoin,
      Map<Pledge, SortedSet<String>> untested) {
    return new Bound(
        pledge.by(),
        camp,
        new TreeSet<>(Set.of(pledge.to())),
        new TreeSet<>(Set.of(pledge.treaty())),
        step,
        pledge.honour(),
        clear,
        ifOthersJoin,
        untested.getOrDefault(pledge, new TreeSet<>()));
  }

  /// Two bonds of one state on one side: what binds it first, and whether either is clear.
  private static Bound joined(Bound one, Bound other) {
    Bound first = one.step() <= other.step() ? one : other;
    boolean clear = one.clear() || other.clear();
    return one.step() == other.step()
        ? new Bound(
            one.by(),
            one.camp(),
            union(one.toward(), other.toward()),
            union(one.treaties(), other.treaties()),
            one.step(),
            one.kept().hull(other.kept()),
            clear,
            one.ifOthersJoin(),
            union(one.untested(), other.untested()))
        : new Bound(
            first.by(),
            first.camp(),
            first.toward(),
            first.treaties(),
            first.step(),
            first.kept(),
            clear,
            first.ifOthersJoin(),
            first.untested());
  }

  private static <T> SortedSet<T> union(SortedSet<T> one, SortedSet<T> other) {
    SortedSet<T> union = new TreeSet<>(one);
    union.addAll(other);
    return union;
  }

  private static SortedSet<ActorId> talks(Obligations obligations) {
    SortedSet<ActorId> talks = new TreeSet<>();
    obligations.consultations().forEach(duty -> talks.add(duty.pledge().by()));
    return talks;
  }

  private static Torn torn(Conflict conflict) {
    return new Torn(
        conflict.actor(),
        switch (conflict) {
          case Conflict.BothSides(var _, List<Pledge> attackers, List<Pledge> defenders) ->
              "is bound to fight beside the attackers ("
                  + treaties(attackers)
                  + ") and beside the attacked ("
                  + treaties(defenders)
                  + ")";
          case Conflict.Barred(var _, Side side, List<Pledge> duties, List<Pledge> limits) ->
              "is bound to fight beside the "
                  + (side == Side.ATTACKER ? "attackers" : "attacked")
                  + " ("
                  + treaties(duties)
                  + ") and not to fight one on the other side ("
                  + treaties(limits)
                  + ")";
          case Conflict.Breach(var _, Pledge pledge) ->
              "attacks one to whom it is pledged (" + pledge.treaty() + ")";
        },
        conflict.rule());
  }

  private static String treaties(List<Pledge> pledges) {
    return String.join(", ", pledges.stream().map(Pledge::treaty).distinct().sorted().toList());
  }

  private static List<Fate> fates(Cascade cascade, Given given) {
    Attack attack = given.attack();
    Predicate<ActorId> start =
        actor -> attack.attackers().contains(actor) || attack.attacked().contains(actor);
    return cascade.actors().stream()
        .map(actor ->
            new Fate(
                actor,
                start.test(actor),
                cascade.on(Side.ATTACKER, actor),
                cascade.on(Side.DEFENDER, actor),
                cascade.atWar(actor),
                given.capability().get(actor)))
        .sorted(
            Comparator.comparing(Fate::fromTheStart)
                .reversed()
                .thenComparingLong(fate -> -Math.round(HUNDREDTHS * fate.atWar().high()))
                .thenComparingDouble(fate -> {
                  Double share = fate.capability();
                  return share == null ? 0 : -share;
                })
                .thenComparing(Fate::actor))
        .toList();
  }

  private static List<Abandonment> abandonments(Cascade cascade) {
    List<Abandonment> all = new ArrayList<>();
    for (ActorId actor : cascade.actors()) {
      cascade
          .abandonment(actor)
          .forEach((by, chance) -> all.add(new Abandonment(actor, by, chance)));
    }
    return all;
  }

  private static Change change(String treaty, TreatyEffect effect) {
    return new Change(
        treaty,
        effect.changed().stream()
            .map(actor ->
                new Difference(
                    actor,
                    effect.without().atWar(actor),
                    effect.with().atWar(actor),
                    effect.atWar(actor)))
            .sorted(
                Comparator.comparingDouble((Difference one) -> -one.change().high())
                    .thenComparing(Difference::actor))
            .toList(),
        effect.capability(Side.ATTACKER),
        effect.capability(Side.DEFENDER));
  }

  private static List<Deterrence> deterrence(
      Cascade cascade,
      Optional<TreatyEffect> effect,
      Situation situation,
      Draws draws,
      Given given) {
    if (!measured(given.attack(), given)
        || given.attack().attackers().stream()
            .allMatch(actor -> given.capability().getOrDefault(actor, 0.0) == 0)) {
      return List.of();
    }
    Cascade before =
        effect
            .map(TreatyEffect::without)
            .orElseGet(() ->
                Cascade.of(
                    Situation.of(situation.war(), List.of()).weighing(given.capability()), draws));
    String asked = given.without();
    String what = asked == null ? "any pledge" : asked;
    return List.of(
        deterrence(asked == null ? "if nobody joined" : "without " + what, before, given),
        deterrence(asked == null ? "as pledged" : "with " + what, cascade, given));
  }

  private static Deterrence deterrence(String what, Cascade cascade, Given given) {
    Optional<ActorId> strongest =
        cascade.actors().stream()
            .filter(actor -> !given.attack().attacked().contains(actor))
            .filter(actor -> cascade.on(Side.DEFENDER, actor).high() > 0)
            .max(
                Comparator.comparingDouble(
                        (ActorId actor) -> given.capability().getOrDefault(actor, 0.0))
                    .thenComparing(Comparator.reverseOrder()));
    Interval resolve =
        strongest
            .map(actor -> cascade.on(Side.DEFENDER, actor).clampedTo(Interval.UNIT))
            .orElse(Interval.point(0));
    Assumed assumed = given.assumed();
    Threshold threshold =
        Threshold.of(
            new Threshold.Stakes(Assumed.WON, assumed.statusQuo(), assumed.conflict()), resolve);
    Balance balance =
        Balance.of(
            cascade.capability(Side.ATTACKER),
            cascade.capability(Side.DEFENDER),
            assumed.cost(),
            assumed.cost());
    return new Deterrence(
        what,
        strongest.orElse(null),
        resolve,
        threshold.least(),
        switch (threshold.verdict()) {
          case DETERRED -> "yes";
          case NOT_DETERRED -> "no";
          case CANNOT_BE_SAID -> "cannot be said";
        },
        balance.victory(),
        balance.settlements(),
        !balance.sure().isEmpty());
  }

  private static List<Estimate> estimates(Obligations obligations, Given given) {
    Set<Obligation> kinds = new LinkedHashSet<>();
    obligations.duties().forEach(duty -> kinds.add(duty.pledge().obligation()));
    obligations.limits().forEach(limit -> kinds.add(limit.pledge().obligation()));
    SortedMap<Obligation, List<BaseRate>> covering = new TreeMap<>();
    kinds.forEach(kind -> covering.put(kind, given.priors().covering(kind, given.attack().on())));
    List<Estimate> estimates = new ArrayList<>();
    covering.forEach((kind, rates) ->
        rates.stream()
            .sorted(Comparator.comparingDouble(BaseRate::share).thenComparing(BaseRate::source))
            .forEach(rate -> estimates.add(new Estimate(kind, rate.share(), rate.source()))));
    return estimates;
  }

  private static HowFound found(Method method, long seed) {
    return switch (method) {
      case Method.Enumerated(long ways) -> new HowFound(true, ways, seed, 0);
      case Method.Sampled(Draws draws, double within) ->
          new HowFound(false, draws.count(), seed, within);
    };
  }

  /// The spread of the war as a picture and a table: who began and was attacked, then who is bound,
  /// step by step, then who may join when others have; no more than a page holds.
  ///
  /// @param names of states, as they stand inside a sentence
  public Exhibit.DrawnIn exhibit(Map<ActorId, String> names) {
    SequencedMap<ActorId, Bound> duties = new LinkedHashMap<>();
    bound.forEach(one -> duties.putIfAbsent(one.by(), one));
    List<Fate> order =
        fates.stream()
            .filter(fate -> fate.atWar().high() > 0)
            .sorted(
                Comparator.comparingInt((Fate fate) -> {
                  Bound duty = duties.get(fate.actor());
                  return fate.fromTheStart() ? 0 : duty == null ? 1 : duty.step();
                }))
            .limit(MOST_SHOWN)
            .toList();
    List<ActorId> shown = order.stream().map(Fate::actor).toList();
    List<Exhibit.Party> parties = new ArrayList<>();
    for (Fate fate : order) {
      Bound duty = fate.fromTheStart() ? null : duties.get(fate.actor());
      parties.add(
          new Exhibit.Party(
              capital(names.getOrDefault(fate.actor(), fate.actor().value())),
              fate.attackers().high() > fate.defenders().high(),
              fate.atWar(),
              duty == null
                  ? List.of()
                  : duty.toward().stream()
                      .map(shown::indexOf)
                      .filter(at -> at >= 0 && at < parties.size())
                      .toList(),
              why(fate, duty, names),
              List.of()));
    }
    long left = fates.stream().filter(fate -> fate.atWar().high() > 0).count() - order.size();
    return new Exhibit.DrawnIn(
        "drawn-in",
        "Who would be drawn in if "
            + joined(attack.attackers(), names)
            + (attack.attackers().size() > 1 ? " attack " : " attacks ")
            + joined(attack.attacked(), names),
        Question.DOING,
        "An arc leads from a state to those to whose aid it is bound to come; a bar is the range of"
            + " its chance to be at war. Orange: beside the attackers; blue: beside the attacked."
            + (left > 0 ? " The likeliest are shown; " + left + " more may be at war." : ""),
        parties);
  }

  private static String why(Fate fate, @Nullable Bound duty, Map<ActorId, String> names) {
    if (fate.fromTheStart()) {
      return fate.attackers().high() > 0 ? "began the war" : "is attacked";
    }
    return duty == null
        ? "may join unbound"
        : "bound to "
            + joined(duty.toward(), names)
            + " ("
            + String.join(", ", duty.treaties())
            + ")"
            + (duty.ifOthersJoin() ? ", if others join" : "")
            + (duty.clear() ? "" : ", not clearly");
  }

  private static String joined(SortedSet<ActorId> actors, Map<ActorId, String> names) {
    return String.join(
        " and ", actors.stream().map(actor -> names.getOrDefault(actor, actor.value())).toList());
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// The chance that a state is drawn into this war, which it did not begin.
  public Interval entrapment(ActorId actor) {
    return fates.stream()
        .filter(fate -> fate.actor().equals(actor) && !fate.fromTheStart())
        .findFirst()
        .map(Fate::atWar)
        .orElse(Interval.point(0));
  }
}
